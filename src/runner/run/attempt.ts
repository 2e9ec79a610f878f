import { type CriterionResult, evaluateCriterion } from "../../criterion/criterion.ts";
import { asText } from "../../expression/embedded.ts";
import type { ExpressionContext } from "../../expression/evaluate-expression.ts";
import { inputsOfStep, parsedCriteria } from "../../workflow/expressions-read.ts";
import type { Step } from "../../workflow/tree.ts";
import { absenceNotes, readOutputs } from "../reply/read-outputs.ts";
import { type Exchange, perform } from "./exchange.ts";
import type { Attempt, Failure } from "./result.ts";
import type { RunState } from "./state.ts";
import { failureOf, StepError } from "./step-error.ts";

/** One attempt of a step, before anything is done about its outcome. */
export interface Tried {
  readonly attempt: Omit<Attempt, "next">;
  /** What the actions of the step can read. */
  readonly context: ExpressionContext;
}

/** Asks for the step's late inputs, makes its call, weighs the answer and keeps its outputs. */
export async function runAttempt(step: Step, state: RunState): Promise<Tried> {
  const { session } = state;
  const { clock } = session.options;
  const order = session.nextOrder();
  const startedAt = clock.now();
  const exchange: Exchange = { notes: [], findings: [], readable: {} };
  let weighed: Weighed = { criteria: [], outputs: {} };
  let failure = await failureOf(async () => {
    session.mayGoOn(state.signal);
    requireEarlierSteps(step, state);
    await state.inputs.require(inputsOfStep(step), state.outputs);
    await perform(step, state.renderer(state.context()), state, exchange);
  }, step.stepId);
  const context = { ...state.context(), ...exchange.readable };
  if (exchange.response !== undefined || exchange.workflow !== undefined) {
    weighed = weigh(step, exchange, context, state, failure);
    failure = weighed.failure;
  }
  if (failure === undefined) state.traces.passedSteps.add(step.stepId);
  const { request, response, workflow: called, notes, findings } = exchange;
  const { criteria, outputs } = weighed;
  return {
    context,
    attempt: {
      order,
      status: failure === undefined ? "passed" : "failed",
      ...(request !== undefined && { request }),
      ...(response !== undefined && { response }),
      ...(called !== undefined && { workflow: called }),
      criteria,
      outputs,
      notes,
      findings,
      ...(failure !== undefined && { failure }),
      startedAt,
      durationMs: clock.now() - startedAt,
    },
  };
}

/** https://spec.openapis.org/arazzo/v1.1.0.html#tool-behavior: the step does not wait for them, it checks that they are over. */
function requireEarlierSteps({ dependsOn }: Step, state: RunState): void {
  for (const { workflow: owner, stepId } of dependsOn) {
    if (state.hasPassed(owner, stepId)) continue;
    const whose = owner === state.workflow ? "" : ` of the workflow "${owner.workflowId}"`;
    throw new StepError("order", `The step depends on "${stepId}"${whose}, which is not over.`);
  }
}

interface Weighed {
  readonly criteria: readonly CriterionResult[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly failure?: Failure;
}

/** Outputs are read from a failed answer as well: what there is of them helps to see what went wrong. */
function weigh(
  step: Step,
  exchange: Exchange,
  context: ExpressionContext,
  state: RunState,
  earlier: Failure | undefined,
): Weighed {
  const criteria = parsedCriteria(step.criteria).map((criterion) => evaluateCriterion(criterion, context));
  const failure = earlier ?? shortfall(step, exchange, criteria);
  const read = readOutputs(step.outputs, context);
  if (failure === undefined) exchange.notes.push(...absenceNotes(read));
  // The outputs of a called workflow can be read by their own names too.
  const outputs = { ...exchange.workflow?.outputs, ...read.outputs };
  state.keep(step.stepId, outputs, read.absences);
  return { criteria, outputs, ...(failure && { failure }) };
}

/** What the answer lacks of what the step asks for. */
function shortfall(
  { stepId, kind }: Step,
  { response, notes, findings }: Exchange,
  criteria: readonly CriterionResult[],
): Failure | undefined {
  const broken = criteria.find(({ passed }) => !passed);
  if (broken !== undefined) return { kind: "criterion", message: describe(broken), stepId };
  const wrong = findings.find(({ severity }) => severity === "error");
  if (wrong !== undefined) return { kind: "contract", message: wrong.message, stepId };
  if (criteria.length > 0 || kind === "workflow" || response === undefined) return undefined;
  const { status } = response;
  // The specification is silent here; nobody expects an answer of 404 to pass.
  notes.push(`The step has no success criteria: it passes with a status below 400, and got ${status}.`);
  if (status < 400) return undefined;
  const message = `The status was ${status}, and a step without criteria needs one below 400.`;
  return { kind: "criterion", message, stepId };
}

/** `$statusCode == 200 does not hold: $statusCode was 404.` */
function describe({ condition, context, operands, notes, fault }: CriterionResult): string {
  if (fault !== undefined) return `${condition} cannot be evaluated: ${fault}`;
  const found = [...(context === undefined ? [] : [context]), ...operands].map(
    ({ text, value }) => `${text} was ${value === undefined ? "absent" : shown(value)}`,
  );
  const because = found.length === 0 ? "" : `: ${found.join(", ")}`;
  return [`${condition} does not hold${because}.`, ...notes].join(" ");
}

const LONGEST = 80;

function shown(value: unknown): string {
  const text = typeof value === "string" ? `'${value}'` : asText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
