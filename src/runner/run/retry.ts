import type { Action, Step } from "../../workflow/tree.ts";
import { runAttempt, type Tried } from "./attempt.ts";
import type { Choice } from "./choose-action.ts";
import { LIMITS } from "./options.ts";
import type { Attempt, Next, WorkflowResult } from "./result.ts";
import type { RunState } from "./state.ts";
import type { StepLog } from "./step-log.ts";

/** Does what comes before the step is tried again, and counts the retry in `retries`, by the name of the action. */
export async function retry(
  step: Step,
  action: Action,
  { criteria, passedOver }: Choice,
  tried: Tried,
  state: RunState,
  log: StepLog,
  retries: Map<string, number>,
): Promise<{ readonly next: Next; readonly notes: readonly string[] }> {
  const { name, level, retryLimit: limit, target } = action;
  const number = (retries.get(name) ?? 0) + 1;
  retries.set(name, number);
  const before = await beforeRetry(step, action, tried, state, log);
  const next: Next = {
    type: "retry",
    action: name,
    level,
    criteria,
    passedOver,
    ...(target?.kind === "step" && { stepId: target.stepId }),
    ...(target?.kind === "workflow" && { workflowId: target.workflow.workflowId }),
    ...(before.workflow !== undefined && { workflow: before.workflow }),
    retry: { number, limit },
    waitedMs: before.waitedMs,
  };
  return { next, notes: before.notes };
}

/** What came of waiting for a retry, and of what was to be run before it. */
interface BeforeRetry {
  readonly waitedMs: number;
  readonly notes: readonly string[];
  readonly workflow?: WorkflowResult;
}

/**
 * Waits, then runs what the action names: the retry follows whatever becomes of that.
 * https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 */
async function beforeRetry(
  step: Step,
  { target, retryAfterMs, parameters }: Action,
  { attempt, context }: Tried,
  state: RunState,
  log: StepLog,
): Promise<BeforeRetry> {
  const { session, depth, signal, trail } = state;
  const { clock, longestRetryAfterMs = LIMITS.longestRetryAfterMs } = session.options;
  const { milliseconds, note } = retryDelay({
    header: attempt.response?.headers["retry-after"],
    retryAfterMs,
    now: clock.now(),
    longestMs: longestRetryAfterMs,
  });
  const { workflowId } = state.workflow;
  if (milliseconds > 0) {
    session.tell({ type: "waiting", workflowId, depth, stepId: step.stepId, milliseconds });
  }
  await session.wait(milliseconds, signal);
  const waited = { waitedMs: milliseconds, notes: note === undefined ? [] : [note] };
  if (target === undefined) return waited;
  if (target.kind === "step") {
    await runAside(target.stepId, step, state, log);
    return waited;
  }
  const { workflow } = target;
  const { given, notes } = state.givenTo(workflow, parameters, context);
  const result = await session.call({ workflow, given, trail, signal });
  if (result.failure !== undefined)
    warn(`workflow "${result.workflowId}"`, step, result.failure.message, state);
  return { ...waited, notes: [...waited.notes, ...notes], workflow: result };
}

/** One attempt of a step, after which the run goes back to where it was: its own actions are not asked. */
async function runAside(stepId: string, back: Step, state: RunState, log: StepLog): Promise<void> {
  const step = state.workflow.steps.find((candidate) => candidate.stepId === stepId);
  if (step === undefined) return;
  await log.begin(step);
  const { attempt: tried } = await runAttempt(step, state);
  const next: Next = { type: "goto", stepId: back.stepId, criteria: [], passedOver: [] };
  const attempt: Attempt = { ...tried, next };
  log.add(step, attempt);
  await log.end(step, attempt.durationMs, attempt.failure);
  if (attempt.failure !== undefined) warn(`step "${stepId}"`, back, attempt.failure.message, state);
}

function warn(what: string, step: Step, message: string, { warnings }: RunState): void {
  warnings.push(`The ${what}, run before a retry of "${step.stepId}", failed: ${message}`);
}

/** How long to wait before a retry, and what to say about it. */
interface RetryDelay {
  readonly milliseconds: number;
  readonly note?: string;
}

interface Asked {
  /** The header `Retry-After` of the answer. */
  readonly header: string | undefined;
  /** What the action says. */
  readonly retryAfterMs: number;
  readonly now: number;
  /** The longest that a server is waited for. */
  readonly longestMs: number;
}

/**
 * What the server says overrules the document: https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 * It is seconds or a date: https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after
 */
function retryDelay({ header, retryAfterMs, now, longestMs }: Asked): RetryDelay {
  if (header === undefined) return { milliseconds: retryAfterMs };
  const asked = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  if (Number.isNaN(asked)) {
    return {
      milliseconds: retryAfterMs,
      note: `The Retry-After of the answer is neither seconds nor a date: "${header.slice(0, 40)}".`,
    };
  }
  if (asked <= longestMs) return { milliseconds: Math.max(0, asked) };
  return {
    milliseconds: longestMs,
    note: `The server asks for a retry after ${Math.ceil(asked / 1000)} s; it is tried again after ${longestMs / 1000} s.`,
  };
}
