import type { ExpressionContext } from "../../expression/evaluate-expression.ts";
import { sleep } from "../../ports/clock.ts";
import {
  carriesBody,
  type HttpReply,
  type HttpRequest,
  isCutShort,
  isDropped,
  lengthOf,
  type Transport,
} from "../../ports/http.ts";
import type { OperationStep, Step, WorkflowStep } from "../../workflow/tree.ts";
import { checkReply, checkRequest } from "../reply/check-exchange.ts";
import type { ExchangeBreach } from "../reply/exchange-breach.ts";
import { readResponse } from "../reply/read-response.ts";
import { buildRequest } from "../request/build-request.ts";
import type { StepRenderer } from "../request/step-renderer.ts";
import { inputValues } from "./inputs.ts";
import { LONGEST_TIMER_MS } from "./options.ts";
import type { Attempt, ReceivedResponse, SentRequest, WorkflowResult } from "./result.ts";
import { isFinal, stopped } from "./session.ts";
import type { RunState } from "./state.ts";
import { reasonOf, StepError } from "./step-error.ts";

/** What happened in one attempt of a step. What is known of it stays when the attempt is cut short. */
export interface Exchange {
  readonly notes: string[];
  readonly findings: ExchangeBreach[];
  request?: SentRequest;
  response?: ReceivedResponse;
  workflow?: WorkflowResult;
  /** What a criterion can read of it. */
  readable: ExpressionContext;
}

/** Calls what the step calls. Throws a StepError when nothing usable comes of it. */
export async function perform(
  step: Step,
  renderer: StepRenderer,
  state: RunState,
  exchange: Exchange,
): Promise<void> {
  const { clock, patienceMs } = state.session.options;
  const { timeout: timeoutMs } = step.written;
  const started = clock.now();
  const over = new AbortController();
  const late = new AbortController();
  const signal = timeoutMs === undefined ? state.signal : anySignal(state.signal, late.signal);
  if (timeoutMs !== undefined)
    void sleep(Math.min(timeoutMs, LONGEST_TIMER_MS), over.signal).then(() =>
      late.abort("the step timed out"),
    );
  try {
    if (step.kind === "operation") await sendRequest(step, renderer, state, exchange, signal);
    else if (step.kind === "workflow") await callWorkflow(step, renderer, state, exchange, signal);
    else throw new Error(`The step "${step.stepId}" calls nothing, and so its document cannot run.`);
  } catch (error) {
    if (timeoutMs !== undefined && late.signal.aborted) throw tooLate(timeoutMs);
    throw error;
  } finally {
    // Every abort creates an error, and most steps have nothing to cancel.
    if (timeoutMs !== undefined) over.abort();
  }
  // A virtual clock may have advanced further than the machine's.
  const longest = timeoutMs ?? (step.kind === "operation" ? patienceMs : undefined);
  if (longest !== undefined && clock.now() - started > longest) throw tooLate(longest);
}

const tooLate = (timeoutMs: number): StepError =>
  new StepError("timeout", `The step took longer than its timeout of ${timeoutMs} ms.`);

const anySignal = (outer: AbortSignal | undefined, own: AbortSignal): AbortSignal =>
  outer === undefined ? own : AbortSignal.any([outer, own]);

async function sendRequest(
  step: OperationStep,
  renderer: StepRenderer,
  { session: { options } }: RunState,
  exchange: Exchange,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { operation, source } = step;
  const { contract, transport } = options;
  const { request, sent, notes } = buildRequest(step, renderer, options);
  exchange.request = sent;
  exchange.notes.push(...notes);
  exchange.readable = { url: sent.url, method: sent.method, request: sent };
  if (contract) exchange.findings.push(...checkRequest(source.description, operation, sent, contract));
  const reply = await unlessAborted(signal, () => send(request, transport, signal));
  const { response, unreadable } = readResponse(reply);
  exchange.response = response;
  exchange.readable = { ...exchange.readable, statusCode: response.status, response };
  if (unreadable !== undefined) throw new StepError("response", unreadable);
  if (contract) exchange.findings.push(...checkReply(source.description, operation, response, contract));
}

async function send(
  request: HttpRequest,
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<HttpReply> {
  const call = `${request.method} ${request.url}`;
  const reply = await answer(call, () => transport(request, { signal }));
  if (isDropped(reply))
    throw new StepError("transport", `${call} got no answer: the connection was dropped.`);
  // What comes packed is longer than it says, or shorter.
  const isWhole = !isCutShort(reply) || "content-encoding" in reply.headers;
  if (isWhole || !carriesBody(request.method, reply.status)) return reply;
  throw new StepError("response", `The answer to ${call} was cut: only ${lengthOf(reply)} bytes of it came.`);
}

async function answer(call: string, ask: () => HttpReply | Promise<HttpReply>): Promise<HttpReply> {
  try {
    return await ask();
  } catch (error) {
    throw new StepError("transport", `${call} got no answer: ${reasonOf(error)}`);
  }
}

/** Does not wait for work that does not hear the signal. */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (signal === undefined) return await work();
  let forget = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const end = () => reject(stopped(signal));
    signal.addEventListener("abort", end);
    forget = () => signal.removeEventListener("abort", end);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    forget();
  }
}

/** https://spec.openapis.org/arazzo/v1.0.1.html#step-object: the parameters are the inputs of the workflow. */
async function callWorkflow(
  step: WorkflowStep,
  renderer: StepRenderer,
  { session, trail }: RunState,
  exchange: Exchange,
  signal: AbortSignal | undefined,
): Promise<void> {
  const given = inputValues(step.parameters, renderer);
  exchange.notes.push(...renderer.takeNotes());
  const result = await session.call({ workflow: step.called, given, trail, signal });
  exchange.workflow = result;
  exchange.readable = { ...readableOf(lastExchange(result)), outputs: result.outputs };
  const { failure } = result;
  if (failure === undefined) return;
  const message = `The workflow "${result.workflowId}" failed: ${failure.message}`;
  throw new StepError(isFinal(failure.kind) ? failure.kind : "workflow", message);
}

/**
 * The specification's own example asks a step that runs a workflow for a `$statusCode`: it is that of the last answer.
 */
function lastExchange(result: WorkflowResult): Attempt | undefined {
  const attempts = [result, ...result.continuedBy].flatMap(({ steps }) =>
    steps.flatMap((step) => step.attempts),
  );
  const own = attempts.flatMap((attempt) =>
    attempt.workflow === undefined ? attempt : (lastExchange(attempt.workflow) ?? []),
  );
  return own.sort((a, b) => a.order - b.order).findLast(({ response }) => response !== undefined);
}

function readableOf(attempt: Attempt | undefined): ExpressionContext {
  const { request, response } = attempt ?? {};
  return { url: request?.url, method: request?.method, statusCode: response?.status, request, response };
}
