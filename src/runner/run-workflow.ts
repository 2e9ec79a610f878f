import type { GivenInputs } from "./inputs.ts";
import { nextAction } from "./next-action.ts";
import { inputNames } from "./prepare-step.ts";
import type { PreparedStep, PreparedWorkflow } from "./prepared.ts";
import { absenceNotes, readOutputs } from "./read-outputs.ts";
import type { Failure, StepResult, WorkflowResult } from "./result.ts";
import { RunState } from "./run-state.ts";
import { runStep, type StepOptions } from "./run-step.ts";
import { StepFailure } from "./step-failure.ts";

export interface StepAhead {
  readonly stepId: string;
  readonly operationId: string;
  /** The outputs of the steps that have run. */
  readonly steps: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

export interface RunOptions extends StepOptions {
  readonly inputs?: GivenInputs;
  /** Called before anything of the step happens, its late inputs included. What it throws ends the run. */
  readonly beforeStep?: (step: StepAhead) => void | Promise<void>;
  readonly afterStep?: (result: StepResult) => void | Promise<void>;
}

/** Runs a workflow to its end. Whatever a server or a document does wrong is in the result, never thrown. */
export async function runWorkflow(workflow: PreparedWorkflow, options: RunOptions): Promise<WorkflowResult> {
  const started = options.clock.now();
  const state = new RunState(workflow, options.inputs ?? {});
  const notes: string[] = [];
  const faults = state.inputs.start();
  let results: ReadonlyMap<PreparedStep, StepResult> = new Map();
  let failure: Failure | undefined;
  if (faults.length > 0) failure = { kind: "input", message: faults.join(" ") };
  else {
    results = await runSteps(workflow, state, options);
    failure = [...results.values()].find(({ status }) => status === "failed")?.failure;
  }
  failure ??= await requireOutputInputs(workflow, state);
  const read = readOutputs(workflow.outputs, state.context());
  // After a failure, that later outputs are absent goes without saying.
  if (failure === undefined) notes.push(...absenceNotes(read));
  return {
    workflowId: workflow.workflowId,
    ...(workflow.summary !== undefined && { title: workflow.summary }),
    status: failure === undefined ? "passed" : "failed",
    inputs: state.inputs.values,
    steps: workflow.steps.map((step) => results.get(step) ?? notRun(step)),
    outputs: read.outputs,
    notes,
    ...(failure !== undefined && { failure }),
    durationMs: options.clock.now() - started,
  };
}

async function runSteps(workflow: PreparedWorkflow, state: RunState, options: RunOptions) {
  const results = new Map<PreparedStep, StepResult>();
  let step = workflow.steps[0];
  while (step !== undefined) {
    const { stepId, operation } = step;
    await options.beforeStep?.({ stepId, operationId: operation.id, steps: state.outputs });
    const result = await runStep(step, state, options);
    results.set(step, result);
    await options.afterStep?.(result);
    const next = nextAction(workflow, step, result);
    step = next.type === "step" ? next.step : undefined;
  }
  return results;
}

/** A late input may be read by nothing but the outputs of the workflow. */
async function requireOutputInputs(
  workflow: PreparedWorkflow,
  state: RunState,
): Promise<Failure | undefined> {
  const expressions = workflow.outputs.map(({ expression }) => expression);
  try {
    await state.inputs.require(inputNames(expressions, workflow.inputs.names), state.outputs);
    return undefined;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return { kind: error.kind, message: error.message };
  }
}

function notRun(step: PreparedStep): StepResult {
  return {
    stepId: step.stepId,
    operationId: step.operation.id,
    ...(step.description !== undefined && { description: step.description }),
    status: "not run",
    criteria: [],
    outputs: {},
    notes: [],
    durationMs: 0,
  };
}
