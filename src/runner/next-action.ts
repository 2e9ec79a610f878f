import type { PreparedStep, PreparedWorkflow } from "./prepared.ts";
import type { StepResult } from "./result.ts";

/** Where a run goes after a step. */
export type NextAction = { readonly type: "step"; readonly step: PreparedStep } | { readonly type: "end" };

/** A step that failed ends the workflow; one that passed leads to the step written after it. */
export function nextAction(workflow: PreparedWorkflow, step: PreparedStep, result: StepResult): NextAction {
  const next = workflow.steps[workflow.steps.indexOf(step) + 1];
  return result.status === "failed" || next === undefined ? { type: "end" } : { type: "step", step: next };
}
