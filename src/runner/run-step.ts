import { type CriterionResult, evaluateCriterion } from "../criterion/criterion.ts";
import type { ExpressionContext } from "../expression/context.ts";
import { asText } from "../expression/render-template.ts";
import type { Clock } from "../ports/clock.ts";
import type { HttpReply, HttpRequest, Transport } from "../ports/http.ts";
import { buildRequest, type Destination } from "./build-request.ts";
import type { PreparedStep } from "./prepared.ts";
import { absenceNotes, readOutputs } from "./read-outputs.ts";
import { readResponse } from "./read-response.ts";
import type { Failure, ReceivedResponse, SentRequest, StepResult } from "./result.ts";
import type { RunState } from "./run-state.ts";
import { reasonOf, StepFailure } from "./step-failure.ts";
import { StepRenderer } from "./step-renderer.ts";

export interface StepOptions extends Destination {
  readonly transport: Transport;
  readonly clock: Clock;
}

/** Runs one step: asks for its late inputs, sends its request, weighs the answer, keeps its outputs. */
export async function runStep(
  step: PreparedStep,
  state: RunState,
  options: StepOptions,
): Promise<StepResult> {
  const started = options.clock.now();
  const notes: string[] = [];
  let sent: SentRequest | undefined;
  let weighed: Weighed = { criteria: [], outputs: {} };
  let failure: Failure | undefined;
  try {
    await state.inputs.require(step.reads, state.outputs);
    const renderer = new StepRenderer(state.context(), state.workflow.inputs, state.absenceOf);
    const built = buildRequest(step, renderer, options);
    sent = built.sent;
    notes.push(...built.notes);
    const reply = await send(built.request, options.transport);
    weighed = weigh(step, reply, sent, state, notes);
    failure = weighed.failure;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    failure = error.toFailure(step.stepId);
  }
  const { response, criteria, outputs } = weighed;
  return {
    stepId: step.stepId,
    operationId: step.operation.id,
    ...(step.description !== undefined && { description: step.description }),
    status: failure === undefined ? "passed" : "failed",
    ...(sent !== undefined && { request: sent }),
    ...(response !== undefined && { response }),
    criteria,
    outputs,
    notes,
    ...(failure !== undefined && { failure }),
    durationMs: options.clock.now() - started,
  };
}

async function send(request: HttpRequest, transport: Transport): Promise<HttpReply> {
  try {
    return await transport(request);
  } catch (error) {
    const message = `${request.method} ${request.url} got no answer: ${reasonOf(error)}`;
    throw new StepFailure("transport", message);
  }
}

interface Weighed {
  readonly response?: ReceivedResponse;
  readonly criteria: readonly CriterionResult[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly failure?: Failure;
}

/** Outputs are read from a failed answer as well: what there is of them helps to see what went wrong. */
function weigh(
  step: PreparedStep,
  reply: HttpReply,
  sent: SentRequest,
  state: RunState,
  notes: string[],
): Weighed {
  const { response, fault } = readResponse(reply);
  const context: ExpressionContext = {
    ...state.context(),
    url: sent.url,
    method: sent.method,
    statusCode: response.status,
    request: sent,
    response,
  };
  const criteria = step.criteria.map((criterion) => evaluateCriterion(criterion, context));
  const failed = failureOf(step, response, fault, criteria, notes);
  const read = readOutputs(step.outputs, context);
  if (failed === undefined) notes.push(...absenceNotes(read));
  state.keep(step.stepId, read.outputs, read.absences);
  return { response, criteria, outputs: read.outputs, ...(failed && { failure: failed }) };
}

function failureOf(
  step: PreparedStep,
  { status }: ReceivedResponse,
  fault: string | undefined,
  criteria: readonly CriterionResult[],
  notes: string[],
): Failure | undefined {
  const { stepId } = step;
  if (fault !== undefined) return { kind: "response", message: fault, stepId };
  const broken = criteria.find(({ passed }) => !passed);
  if (broken !== undefined) return { kind: "criterion", message: describe(broken), stepId };
  if (criteria.length > 0) return undefined;
  // The specification is silent here; that an answer of 404 passes is what nobody expects.
  notes.push(`The step has no success criteria: it passes with a status below 400, and got ${status}.`);
  if (status < 400) return undefined;
  return {
    kind: "criterion",
    message: `The status was ${status}, and a step without criteria needs one below 400.`,
    stepId,
  };
}

/** `$statusCode == 200 does not hold: $statusCode was 404.` */
function describe({ condition, operands }: CriterionResult): string {
  const found = operands.map(
    ({ text, value }) => `${text} was ${value === undefined ? "absent" : shown(value)}`,
  );
  const because = found.length === 0 ? "" : `: ${found.join(", ")}`;
  return `${condition} does not hold${because}.`;
}

const LONGEST = 80;

function shown(value: unknown): string {
  const text = typeof value === "string" ? `'${value}'` : asText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
