import type { StepResult, WorkflowResult } from "../runner/run/result.ts";
import { duration } from "./amounts.ts";
import { attemptItem } from "./html-attempt.ts";
import { valueTable } from "./html-value.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { inTurn, type Reason } from "./walk-run.ts";
import { MARK } from "./wording.ts";

const REASON: Readonly<Record<Reason, string>> = {
  asked: "",
  dependency: "Run first, since others depend on it",
  called: "",
  "before retry": "Run before the retry",
  continued: "Gone on with",
};

/** A workflow that was asked for. `anchor` is the beginning of every name in it that can be linked to. */
export function workflowSection(workflow: WorkflowResult, anchor: string): Markup {
  const { workflowId, title, status, durationMs } = workflow;
  return markup`<section class="workflow ${status}" id="${anchor}">
<h3><span class="mark">${MARK[status]}</span> ${title ?? workflowId} <small>${
    title === undefined ? "" : `${workflowId}, `
  }${status}, ${duration(durationMs)}</small></h3>
${workflowContent(workflow, anchor)}
</section>`;
}

/** One that another ran: folded up unless it failed. */
function innerWorkflow(workflow: WorkflowResult, reason: Reason, anchor: string): Markup {
  const { workflowId, status, durationMs } = workflow;
  const why = REASON[reason] === "" ? "" : `${REASON[reason]}: `;
  return markup`<details class="workflow inner ${status}"${status === "failed" ? { markup: " open" } : NOTHING}>
<summary><span class="mark">${MARK[status]}</span> ${why}<strong>${workflowId}</strong> <small>${status}, ${duration(
    durationMs,
  )}</small></summary>
${workflowContent(workflow, anchor)}
</details>`;
}

function workflowContent(workflow: WorkflowResult, anchor: string): Markup {
  const { inputs, dependencies, steps, outputs, notes, warnings, failure, continuedBy } = workflow;
  const inner = (reason: Reason) => (other: WorkflowResult) => innerWorkflow(other, reason, anchor);
  const untouched = steps.filter(({ attempts }) => attempts.length === 0);
  const own = failure !== undefined && failure.stepId === undefined && continuedBy.length === 0;
  return markup`${own ? markup`<p class="why">${failure.message}</p>` : NOTHING}
${dependencies.map(inner("dependency"))}
${warnings.map((warning) => markup`<p class="warning">${warning}</p>`)}
${folded("Inputs", inputs)}
<ol class="calls">${inTurn(workflow).map(({ step, attempt }) => attemptItem(step, attempt, anchor, inner))}${untouched.map(
    untouchedItem,
  )}</ol>
${notes.map((note) => markup`<p class="note">${note}</p>`)}
${folded("Outputs", outputs)}
${continuedBy.map(inner("continued"))}`;
}

const untouchedItem = ({ stepId, status }: StepResult): Markup =>
  markup`<li class="untouched"><span class="mark">${MARK[status]}</span> ${stepId} <small>${status}</small></li>`;

function folded(title: string, values: Readonly<Record<string, unknown>>): Markup {
  if (Object.keys(values).length === 0) return NOTHING;
  return markup`<details class="values"><summary>${title} <small>${Object.keys(values).join(", ")}</small></summary>${valueTable(
    title,
    values,
  )}</details>`;
}
