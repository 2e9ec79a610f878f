import type { Step, Workflow } from "../../workflow/tree.ts";
import type { Spot } from "./change.ts";

export interface StepOf {
  readonly workflow: Workflow;
  readonly step: Step;
}

export const stepSpot = ({ workflow, step }: StepOf, at: string): Spot => ({
  text: workflow.document.text,
  pointer: `${step.pointer}${at}`,
});

/** `login › sendCode` */
export const stepName = ({ workflow, step }: StepOf): string => `${workflow.workflowId} › ${step.stepId}`;
