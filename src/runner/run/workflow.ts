import { inputsOfOutputs } from "../../workflow/expressions-read.ts";
import type { Workflow } from "../../workflow/tree.ts";
import { absenceNotes, readOutputs } from "../reply/read-outputs.ts";
import { askedOnce, type GivenInputs, inputsFor } from "./inputs.ts";
import type { RunOptions } from "./options.ts";
import type { Failure, WorkflowResult } from "./result.ts";
import { isFinal, RunSession, type WorkflowCall } from "./session.ts";
import { RunState } from "./state.ts";
import { failureOf, StepError } from "./step-error.ts";
import { StepLog } from "./step-log.ts";
import { type Onward, visitStep } from "./visit.ts";

export type { RunEvent, RunOptions, StepAhead } from "./options.ts";

/** Runs a workflow to its end. Whatever a server or a document does wrong is in the result, never thrown. */
export async function runWorkflow(workflow: Workflow, options: RunOptions): Promise<WorkflowResult> {
  const session = new RunSession(options, runCall);
  const given = askedOnce(options.inputs ?? {});
  return await session.call({ workflow, given, trail: [], signal: options.signal });
}

/** A workflow, and those that it is left for: a `goto` never comes back, so they are one after the other. */
async function runCall(call: WorkflowCall, session: RunSession): Promise<WorkflowResult> {
  let { result, transfer } = await runOne(call, session);
  const first = result;
  const continuedBy: WorkflowResult[] = [];
  while (transfer !== undefined) {
    ({ result, transfer } = await runOne({ ...call, ...transfer }, session));
    continuedBy.push(result);
  }
  if (continuedBy.length === 0) return first;
  const { failure } = result;
  const recovered = [first, ...continuedBy].some(({ status }) => status === "recovered");
  return {
    ...first,
    status: failure !== undefined ? "failed" : recovered ? "recovered" : "passed",
    ...(failure !== undefined && { failure: { ...failure, workflowId: result.workflowId } }),
    continuedBy,
  };
}

interface Ran {
  readonly result: WorkflowResult;
  readonly transfer?: { readonly workflow: Workflow; readonly given: GivenInputs } | undefined;
}

async function runOne(call: WorkflowCall, session: RunSession): Promise<Ran> {
  const { workflow } = call;
  const { workflowId, written } = workflow;
  const title = written.summary === undefined ? {} : { title: written.summary };
  const { clock } = session.options;
  const started = clock.now();
  const state = new RunState(call, session);
  const { depth } = state;
  session.tell({ type: "workflow started", workflowId, depth, ...title });
  const log = new StepLog(state);
  const reasons = state.inputs.start();
  const dependencies: WorkflowResult[] = [];
  let end: StepsEnd = { failure: { kind: "input", message: reasons.join(" ") } };
  if (reasons.length === 0) {
    const failure = await runDependencies(state, dependencies);
    end = failure === undefined ? await runSteps(state, log) : { failure };
  }
  const failure = end.failure ?? (await requireOutputInputs(state));
  const read = readOutputs(workflow.outputs, state.context());
  state.end(read.outputs);
  const recovered = log.recovered || dependencies.some(({ status }) => status === "recovered");
  const result: WorkflowResult = {
    workflowId,
    ...title,
    status: failure !== undefined ? "failed" : recovered ? "recovered" : "passed",
    inputs: { ...state.inputs.values },
    dependencies,
    steps: log.results(failure === undefined ? "skipped" : "not run"),
    outputs: read.outputs,
    // After a failure nobody needs to be told that later outputs are absent.
    notes: [
      ...(end.note === undefined ? [] : [end.note]),
      ...(failure === undefined ? absenceNotes(read) : []),
    ],
    warnings: [...state.warnings],
    ...(failure !== undefined && { failure }),
    continuedBy: [],
    startedAt: started,
    durationMs: clock.now() - started,
  };
  session.tell({ type: "workflow ended", workflowId, depth, result });
  return { result, transfer: end.transfer };
}

/** https://spec.openapis.org/arazzo/v1.0.1.html#workflow-object: each is run once, however many depend on it. */
async function runDependencies(state: RunState, into: WorkflowResult[]): Promise<Failure | undefined> {
  const { session, given, trail, signal } = state;
  return await failureOf(async () => {
    for (const { workflow } of state.workflow.dependsOn) {
      const call = { workflow, given: inputsFor(workflow, given), trail, signal };
      const { result, again } = await session.depend(call);
      if (!again) into.push(result);
      if (result.failure === undefined) continue;
      const { kind, message } = result.failure;
      const what = `The workflow "${workflow.workflowId}", which this one depends on, failed: ${message}`;
      throw new StepError(isFinal(kind) ? kind : "workflow", what);
    }
  });
}

/** A late input may be read by nothing but the outputs of the workflow. */
const requireOutputInputs = ({ inputs, outputs, workflow }: RunState): Promise<Failure | undefined> =>
  failureOf(() => inputs.require(inputsOfOutputs(workflow), outputs));

/** How the steps of a workflow came to an end. */
interface StepsEnd {
  readonly failure?: Failure;
  /** The workflow that it was left for. */
  readonly transfer?: Onward & { readonly type: "workflow" };
  /** Why steps were left out, when an action ended the workflow. */
  readonly note?: string;
}

/** One step after the other, in their order or where the actions lead. */
async function runSteps(state: RunState, log: StepLog): Promise<StepsEnd> {
  const { steps } = state.workflow;
  let step = steps[0];
  while (step !== undefined) {
    const { stepId } = step;
    const onward = await visitStep(step, state, log);
    switch (onward.type) {
      case "next":
        step = steps[steps.indexOf(step) + 1];
        break;
      case "step":
        step = steps.find((candidate) => candidate.stepId === onward.stepId);
        break;
      case "workflow":
        return {
          transfer: onward,
          note: `The step "${stepId}" left for the workflow "${onward.workflow.workflowId}".`,
        };
      case "end":
        return { note: `The step "${stepId}" ended the workflow, by its action "${onward.action}".` };
      case "fail":
        return { failure: onward.failure };
    }
  }
  return {};
}
