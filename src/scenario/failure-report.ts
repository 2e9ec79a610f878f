import { timestamp } from "../ports/clock.ts";
import { lastAttempt, type StepResult, type WorkflowResult } from "../runner/run/result.ts";
import type { PathRun } from "./run-path.ts";
import type { Stage } from "./stage.ts";
import { answerInWords } from "./story.ts";
import { inboxTable, indent, table } from "./tables.ts";

/** Why a path did not go as written, as plain text for test output. */
export function failureReport(title: string, run: PathRun, rerunCommand: string): string {
  return inBlocks([
    `${title}\n  did not go as written.`,
    table(
      ["", "expected", "actual"],
      run.mismatches.map(({ subject, expected, actual }) => [subject, expected, actual]),
    ),
    ...evidence(run, rerunCommand),
  ]);
}

/** What happened, for whoever was not there: the steps, the messages, the clock, and how to see it again. */
export const evidence = (
  { result, second, stage }: Pick<PathRun, "result" | "second" | "stage">,
  again: string,
): string[] => [
  stepsOf(second ? "first actor" : "step", result, stage),
  ...(second ? [stepsOf("second actor", second, stage)] : []),
  stage.real ? "inbox  nobody can look into it" : inboxTable(stage.inbox()),
  `clock  ${timestamp(stage.clock.now())}\nseed   ${stage.seed}\nagain  ${again}`,
];

export const inBlocks = (blocks: readonly string[]): string =>
  blocks
    .map((block) => indent(block))
    .join("\n\n")
    .trimStart();

const stepsOf = (head: string, { steps }: WorkflowResult, { errorOf }: Stage): string =>
  table(
    [head, "request", "answer"],
    steps.map((step) => [`${MARK[step.status]} ${step.stepId}`, requestOf(step), answerOf(step, errorOf)]),
  );

const MARK = { passed: "✓", recovered: "✓", failed: "✗", "not run": "·", skipped: "·" } as const;

function requestOf(step: StepResult): string {
  const { request } = lastAttempt(step) ?? {};
  if (request) return `${request.method} ${new URL(request.url, "http://server").pathname}`;
  return step.workflowId ?? "";
}

function answerOf(step: StepResult, errorOf: Stage["errorOf"]): string {
  const { failure, status } = step;
  const unanswered = status === "not run" || status === "skipped" ? "did not run" : (failure?.message ?? "");
  return answerInWords(step, errorOf) ?? unanswered;
}
