import {
  type Attempt,
  type Failure,
  lastAttempt,
  type StepResult,
  type WorkflowResult,
} from "../runner/run/result.ts";

/** What really failed: the innermost step, when one workflow failed because another did. */
export interface Cause {
  readonly failure: Failure;
  readonly workflow: WorkflowResult;
  /** The workflows that led to it, the first one first, its own, and its step: `login › requestCode`. */
  readonly trail: string;
  /** Absent when the workflow failed before its first step. */
  readonly step?: StepResult;
  readonly attempt?: Attempt;
}

/** Undefined for a workflow that did not fail. */
export function causeOf(workflow: WorkflowResult, before = ""): Cause | undefined {
  const { failure, continuedBy, dependencies, steps, workflowId } = workflow;
  if (failure === undefined) return undefined;
  const trail = `${before}${workflowId}`;
  const step = continuedBy.length > 0 ? undefined : steps.find((one) => one.failure !== undefined);
  const attempt = step && lastAttempt(step);
  const broken = [
    continuedBy.at(-1),
    attempt?.workflow,
    dependencies.find((one) => one.failure !== undefined),
  ];
  const inner = broken.find((one) => one?.failure !== undefined);
  if (inner !== undefined) return causeOf(inner, `${trail} › `);
  if (step === undefined) return { failure, workflow, trail };
  return { failure, workflow, trail: `${trail} › ${step.stepId}`, step, ...(attempt && { attempt }) };
}

/** The failure of a workflow that is not due to one of its steps or to a workflow that it went on to. */
export function failureWithoutStep({ failure, continuedBy }: WorkflowResult): Failure | undefined {
  return failure?.stepId === undefined && continuedBy.length === 0 ? failure : undefined;
}

/** The workflows whose failure made the requested one fail; other failures were recovered from. */
export function decisive(workflow: WorkflowResult): ReadonlySet<WorkflowResult> {
  if (workflow.failure === undefined) return new Set();
  const inner = workflow.steps.flatMap((step) =>
    step.failure === undefined ? [] : (lastAttempt(step)?.workflow ?? []),
  );
  const others = [...workflow.dependencies, ...inner, ...workflow.continuedBy.slice(-1)];
  return new Set([workflow, ...others.flatMap((other) => [...decisive(other)])]);
}
