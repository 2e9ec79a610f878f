import type { WorkflowResult } from "../runner/run/result.ts";
import { type Cause, causeOf } from "./cause.ts";
import { bodyBlock } from "./html-value.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { actualOf, answerOf, brokenCriteria, callOf, statusText } from "./wording.ts";

/** What failed and why, before anything else. */
export function failureCards(workflows: readonly WorkflowResult[]): Markup {
  const cards = workflows.flatMap((workflow, index) => {
    const cause = causeOf(workflow);
    return cause === undefined ? [] : [card(cause, `w${index + 1}`)];
  });
  if (cards.length === 0) return NOTHING;
  return markup`<section class="failures"><h2>What went wrong</h2>${cards}</section>`;
}

function card(cause: Cause, workflowAnchor: string): Markup {
  const { failure, trail, step, attempt } = cause;
  const anchor = attempt === undefined ? workflowAnchor : `${workflowAnchor}-${attempt.order}`;
  const path = [...trail, ...(step === undefined ? [] : [step.stepId])];
  return markup`<article class="failure">
<h3><a href="#${anchor}">${path.join(" › ")}</a></h3>
${expectation(cause)}
<p class="why">${failure.message}</p>
${step === undefined || attempt === undefined ? NOTHING : answer(cause)}
</article>`;
}

/** Expected beside actual, where there are criteria to say it. */
function expectation({ attempt, failure }: Cause): Markup {
  const broken = attempt === undefined || failure.kind !== "criterion" ? [] : brokenCriteria(attempt);
  if (broken.length === 0) return NOTHING;
  return markup`<dl>${broken.map(
    (criterion) => markup`<div><dt>Expected</dt><dd><code>${criterion.condition}</code></dd></div>
<div><dt>Actual</dt><dd><code>${actualOf(criterion) ?? "it is never true"}</code></dd></div>`,
  )}</dl>`;
}

function answer({ step, attempt }: Cause): Markup {
  if (step === undefined || attempt === undefined) return NOTHING;
  const { response } = attempt;
  const called = markup`<p class="call"><code>${callOf(step, attempt)}</code> → <strong>${answerOf(attempt)}${
    response === undefined ? "" : ` ${statusText(response.status)}`
  }</strong></p>`;
  return response?.body === undefined ? called : markup`${called}${bodyBlock(response.body)}`;
}
