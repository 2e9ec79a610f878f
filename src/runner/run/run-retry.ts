import type { Action, Step } from "../../workflow/tree.ts";
import { StepRenderer } from "../request/step-renderer.ts";
import { inputValues } from "./input-values.ts";
import { inputsFor } from "./inputs-shared.ts";
import type { Attempt, Next, WorkflowResult } from "./result.ts";
import { retryDelay } from "./retry-delay.ts";
import { runAttempt, type Tried } from "./run-attempt.ts";
import { tellAttempt, tellBegin, tellEnd } from "./run-hooks.ts";
import { LIMITS } from "./run-options.ts";
import type { RunState } from "./run-state.ts";
import type { StepLog } from "./step-log.ts";

/** What came of waiting for a retry, and of what was to be run before it. */
export interface BeforeRetry {
  readonly waitedMs: number;
  readonly notes: readonly string[];
  readonly workflow?: WorkflowResult;
}

/**
 * Waits, then runs what the action names: the retry follows whatever becomes of that.
 * https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 */
export async function beforeRetry(
  step: Step,
  action: Action,
  { attempt, context }: Tried,
  state: RunState,
  log: StepLog,
): Promise<BeforeRetry> {
  const { session, workflow } = state;
  const { clock, longestRetryAfterMs = LIMITS.longestRetryAfterMs } = session.options;
  const { milliseconds, note } = retryDelay({
    header: attempt.response?.headers["retry-after"],
    retryAfterMs: action.retryAfterMs,
    now: clock.now(),
    longestMs: longestRetryAfterMs,
  });
  const { workflowId } = workflow;
  if (milliseconds > 0) {
    session.tell({ type: "waiting", workflowId, depth: state.depth, stepId: step.stepId, milliseconds });
  }
  await session.wait(milliseconds, state.signal);
  const waited = { waitedMs: milliseconds, notes: note === undefined ? [] : [note] };
  const { target } = action;
  if (target === undefined) return waited;
  if (target.kind === "step") {
    await runAside(target.stepId, step, state, log);
    return waited;
  }
  const renderer = new StepRenderer(context, workflow.inputs, state.absenceOf, state.session.options.missing);
  const called = target.workflow;
  const given = { ...inputsFor(called, state.given), ...inputValues(action.parameters, renderer) };
  const result = await session.call({ workflow: called, given, trail: state.trail, signal: state.signal });
  if (result.failure !== undefined)
    warn(`workflow "${result.workflowId}"`, step, result.failure.message, state);
  return { ...waited, notes: [...waited.notes, ...renderer.takeNotes()], workflow: result };
}

/** One attempt of a step, after which the run goes back to where it was: its own actions have no say. */
async function runAside(stepId: string, back: Step, state: RunState, log: StepLog): Promise<void> {
  const step = state.workflow.steps.find((candidate) => candidate.stepId === stepId);
  if (step === undefined) return;
  await tellBegin(step, state);
  const { attempt: tried } = await runAttempt(step, state);
  const next: Next = { type: "goto", stepId: back.stepId, criteria: [], passedOver: [] };
  const attempt: Attempt = { ...tried, next };
  log.add(step, attempt);
  tellAttempt(step, attempt, state);
  await tellEnd(log.leave(step, attempt.durationMs, attempt.failure), state);
  if (attempt.failure !== undefined) warn(`step "${stepId}"`, back, attempt.failure.message, state);
}

function warn(what: string, step: Step, message: string, { warnings }: RunState): void {
  warnings.push(`The ${what}, run before a retry of "${step.stepId}", failed: ${message}`);
}
