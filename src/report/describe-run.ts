import { STATUS_CODES } from "node:http";
import type { CriterionResult } from "../criterion/criterion.ts";
import type { OperandValue } from "../criterion/evaluate-condition.ts";
import type { Attempt, Next, SentRequest, Status, StepResult } from "../runner/run/result.ts";
import { duration } from "./counts-and-times.ts";

export const MARK: Readonly<Record<Status, string>> = {
  passed: "✓",
  recovered: "↻",
  failed: "✗",
  "not run": "–",
  skipped: "–",
};

/** Why a workflow was run, if that is not obvious. */
export const WHY_RUN = {
  dependency: "run first, since others depend on it",
  retry: "run before the retry",
  continued: "gone on with",
} as const;

/** Without the host, which is the same for most calls of a run. */
export function target({ url }: SentRequest): string {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(.*)$/is.exec(url)?.[1] ?? url;
  return path.startsWith("/") ? path : `/${path}`;
}

export type Called = Pick<StepResult, "operationId" | "workflowId">;

/** `POST /v1/login`, or the workflow that the step runs. */
export function callOf(step: Called, { request }: Attempt): string {
  if (request !== undefined) return `${request.method} ${target(request)}`;
  if (step.workflowId !== undefined) return `workflow ${step.workflowId}`;
  return step.operationId ?? "";
}

/** `200`, `no answer`, or what became of the workflow that was run. */
export function answerOf({ request, response, workflow, failure }: Attempt): string {
  if (response !== undefined) return String(response.status);
  if (workflow !== undefined) return workflow.status;
  return request === undefined ? `not sent${failure === undefined ? "" : ` (${failure.kind})`}` : "no answer";
}

/** `POST /v1/login → 200` */
export const exchangeOf = (step: Called, attempt: Attempt): string =>
  `${callOf(step, attempt)} → ${answerOf(attempt)}`;

export const statusText = (status: number): string => STATUS_CODES[status] ?? "";

/** What came after an attempt, unless it was simply the next step. */
export function nextSentence(next: Next): string | undefined {
  const by = next.action === undefined ? "" : ` by “${next.action}”`;
  switch (next.type) {
    case "retry": {
      const { number = 1, limit = 1 } = next.retry ?? {};
      const wait = next.waitedMs ? ` after ${duration(next.waitedMs)}` : "";
      const first = next.stepId ?? next.workflowId;
      return `retry ${number} of ${limit}${wait}${first === undefined ? "" : `, with ${first} run first,`}${by}`;
    }
    case "goto":
      return next.action === undefined
        ? `back to ${next.stepId}`
        : `goes to ${next.workflowId === undefined ? next.stepId : `workflow ${next.workflowId}`}${by}`;
    case "end":
      return `ends the workflow${by}`;
    default:
      return undefined;
  }
}

/** As JSON in one line; a text in single quotes, as in conditions. */
export function shown(value: unknown, longest = 100): string {
  if (value === undefined) return "absent";
  const text = typeof value === "string" ? `'${value.replaceAll(/\r?\n/g, "↵")}'` : JSON.stringify(value);
  return cut(text, longest);
}

/** Does not split a character. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}

export const operandsOf = ({ context, operands }: CriterionResult): readonly OperandValue[] =>
  context === undefined ? operands : [context, ...operands];

/** `$statusCode was 401, $inputs.age was absent`; undefined when the criterion read nothing. */
export function actualOf(criterion: CriterionResult, longest?: number): string | undefined {
  if (criterion.fault !== undefined) return `cannot be evaluated: ${criterion.fault}`;
  const found = operandsOf(criterion).map(({ text, value }) => `${text} was ${shown(value, longest)}`);
  return found.length === 0 ? undefined : found.join(", ");
}

export const brokenCriteria = ({ criteria }: Attempt): readonly CriterionResult[] =>
  criteria.filter(({ passed }) => !passed);

/** `$statusCode == 200 does not hold: $statusCode was 401` */
export function brokenSentence(criterion: CriterionResult): string {
  const actual = actualOf(criterion);
  return `${criterion.condition} does not hold${actual === undefined ? "" : `: ${actual}`}`;
}

/** What the broken criteria expected and found; empty when the attempt failed for another reason. */
export function expectationsOf(attempt: Attempt): readonly { expected: string; actual: string }[] {
  if (attempt.failure?.kind !== "criterion") return [];
  return brokenCriteria(attempt).map((criterion) => ({
    expected: criterion.condition,
    actual: actualOf(criterion) ?? "it is never true",
  }));
}
