import type { Step } from "../../workflow/tree.ts";
import type { Attempt, Failure, Status, StepResult } from "./result.ts";
import type { RunState } from "./state.ts";

interface Entry {
  readonly attempts: Attempt[];
  durationMs: number;
  /** Of the last visit, when nothing put it right. */
  failure?: Failure | undefined;
}

/** What has become of each step of a workflow so far; whoever follows the run is told of it here. */
export class StepLog {
  readonly #state: RunState;
  readonly #entries = new Map<Step, Entry>();

  constructor(state: RunState) {
    this.#state = state;
  }

  async begin({ stepId, ...step }: Step): Promise<void> {
    const { session, workflow, depth, outputs } = this.#state;
    const { workflowId } = workflow;
    await session.options.beforeStep?.({
      workflowId,
      stepId,
      ...(step.kind === "operation" && { operationId: step.operation.id }),
      steps: outputs,
    });
    session.tell({ type: "step started", workflowId, depth, stepId });
  }

  add(step: Step, attempt: Attempt): void {
    this.#entry(step).attempts.push(attempt);
    const { session, workflow, depth } = this.#state;
    session.tell({ type: "attempt", workflowId: workflow.workflowId, depth, stepId: step.stepId, attempt });
  }

  /** `failure` is what nothing put right. */
  async end(step: Step, durationMs: number, failure: Failure | undefined): Promise<void> {
    const entry = this.#entry(step);
    entry.durationMs += durationMs;
    entry.failure = failure;
    const { session, workflow, depth } = this.#state;
    const result = resultOf(step, entry, "not run");
    session.tell({ type: "step ended", workflowId: workflow.workflowId, depth, result });
    await session.options.afterStep?.(result, workflow.workflowId);
  }

  get recovered(): boolean {
    return [...this.#entries.values()].some(({ attempts }) => attempts.some(wasPutRight));
  }

  /** Every step of the workflow; `untouched` is what those are that were never tried. */
  results(untouched: "not run" | "skipped"): readonly StepResult[] {
    return this.#state.workflow.steps.map((step) => resultOf(step, this.#entries.get(step), untouched));
  }

  #entry(step: Step): Entry {
    const entry = this.#entries.get(step) ?? { attempts: [], durationMs: 0 };
    this.#entries.set(step, entry);
    return entry;
  }
}

const wasPutRight = ({ status, workflow }: Attempt): boolean =>
  status === "failed" || workflow?.status === "recovered";

function resultOf(step: Step, entry: Entry | undefined, untouched: "not run" | "skipped"): StepResult {
  const { stepId, written } = step;
  const { attempts = [], failure, durationMs = 0 } = entry ?? {};
  return {
    stepId,
    ...(step.kind === "operation" && { operationId: step.operation.id }),
    ...(step.kind === "workflow" && { workflowId: step.called.workflowId }),
    ...(written.description !== undefined && { description: written.description }),
    status: statusOf(attempts, failure, untouched),
    attempts: [...attempts],
    outputs: attempts.at(-1)?.outputs ?? {},
    ...(failure !== undefined && { failure }),
    durationMs,
  };
}

function statusOf(
  attempts: readonly Attempt[],
  failure: Failure | undefined,
  untouched: "not run" | "skipped",
): Status {
  if (attempts.length === 0) return untouched;
  if (failure !== undefined) return "failed";
  return attempts.some(wasPutRight) ? "recovered" : "passed";
}
