import {
  type Failure,
  type FailureKind,
  lastAttempt,
  type StepResult,
  type WorkflowResult,
} from "../runner/run/result.ts";
import type { ConnectionFailure, ExpectedFailure } from "./path.ts";
import type { Stage } from "./stage.ts";

// An outcome in words: two that are the same read the same, and two that differ are shown side by side.

export function expectedOutcome(fails: ExpectedFailure | undefined): string {
  if (!fails) return "passes";
  if ("input" in fails) return lacking(fails.at, fails.input);
  if ("connection" in fails) return `${ofConnection(fails.at, fails.connection)}, and nothing runs after it`;
  return `${refused(fails.at, fails.status, fails.error)}, and nothing runs after it`;
}

const CONNECTIONS: Readonly<Partial<Record<FailureKind, ConnectionFailure>>> = {
  transport: "dropped",
  response: "cut",
  timeout: "timed out",
};

const lacking = (at: string | undefined, input: string): string =>
  `fails ${at === undefined ? "before any request" : `at ${at}`}, for the input "${input}"`;

/** The input that a failure is about. */
const inputIn = ({ kind, message }: Pick<Failure, "kind" | "message">): string | undefined =>
  kind === "input" ? /"([^"]+)"/.exec(message)?.[1] : undefined;

const refused = (at: string, status: number | undefined, error: string | undefined): string =>
  `fails at ${at} with ${status} ${error ?? "and no error named"}`;

const ofConnection = (at: string, connection: ConnectionFailure): string =>
  `fails at ${at}, whose connection is ${connection}`;

/** How a run failed, as a path would expect it; undefined when it passed, or in a way that no path can expect. */
export function failureOf({ steps }: WorkflowResult, stage: Stage): ExpectedFailure | undefined {
  const failed = steps.find(({ attempts, status }) => attempts.length > 0 && status === "failed");
  if (!failed) return undefined;
  const inner = innermost(failed);
  const connection = inner.failure && CONNECTIONS[inner.failure.kind];
  if (connection !== undefined) return { at: failed.stepId, connection };
  const { status, body } = lastAttempt(inner)?.response ?? {};
  const error = stage.errorOf(body);
  return status === undefined || error === undefined ? undefined : { at: failed.stepId, status, error };
}

/** In the words of `expectedOutcome`, and in others for what a path cannot expect, or does not. */
export function actualOutcome(
  result: WorkflowResult,
  expected: ExpectedFailure | undefined,
  stage: Stage,
): string {
  const { failure, steps } = result;
  if (!failure) return "passes";
  const ran = steps.filter(({ attempts }) => attempts.length > 0);
  const failed = ran.find((step) => step.status === "failed");
  if (!failed) {
    const input = inputIn(failure);
    return input === undefined ? `fails: ${failure.message}` : lacking(undefined, input);
  }
  const { stepId } = failed;
  const after = lastRun(ran) === failed ? "nothing runs after it" : `${lastRun(ran)?.stepId} runs after it`;
  const inner = innermost(failed);
  const { kind = failure.kind, message = failure.message } = inner.failure ?? {};
  const connection = CONNECTIONS[kind];
  if (connection !== undefined) {
    // To whoever did not expect it, the reason says more than the kind.
    const asExpected = expected !== undefined && "connection" in expected;
    return asExpected
      ? `${ofConnection(stepId, connection)}, and ${after}`
      : `fails at ${stepId}: ${message}`;
  }
  // A reading that fails says why, which is more than whose it was.
  if (kind === "input" && expected !== undefined && "input" in expected) {
    return lacking(stepId, inputIn({ kind, message }) ?? "");
  }
  if (kind !== "criterion") return `fails at ${stepId}: ${message}`;
  const { status, body } = lastAttempt(inner)?.response ?? {};
  return `${refused(stepId, status, stage.errorOf(body))}, and ${after}`;
}

/** The one that ran last: actions may lead back to a step that stands before another. */
const lastRun = (ran: readonly StepResult[]): StepResult | undefined =>
  ran.toSorted((one, other) => orderOf(one) - orderOf(other)).at(-1);

const orderOf = (step: StepResult): number => lastAttempt(step)?.order ?? 0;

/** The step whose call failed: of a step that runs a workflow, the one in there. */
function innermost(step: StepResult): StepResult {
  const called = lastAttempt(step)?.workflow;
  const failed = [called, ...(called?.continuedBy ?? [])]
    .flatMap((result) => result?.steps ?? [])
    .find(({ status }) => status === "failed");
  return failed === undefined ? step : innermost(failed);
}
