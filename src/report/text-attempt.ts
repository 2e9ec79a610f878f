import type picocolors from "picocolors";
import type { CriterionResult } from "../criterion/criterion.ts";
import type { Attempt, StepResult, WorkflowResult } from "../runner/run/result.ts";
import { duration } from "./amounts.ts";
import type { Reason } from "./walk-run.ts";
import { actualOf, answerOf, brokenCriteria, callOf, nextSentence, shown } from "./wording.ts";

export interface Style {
  readonly paint: ReturnType<typeof picocolors.createColors>;
  readonly colour: boolean;
  readonly verbose: boolean;
}

type InnerLines = (reason: Reason) => (workflow: WorkflowResult) => string[];

const LONGEST_ANSWER = 240;

/** `POST /v1/login → 200  12 ms`, and what there is to say about it. */
export function attemptLines(
  step: StepResult,
  attempt: Attempt,
  numbered: boolean,
  inner: InnerLines,
  style: Style,
): { readonly call: string; readonly below: readonly string[] } {
  const { paint, verbose } = style;
  const { workflow, findings, notes, next, outputs } = attempt;
  const order = numbered ? paint.dim(`#${attempt.order} `) : "";
  const told = findings.filter(({ severity }) => verbose || severity === "error");
  const onward = nextSentence(next);
  return {
    call: `${order}${callLine(step, attempt, style)}`,
    below: [
      ...(workflow === undefined ? [] : inner("called")(workflow)),
      ...failureLines(attempt, style),
      ...(verbose ? criterionLines(attempt, style) : []),
      ...told.map(({ check, severity, message }) => {
        return (severity === "error" ? paint.red : paint.yellow)(`! ${check}: ${message}`);
      }),
      ...(verbose ? notes.map((note) => paint.dim(`· ${note}`)) : []),
      ...(verbose ? passedOverLines(attempt, style) : []),
      ...(verbose
        ? Object.entries(outputs).map(
            ([name, value]) => `${paint.dim("=")} ${name} ${paint.dim(shown(value))}`,
          )
        : []),
      ...(onward === undefined ? [] : [paint.yellow(`→ ${onward}`)]),
      ...(next.workflow === undefined ? [] : inner("before retry")(next.workflow)),
    ],
  };
}

export function callLine(step: StepResult, attempt: Attempt, { paint }: Pick<Style, "paint">): string {
  const tint = attempt.status === "passed" ? paint.green : paint.red;
  const answer = tint(answerOf(attempt));
  return `${callOf(step, attempt)} → ${answer}  ${paint.dim(duration(attempt.durationMs))}`;
}

/** A broken criterion says of itself what was expected; every other failure says it in its message. */
function failureLines(attempt: Attempt, { paint }: Style): string[] {
  const { failure, response, workflow } = attempt;
  if (failure === undefined || (failure.kind === "workflow" && workflow !== undefined)) return [];
  const broken = failure.kind === "criterion" ? brokenCriteria(attempt) : [];
  const label = (text: string) => paint.dim(text.padEnd(8));
  const lines = broken.flatMap((criterion) => [
    `${label("expected")}  ${criterion.condition}`,
    `${label("actual")}  ${paint.red(actualOf(criterion) ?? "it is never true")}`,
  ]);
  return [
    ...(lines.length === 0 ? [paint.red(failure.message)] : lines),
    ...(response?.body === undefined ? [] : [`${label("answer")}  ${shown(response.body, LONGEST_ANSWER)}`]),
  ].flatMap((text) => text.split("\n"));
}

/** Without those that the failure has told already. */
const criterionLines = (attempt: Attempt, style: Style): string[] =>
  attempt.criteria
    .filter(({ passed }) => passed || attempt.failure?.kind !== "criterion")
    .map((criterion) => criterionLine(criterion, style));

function criterionLine(criterion: CriterionResult, { paint }: Style): string {
  const mark = criterion.passed ? paint.green("✓") : paint.red("✗");
  const actual = actualOf(criterion);
  const notes = criterion.notes.map((note) => ` ${note}`).join("");
  const found = actual === undefined && notes === "" ? "" : `  ${paint.dim(`${actual ?? ""}${notes}`)}`;
  return `${mark} ${criterion.condition}${found}`;
}

const passedOverLines = ({ next }: Attempt, { paint }: Style): string[] =>
  next.passedOver.map(({ action, reason }) =>
    paint.dim(`· The action “${action}” did not apply: ${reason}.`),
  );
