import { inputsOfActionIn } from "../../workflow/expressions-read.ts";
import type { Action, Step, Workflow } from "../../workflow/tree.ts";
import { runAttempt, type Tried } from "./attempt.ts";
import { type Choice, chooseAction } from "./choose-action.ts";
import type { GivenInputs } from "./inputs.ts";
import type { Failure, Next } from "./result.ts";
import { retry } from "./retry.ts";
import { isFinal } from "./session.ts";
import type { RunState } from "./state.ts";
import { failureOf } from "./step-error.ts";
import type { StepLog } from "./step-log.ts";

/** Where the run goes from a step. */
export type Onward =
  | { readonly type: "next" }
  | { readonly type: "step"; readonly stepId: string }
  | { readonly type: "workflow"; readonly workflow: Workflow; readonly given: GivenInputs }
  | { readonly type: "end"; readonly action: string }
  | { readonly type: "fail"; readonly failure: Failure };

/** Tries a step until an action, or that there is none, says to leave it. */
export async function visitStep(step: Step, state: RunState, log: StepLog): Promise<Onward> {
  const { clock } = state.session.options;
  await log.begin(step);
  const started = clock.now();
  const retries = new Map<string, number>();
  let decision: Decision;
  do {
    const tried = await runAttempt(step, state);
    decision = await decide(step, tried, state, log, retries);
    const notes = [...tried.attempt.notes, ...(decision.notes ?? [])];
    const attempt = { ...tried.attempt, notes, next: decision.next };
    log.add(step, attempt);
  } while (decision.onward === undefined);
  const { onward } = decision;
  await log.end(step, clock.now() - started, onward.type === "fail" ? onward.failure : undefined);
  return onward;
}

interface Decision {
  readonly next: Next;
  readonly notes?: readonly string[];
  /** Absent for a retry. */
  readonly onward?: Onward;
}

const NO_CHOICE: Choice = { criteria: [], passedOver: [] };

async function decide(
  step: Step,
  tried: Tried,
  state: RunState,
  log: StepLog,
  retries: Map<string, number>,
): Promise<Decision> {
  const { failure } = tried.attempt;
  if (failure !== undefined && isFinal(failure.kind)) return byItself(NO_CHOICE, failure);
  const actions = failure === undefined ? step.onSuccess : step.onFailure;
  let choice = NO_CHOICE;
  let decision: Decision | undefined;
  const broken = await failureOf(async () => {
    choice = await chooseAction(actions, tried.context, retries, (action) =>
      state.inputs.require(inputsOfActionIn(state.workflow)(action), state.outputs),
    );
    const { action } = choice;
    if (action?.type === "retry") {
      decision = await retry(step, action, choice, tried, state, log, retries);
    } else if (action !== undefined) decision = lead(action, choice, tried, state, failure);
  }, step.stepId);
  return decision ?? byItself(choice, broken ?? failure);
}

/** What follows when no action applies: https://spec.openapis.org/arazzo/v1.0.1.html#step-object */
function byItself({ criteria, passedOver }: Choice, failure: Failure | undefined): Decision {
  if (failure === undefined)
    return { next: { type: "next", criteria, passedOver }, onward: { type: "next" } };
  return { next: { type: "fail", criteria, passedOver }, onward: { type: "fail", failure } };
}

/** An action that leaves the step: `goto` or `end`. */
function lead(
  action: Action,
  { criteria, passedOver }: Choice,
  { context }: Tried,
  state: RunState,
  failure: Failure | undefined,
): Decision {
  const { name, level, target } = action;
  const why = { action: name, level, criteria, passedOver };
  if (action.type === "end" || target === undefined) {
    const next: Next = { type: "end", ...why };
    const { endOnFailure = "failed" } = state.session.options;
    if (failure !== undefined && endOnFailure === "failed")
      return { next, onward: { type: "fail", failure } };
    return { next, onward: { type: "end", action: name } };
  }
  if (target.kind === "step") {
    const { stepId } = target;
    return { next: { type: "goto", ...why, stepId }, onward: { type: "step", stepId } };
  }
  const { workflow } = target;
  const { given, notes } = state.givenTo(workflow, action.parameters, context);
  return {
    next: { type: "goto", ...why, workflowId: workflow.workflowId },
    notes,
    onward: { type: "workflow", workflow, given },
  };
}
