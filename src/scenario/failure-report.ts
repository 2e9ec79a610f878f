import { timestamp } from "../ports/clock.ts";
import { lastAttempt, type StepResult } from "../runner/run/result.ts";
import type { PathRun } from "./run-path.ts";
import { replyInWords } from "./story.ts";
import { inboxTable, indent, table } from "./tables.ts";

/** Why a path did not go as written, as plain text for test output. */
export function failureReport(
  title: string,
  { result, mismatches, stage }: PathRun,
  rerunCommand: string,
): string {
  const blocks = [
    `${title}\n  did not go as written.`,
    table(
      ["", "expected", "actual"],
      mismatches.map(({ subject, expected, actual }) => [subject, expected, actual]),
    ),
    table(
      ["step", "request", "answer"],
      result.steps.map((step) => [
        `${MARK[step.status]} ${step.stepId}`,
        requestOf(step),
        answerOf(step, stage.errorOf),
      ]),
    ),
    inboxTable(stage.inbox()),
    `clock  ${timestamp(stage.clock.now())}\nseed   ${stage.seed}\nagain  ${rerunCommand}`,
  ];
  return blocks
    .map((block) => indent(block))
    .join("\n\n")
    .trimStart();
}

const MARK = { passed: "✓", recovered: "✓", failed: "✗", "not run": "·", skipped: "·" } as const;

function requestOf(step: StepResult): string {
  const { request } = lastAttempt(step) ?? {};
  if (request) return `${request.method} ${new URL(request.url, "http://server").pathname}`;
  return step.workflowId ?? "";
}

function answerOf(step: StepResult, errorOf: (body: unknown) => string | undefined): string {
  const { response } = lastAttempt(step) ?? {};
  const { failure, status } = step;
  if (response) return replyInWords(response, errorOf);
  return status === "not run" || status === "skipped" ? "did not run" : (failure?.message ?? "");
}
