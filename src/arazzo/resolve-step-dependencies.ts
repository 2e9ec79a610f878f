import { didYouMean, slipOf } from "../document/nearest.ts";
import { type Draft, refuse, type WorkflowDraft } from "./draft.ts";
import type { LoadedStepRef, LoadedWorkflow } from "./loaded.ts";
import type { Step } from "./model.ts";
import { resolveWorkflow } from "./resolve-workflow.ts";

/**
 * The steps that a step of version 1.1 waits for: of its own workflow, of another one of the document, or of another
 * document. https://spec.openapis.org/arazzo/v1.1.0.html#step-object
 */
export function resolveStepDependencies(
  { dependsOn = [] }: Step,
  pointer: string,
  owner: WorkflowDraft,
  draft: Draft,
): LoadedStepRef[] {
  return dependsOn.flatMap((text, index) => {
    const at = `${pointer}/dependsOn/${index}`;
    const [, workflowId, stepId = text] = /^(.+)\.steps\.([^.]+)$/s.exec(text) ?? [];
    const workflow = workflowId === undefined ? owner : foreign(workflowId, at, draft);
    return workflow === undefined ? [] : (stepOf(workflow, stepId, at, draft) ?? []);
  });
}

const foreign = (id: string, pointer: string, draft: Draft): LoadedWorkflow | undefined =>
  resolveWorkflow(id.replace(/^\$workflows\./, ""), pointer, draft);

function stepOf(
  workflow: LoadedWorkflow,
  stepId: string,
  pointer: string,
  draft: Draft,
): LoadedStepRef | undefined {
  const { workflowId, steps } = workflow.workflow;
  const ids = steps.map((step) => step.stepId);
  if (ids.includes(stepId)) return { pointer, workflow, stepId };
  const fix = didYouMean(stepId, ids, `The steps are ${ids.join(", ")}.`);
  const message = `The workflow "${workflowId}" has no step "${stepId}".`;
  return refuse(draft, "arazzo/unknown-step", pointer, message, fix, slipOf(stepId, ids));
}
