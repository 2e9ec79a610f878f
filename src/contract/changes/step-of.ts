import type { LoadedStep, LoadedWorkflow } from "../../arazzo/loaded.ts";
import type { Spot } from "./change.ts";

export interface StepOf {
  readonly workflow: LoadedWorkflow;
  readonly step: LoadedStep;
}

export const stepSpot = ({ workflow, step }: StepOf, at: string): Spot => ({
  text: workflow.document.text,
  pointer: `${step.pointer}${at}`,
});

/** `login › sendCode` */
export const stepName = ({ workflow, step }: StepOf): string =>
  `${workflow.workflow.workflowId} › ${step.step.stepId}`;
