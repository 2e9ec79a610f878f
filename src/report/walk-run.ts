import type { Attempt, StepResult, WorkflowResult } from "../runner/run/result.ts";

export interface RanWorkflow {
  readonly workflow: WorkflowResult;
  /** The workflows that led to it, the first one first, and itself: `login › requestCode`. */
  readonly trail: string;
}

interface StepAttempt {
  readonly step: StepResult;
  readonly attempt: Attempt;
}

export interface RanAttempt extends RanWorkflow, StepAttempt {}

/** The workflow and all that were run for it. */
export function workflowsOf(workflow: WorkflowResult, before = ""): readonly RanWorkflow[] {
  const { dependencies, steps, continuedBy, workflowId } = workflow;
  const trail = `${before}${workflowId}`;
  const inner = (other: WorkflowResult) => workflowsOf(other, `${trail} › `);
  const called = steps
    .flatMap(({ attempts }) => attempts)
    .flatMap((attempt) => [attempt.workflow, attempt.next.workflow].filter((one) => one !== undefined));
  return [...dependencies.flatMap(inner), { workflow, trail }, ...[...called, ...continuedBy].flatMap(inner)];
}

/** Every attempt of the workflow and of those that were run for it, in the order in which they happened. */
export const attemptsOf = (workflow: WorkflowResult): readonly RanAttempt[] =>
  workflowsOf(workflow)
    .flatMap((ran) => attemptsInTurn(ran.workflow).map((one) => ({ ...ran, ...one })))
    .sort(byOrder);

/** The attempts of one workflow alone, in the order in which they happened. */
export const attemptsInTurn = ({ steps }: WorkflowResult): readonly StepAttempt[] =>
  steps.flatMap((step) => step.attempts.map((attempt) => ({ step, attempt }))).sort(byOrder);

const byOrder = (one: StepAttempt, other: StepAttempt): number => one.attempt.order - other.attempt.order;
