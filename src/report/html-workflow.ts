import type {
  Attempt,
  ReceivedResponse,
  SentRequest,
  StepResult,
  WorkflowResult,
} from "../runner/run/result.ts";
import { duration, instant } from "./counts-and-times.ts";
import { answerOf, callOf, MARK, nextSentence, statusText, WHY_RUN } from "./describe-run.ts";
import { failureWithoutStep } from "./failure-cause.ts";
import { bodyBlock, criterionList, valueTable } from "./html-value.ts";
import { type Markup, markup } from "./markup.ts";
import { attemptsInTurn } from "./walk-run.ts";

/** A workflow that was asked for. Every id in it begins with `anchor`. */
export function workflowSection(workflow: WorkflowResult, anchor: string): Markup {
  const { workflowId, title, status, durationMs } = workflow;
  return markup`<section class="workflow ${status}" id="${anchor}">
<h3><span class="mark">${MARK[status]}</span> ${title ?? workflowId} <small>${
    title === undefined ? "" : `${workflowId}, `
  }${status}, ${duration(durationMs)}</small></h3>
${workflowContent(workflow, anchor)}
</section>`;
}

/** A workflow that another one ran: folded unless it failed. */
function innerWorkflow(workflow: WorkflowResult, anchor: string, why = ""): Markup {
  const { workflowId, status, durationMs } = workflow;
  const reason = why && `${why.charAt(0).toUpperCase()}${why.slice(1)}: `;
  return markup`<details class="workflow inner ${status}"${openIf(status === "failed")}>
<summary><span class="mark">${MARK[status]}</span> ${reason}<strong>${workflowId}</strong> <small>${status}, ${duration(
    durationMs,
  )}</small></summary>
${workflowContent(workflow, anchor)}
</details>`;
}

function workflowContent(workflow: WorkflowResult, anchor: string): Markup {
  const { inputs, dependencies, steps, outputs, notes, warnings, continuedBy } = workflow;
  const failure = failureWithoutStep(workflow);
  const untouched = steps.filter(({ attempts }) => attempts.length === 0);
  return markup`${failure && markup`<p class="why">${failure.message}</p>`}
${dependencies.map((other) => innerWorkflow(other, anchor, WHY_RUN.dependency))}
${warnings.map((warning) => markup`<p class="warning">${warning}</p>`)}
${folded("Inputs", inputs, Object.keys(inputs).join(", "))}
<ol class="calls">${attemptsInTurn(workflow).map(({ step, attempt }) => attemptItem(step, attempt, anchor))}${untouched.map(
    untouchedItem,
  )}</ol>
${notes.map((note) => markup`<p class="note">${note}</p>`)}
${folded("Outputs", outputs, Object.keys(outputs).join(", "))}
${continuedBy.map((other) => innerWorkflow(other, anchor, WHY_RUN.continued))}`;
}

const untouchedItem = ({ stepId, status }: StepResult): Markup =>
  markup`<li class="untouched"><span class="mark">${MARK[status]}</span> ${stepId} <small>${status}</small></li>`;

/** One line for a call, which unfolds into its details. */
function attemptItem(step: StepResult, attempt: Attempt, anchor: string): Markup {
  const { status, order, durationMs, workflow, next } = attempt;
  const onward = nextSentence(next);
  const isFailing = step.failure !== undefined && attempt === step.attempts.at(-1);
  return markup`<li class="${status}" id="${anchor}-${order}"><details class="call-fold"${openIf(isFailing)}>
<summary><span class="mark">${MARK[status]}</span> <strong>${step.stepId}</strong> <code>${callOf(
    step,
    attempt,
  )}</code> <span class="answer">${answerOf(attempt)}</span> <small>${duration(durationMs)}</small></summary>
${attemptContent(step, attempt)}
</details>
${workflow && innerWorkflow(workflow, anchor)}
${onward && markup`<p class="onward"><span aria-hidden="true">↳</span> ${onward}</p>`}
${next.workflow && innerWorkflow(next.workflow, anchor, WHY_RUN.retry)}</li>`;
}

function attemptContent(step: StepResult, attempt: Attempt): Markup {
  const { request, response, criteria, outputs, notes, findings, failure, next, startedAt } = attempt;
  const chosen = next.action === undefined ? [] : [{ ...next, action: next.action, reason: undefined }];
  const actions = [...chosen, ...next.passedOver];
  return markup`<div class="attempt">
${step.description === undefined ? undefined : markup`<p>${step.description}</p>`}
${failure && markup`<p class="why">${failure.message}</p>`}
${criterionList("Criteria", criteria)}
${findings.map(
  ({ check, severity, message }) =>
    markup`<p class="${severity === "error" ? "why" : "warning"}">${message} <small>${check}</small></p>`,
)}
${notes.map((note) => markup`<p class="note">${note}</p>`)}
${valueTable("Outputs", outputs)}
${request && requestBlock(request, step, startedAt)}
${response && responseBlock(response)}
${actions.map(({ action, reason, criteria: asked }) =>
  criterionList(
    "Action",
    asked,
    `“${action}”, ${reason === undefined ? "chosen" : `passed over: ${reason}`}`,
  ),
)}
</div>`;
}

function requestBlock(
  { method, url, headers, body }: SentRequest,
  step: StepResult,
  startedAt: number,
): Markup {
  return markup`<h4>Request <small>${step.operationId} at ${instant(startedAt).slice(11, 23)}</small></h4>
<p class="call"><code>${method} ${url}</code></p>
${headerFold(headers)}
${body === undefined ? undefined : bodyBlock(body)}`;
}

function responseBlock({ status, headers, body }: ReceivedResponse): Markup {
  return markup`<h4>Answer</h4>
<p class="call"><code>${status} ${statusText(status)}</code></p>
${headerFold(headers)}
${body === undefined ? markup`<p class="note">The answer has no body.</p>` : bodyBlock(body)}`;
}

const headerFold = (headers: Readonly<Record<string, string>>): Markup | undefined =>
  folded("Headers", headers, Object.keys(headers).length);

function folded(
  title: string,
  values: Readonly<Record<string, unknown>>,
  about: string | number,
): Markup | undefined {
  if (Object.keys(values).length === 0) return undefined;
  const table = valueTable(title, values);
  return markup`<details class="values"><summary>${title} <small>${about}</small></summary>${table}</details>`;
}

const openIf = (isOpen: boolean): Markup | undefined => (isOpen ? markup` open` : undefined);
