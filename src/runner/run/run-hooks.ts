import type { Step } from "../../workflow/tree.ts";
import type { Attempt, StepResult } from "./result.ts";
import type { RunState } from "./run-state.ts";

// Whoever follows a run hears of each step the same, whatever has led to it.

export async function tellBegin({ stepId, ...step }: Step, state: RunState): Promise<void> {
  const { session, workflow, depth } = state;
  const { workflowId } = workflow;
  await session.options.beforeStep?.({
    workflowId,
    stepId,
    ...(step.kind === "operation" && { operationId: step.operation.id }),
    steps: state.outputs,
  });
  session.tell({ type: "step started", workflowId, depth, stepId });
}

export function tellAttempt({ stepId }: Step, attempt: Attempt, state: RunState): void {
  const { session, workflow, depth } = state;
  session.tell({ type: "attempt", workflowId: workflow.workflowId, depth, stepId, attempt });
}

export async function tellEnd(result: StepResult, state: RunState): Promise<void> {
  const { session, workflow, depth } = state;
  session.tell({ type: "step ended", workflowId: workflow.workflowId, depth, result });
  await session.options.afterStep?.(result);
}
