import type { Step, Workflow } from "../../workflow/tree.ts";
import type { Attempt, Failure, Status, StepResult } from "./result.ts";

interface Entry {
  readonly attempts: Attempt[];
  durationMs: number;
  /** Of the last visit, when nothing put it right. */
  failure?: Failure | undefined;
}

/** What has become of each step of a workflow so far. */
export class StepLog {
  readonly #workflow: Workflow;
  readonly #entries = new Map<Step, Entry>();

  constructor(workflow: Workflow) {
    this.#workflow = workflow;
  }

  add(step: Step, attempt: Attempt): void {
    this.#entry(step).attempts.push(attempt);
  }

  /** The step has been left; `failure` is what nothing put right. */
  leave(step: Step, durationMs: number, failure: Failure | undefined): StepResult {
    const entry = this.#entry(step);
    entry.durationMs += durationMs;
    entry.failure = failure;
    return resultOf(step, entry, "not run");
  }

  get recovered(): boolean {
    return [...this.#entries.values()].some(({ attempts }) => attempts.some(wasPutRight));
  }

  /** Every step of the workflow; `untouched` is what those are that were never tried. */
  results(untouched: "not run" | "skipped"): readonly StepResult[] {
    return this.#workflow.steps.map((step) => resultOf(step, this.#entries.get(step), untouched));
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
  const {
    stepId,
    written: { description },
  } = step;
  const { attempts = [], failure, durationMs = 0 } = entry ?? {};
  return {
    stepId,
    ...(step.kind === "operation" && { operationId: step.operation.id }),
    ...(step.kind === "workflow" && { workflowId: step.called.workflowId }),
    ...(description !== undefined && { description }),
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
