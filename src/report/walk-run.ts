import type { Attempt, StepResult, WorkflowResult } from "../runner/run/result.ts";

/** Why a workflow was run: it was asked for, depended on, called by a step, run before a retry, or gone on to. */
export type Reason = "asked" | "dependency" | "called" | "before retry" | "continued";

export interface RanWorkflow {
  readonly workflow: WorkflowResult;
  readonly reason: Reason;
  /** The workflows that led to it, the first one first, and itself. */
  readonly trail: readonly string[];
}

export interface RanAttempt extends RanWorkflow {
  readonly step: StepResult;
  readonly attempt: Attempt;
}

/** The workflow and all that were run for it. */
export function workflowsOf(
  workflow: WorkflowResult,
  reason: Reason = "asked",
  before: readonly string[] = [],
): readonly RanWorkflow[] {
  const trail = [...before, workflow.workflowId];
  const inner = (other: WorkflowResult | undefined, why: Reason) =>
    other === undefined ? [] : workflowsOf(other, why, trail);
  return [
    ...workflow.dependencies.flatMap((other) => inner(other, "dependency")),
    { workflow, reason, trail },
    ...workflow.steps.flatMap(({ attempts }) =>
      attempts.flatMap((attempt) => [
        ...inner(attempt.workflow, "called"),
        ...inner(attempt.next.workflow, "before retry"),
      ]),
    ),
    ...workflow.continuedBy.flatMap((other) => inner(other, "continued")),
  ];
}

/** Every attempt of the workflow and of those that were run for it, in the order in which they happened. */
export function attemptsOf(workflow: WorkflowResult): readonly RanAttempt[] {
  return workflowsOf(workflow)
    .flatMap((ran) =>
      ran.workflow.steps.flatMap((step) => step.attempts.map((attempt) => ({ ...ran, step, attempt }))),
    )
    .sort((one, other) => one.attempt.order - other.attempt.order);
}

/** The attempts of one workflow alone, in the order in which they happened. */
export const inTurn = ({
  steps,
}: WorkflowResult): readonly { readonly step: StepResult; readonly attempt: Attempt }[] =>
  steps
    .flatMap((step) => step.attempts.map((attempt) => ({ step, attempt })))
    .sort((one, other) => one.attempt.order - other.attempt.order);
