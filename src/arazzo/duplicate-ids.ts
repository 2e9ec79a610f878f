import { type Draft, refuse } from "./draft.ts";

/** Ids are unique among the workflows of a document, and among the steps of a workflow. */
export function refuseDuplicateIds(draft: Draft): void {
  const workflows = new Set<string>();
  for (const [index, { workflowId, steps }] of draft.document.model.workflows.entries()) {
    const pointer = `/workflows/${index}`;
    if (workflows.has(workflowId)) {
      const message = `Another workflow is called "${workflowId}" too.`;
      const fix = "Give each a workflowId of its own.";
      refuse(draft, "arazzo/duplicate-workflow", `${pointer}/workflowId`, message, fix);
    }
    workflows.add(workflowId);
    const stepIds = new Set<string>();
    for (const [at, { stepId }] of steps.entries()) {
      if (stepIds.has(stepId)) {
        const message = `Another step of "${workflowId}" is called "${stepId}" too.`;
        const fix = "Give each a stepId of its own.";
        refuse(draft, "arazzo/duplicate-step", `${pointer}/steps/${at}/stepId`, message, fix);
      }
      stepIds.add(stepId);
    }
  }
}
