import { type Action, type Step, stepIn } from "../../workflow/tree.ts";
import { readRetryAfter } from "../transport/retry-after.ts";
import { runAttempt, type Tried } from "./attempt.ts";
import type { Choice } from "./choose-action.ts";
import { LIMITS, type RunOptions } from "./options.ts";
import type { Attempt, Next } from "./result.ts";
import type { RunState } from "./state.ts";
import type { StepLog } from "./step-log.ts";

/**
 * Waits, then runs what the action names: the retry follows whatever becomes of that. Counts it in `retries`, by the
 * name of the action. https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 */
export async function retry(
  step: Step,
  action: Action,
  { criteria, passedOver }: Choice,
  { attempt, context }: Tried,
  state: RunState,
  log: StepLog,
  retries: Map<string, number>,
): Promise<{ readonly next: Next; readonly notes: readonly string[] }> {
  const { name, level, retryLimit: limit, target, parameters } = action;
  const number = (retries.get(name) ?? 0) + 1;
  retries.set(name, number);
  const { session, depth, signal, trail } = state;
  const { milliseconds, notes } = retryDelay(action, attempt, session.options);
  if (milliseconds > 0) {
    const { workflowId } = state.workflow;
    session.tell({ type: "waiting", workflowId, depth, stepId: step.stepId, milliseconds });
  }
  await session.wait(milliseconds, signal);
  const why = { type: "retry", action: name, level, criteria, passedOver } as const;
  const count = { retry: { number, limit }, waitedMs: milliseconds };
  if (target === undefined) return { next: { ...why, ...count }, notes };
  if (target.kind === "step") {
    await runAside(target.stepId, step, state, log);
    return { next: { ...why, stepId: target.stepId, ...count }, notes };
  }
  const { workflow } = target;
  const handedOn = state.givenTo(workflow, parameters, context);
  const result = await session.call({ workflow, given: handedOn.given, trail, signal });
  const { workflowId, failure } = result;
  if (failure !== undefined) warn(`workflow "${workflowId}"`, step, failure.message, state);
  const next = { ...why, workflowId: workflow.workflowId, workflow: result, ...count };
  return { next, notes: [...notes, ...handedOn.notes] };
}

/** One attempt of a step, after which the run goes back to where it was: its own actions are not asked. */
async function runAside(stepId: string, back: Step, state: RunState, log: StepLog): Promise<void> {
  const step = stepIn(state.workflow, stepId);
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

/**
 * How long to wait before a retry, and what to say about it. What the server says overrules the document:
 * https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 */
function retryDelay(
  { retryAfterMs }: Action,
  { response }: Tried["attempt"],
  { clock, longestRetryAfterMs: longestMs = LIMITS.longestRetryAfterMs }: RunOptions,
): { readonly milliseconds: number; readonly notes: readonly string[] } {
  const header = response?.headers["retry-after"];
  if (header === undefined) return { milliseconds: retryAfterMs, notes: [] };
  const asked = readRetryAfter(header, clock.now());
  if (Number.isNaN(asked)) {
    const note = `The Retry-After of the answer is neither seconds nor a date: "${header.slice(0, 40)}".`;
    return { milliseconds: retryAfterMs, notes: [note] };
  }
  if (asked <= longestMs) return { milliseconds: asked, notes: [] };
  const note = `The server asks for a retry after ${Math.ceil(asked / 1000)} s; it is tried again after ${longestMs / 1000} s.`;
  return { milliseconds: longestMs, notes: [note] };
}
