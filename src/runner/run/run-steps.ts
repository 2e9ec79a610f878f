import type { Failure } from "./result.ts";
import type { RunState } from "./run-state.ts";
import { type Onward, visitStep } from "./run-visit.ts";
import type { StepLog } from "./step-log.ts";

/** How the steps of a workflow came to an end. */
export interface StepsEnd {
  readonly failure?: Failure;
  /** The workflow that it was left for. */
  readonly transfer?: Onward & { readonly type: "workflow" };
  /** Why steps were left out, when an action ended the workflow. */
  readonly note?: string;
}

/** One step after the other, in their order or where the actions lead. */
export async function runSteps(state: RunState, log: StepLog): Promise<StepsEnd> {
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
