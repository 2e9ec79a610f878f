import type {
  Attempt,
  ReceivedResponse,
  SentRequest,
  StepResult,
  WorkflowResult,
} from "../runner/run/result.ts";
import { duration, instant } from "./amounts.ts";
import { bodyBlock, criterionList, valueTable } from "./html-value.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import type { Reason } from "./walk-run.ts";
import { answerOf, callOf, MARK, nextSentence, statusText } from "./wording.ts";

type Inner = (reason: Reason) => (workflow: WorkflowResult) => Markup;

/** One call: a line to read, and all there is to it behind that. */
export function attemptItem(step: StepResult, attempt: Attempt, anchor: string, inner: Inner): Markup {
  const { status, order, durationMs, workflow, next } = attempt;
  const onward = nextSentence(next);
  const open = step.failure !== undefined && attempt === step.attempts.at(-1) ? { markup: " open" } : NOTHING;
  return markup`<li class="${status}" id="${anchor}-${order}"><details class="call-fold"${open}>
<summary><span class="mark">${MARK[status]}</span> <strong>${step.stepId}</strong> <code>${callOf(
    step,
    attempt,
  )}</code> <span class="answer">${answerOf(attempt)}</span> <small>${duration(durationMs)}</small></summary>
${attemptContent(step, attempt)}
</details>
${workflow === undefined ? NOTHING : inner("called")(workflow)}
${onward === undefined ? NOTHING : markup`<p class="onward"><span aria-hidden="true">↳</span> ${onward}</p>`}
${next.workflow === undefined ? NOTHING : inner("before retry")(next.workflow)}</li>`;
}

function attemptContent(step: StepResult, attempt: Attempt): Markup {
  const { request, response, criteria, outputs, notes, findings, failure, next, startedAt } = attempt;
  const actions = [
    ...(next.action === undefined ? [] : [{ action: next.action, reason: "", criteria: next.criteria }]),
    ...next.passedOver,
  ];
  return markup`<div class="attempt">
${step.description === undefined ? NOTHING : markup`<p>${step.description}</p>`}
${failure === undefined ? NOTHING : markup`<p class="why">${failure.message}</p>`}
${criterionList("Criteria", criteria)}
${findings.map(
  ({ check, severity, message }) =>
    markup`<p class="${severity === "error" ? "why" : "warning"}">${message} <small>${check}</small></p>`,
)}
${notes.map((note) => markup`<p class="note">${note}</p>`)}
${valueTable("Outputs", outputs)}
${request === undefined ? NOTHING : requestBlock(request, step, startedAt)}
${response === undefined ? NOTHING : responseBlock(response)}
${actions.map(({ action, reason, criteria: asked }) =>
  criterionList("Action", asked, `“${action}”, ${reason === "" ? "chosen" : `passed over: ${reason}`}`),
)}
</div>`;
}

function requestBlock(
  { method, url, headers, body }: SentRequest,
  step: StepResult,
  startedAt: number,
): Markup {
  return markup`<h4>Request <small>${step.operationId ?? ""} at ${instant(startedAt).slice(11, 23)}</small></h4>
<p class="call"><code>${method} ${url}</code></p>
${headerFold(headers)}
${body === undefined ? NOTHING : bodyBlock(body)}`;
}

function responseBlock({ status, headers, body }: ReceivedResponse): Markup {
  return markup`<h4>Answer</h4>
<p class="call"><code>${status} ${statusText(status)}</code></p>
${headerFold(headers)}
${body === undefined ? markup`<p class="note">The answer has no body.</p>` : bodyBlock(body)}`;
}

function headerFold(headers: Readonly<Record<string, string>>): Markup {
  const count = Object.keys(headers).length;
  if (count === 0) return NOTHING;
  return markup`<details class="values"><summary>Headers <small>${count}</small></summary>${valueTable(
    "Headers",
    headers,
  )}</details>`;
}
