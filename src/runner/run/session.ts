import type { Values } from "../../expression/evaluate-expression.ts";
import { sleep } from "../../ports/clock.ts";
import type { Workflow } from "../../workflow/tree.ts";
import type { GivenInputs, RunInputs } from "./inputs.ts";
import { LIMITS, LONGEST_TIMER_MS, type RunEvent, type RunOptions } from "./options.ts";
import type { FailureKind, WorkflowResult } from "./result.ts";
import { reasonOf, StepError } from "./step-error.ts";

/** A workflow to run, on its own or because another leads to it. */
export interface WorkflowCall {
  readonly workflow: Workflow;
  readonly given: GivenInputs;
  /** The workflows that are under way, the first one first. */
  readonly trail: readonly string[];
  /** Ends it; the reason is what it is aborted with. */
  readonly signal?: AbortSignal | undefined;
}

export type RunCall = (call: WorkflowCall, session: RunSession) => Promise<WorkflowResult>;

/** Failures that no action of a document can put right. */
export const isFinal = (kind: FailureKind): boolean => kind === "limit" || kind === "stopped";

export const stopped = ({ reason }: AbortSignal): StepError =>
  new StepError("stopped", `The run was stopped: ${reasonOf(reason)}`);

/** What a run of a workflow leaves behind for others to read. */
export interface Traces {
  readonly inputs: RunInputs;
  /** The outputs of its steps, by stepId. */
  readonly steps: Map<string, Values>;
  readonly passedSteps: Set<string>;
  /** Absent before its end. */
  outputs?: Values;
}

/** What all the workflows of one run share: its limits, and what is over. */
export class RunSession {
  readonly options: RunOptions;
  readonly #run: RunCall;
  /** Of the last run of each workflow. */
  readonly #traces = new Map<Workflow, Traces>();
  readonly #dependencies = new Map<Workflow, WorkflowResult>();
  #attempts = 0;

  constructor(options: RunOptions, run: RunCall) {
    this.options = options;
    this.#run = run;
  }

  /** The place of the next attempt among all. */
  nextOrder(): number {
    this.#attempts += 1;
    return this.#attempts;
  }

  /** Throws when the run must not go on. */
  mayGoOn(signal: AbortSignal | undefined): void {
    const { maxSteps = LIMITS.maxSteps } = this.options;
    if (signal?.aborted) throw stopped(signal);
    if (this.#attempts > maxSteps) {
      throw new StepError(
        "limit",
        `The run has taken ${maxSteps} ${maxSteps === 1 ? "step" : "steps"} and is ended: it probably goes round in a loop. Allow more steps if it is meant to.`,
      );
    }
  }

  async call(call: WorkflowCall): Promise<WorkflowResult> {
    const { maxDepth = LIMITS.maxDepth } = this.options;
    if (call.trail.length >= maxDepth) {
      const last = [...call.trail.slice(-3), call.workflow.workflowId].join(", ");
      throw new StepError("limit", `Workflows run each other more than ${maxDepth} deep: …, ${last}.`);
    }
    return await this.#run(call, this);
  }

  /** Runs a workflow that another depends on, unless it is over already. */
  async depend(call: WorkflowCall): Promise<{ result: WorkflowResult; again: boolean }> {
    const known = this.#dependencies.get(call.workflow);
    if (known !== undefined) return { result: known, again: true };
    const result = await this.call(call);
    this.#dependencies.set(call.workflow, result);
    return { result, again: false };
  }

  async wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const { wait = sleep } = this.options;
    if (milliseconds > 0) await wait(Math.min(milliseconds, LONGEST_TIMER_MS), signal);
  }

  /** At the beginning of a run, and at its end: one that it ran itself, of the same workflow, has come between. */
  leave(workflow: Workflow, traces: Traces): void {
    this.#traces.set(workflow, traces);
  }

  hasPassed(workflow: Workflow, stepId: string): boolean {
    return this.#traces.get(workflow)?.passedSteps.has(stepId) ?? false;
  }

  /** The inputs or outputs of the last run of a workflow, or of a step of it; undefined before it has run. */
  valuesOf(workflow: Workflow | undefined, field: string, stepId = ""): Values | undefined {
    const traces = workflow && this.#traces.get(workflow);
    if (field === "steps") return traces?.steps.get(stepId);
    return field === "inputs" ? traces?.inputs.values : traces?.outputs;
  }

  tell(event: RunEvent): void {
    this.options.onEvent?.(event);
  }
}
