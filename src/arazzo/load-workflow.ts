import { refuseStepRounds } from "./dependency-rounds.ts";
import type { Draft, WorkflowDraft } from "./draft.ts";
import { loadFailureActions, loadSuccessActions } from "./load-actions.ts";
import { loadParameters } from "./load-parameters.ts";
import { loadStep } from "./load-step.ts";
import type { LoadedWorkflowRef } from "./loaded.ts";
import type { Workflow } from "./model.ts";
import { resolveWorkflow } from "./resolve-workflow.ts";

/** A workflow that others can refer to, before anything in it is followed. */
export const draftWorkflow = (workflow: Workflow, index: number, draft: Draft): WorkflowDraft => ({
  workflow,
  pointer: `/workflows/${index}`,
  document: draft.document,
  steps: [],
  parameters: [],
  successActions: [],
  failureActions: [],
  dependsOn: [],
});

/** Follows everything in the workflow. */
export function completeWorkflow(owner: WorkflowDraft, draft: Draft): void {
  const { workflow, pointer } = owner;
  const { parameters, successActions, failureActions, steps, dependsOn = [] } = workflow;
  // Only where every step runs a workflow are all of them inputs, which need no place.
  const use = steps.every(({ workflowId }) => workflowId !== undefined) ? "workflow" : "operation";
  owner.parameters.push(...loadParameters(parameters, `${pointer}/parameters`, use, draft));
  owner.successActions.push(
    ...loadSuccessActions(successActions, `${pointer}/successActions`, workflow, draft),
  );
  owner.failureActions.push(
    ...loadFailureActions(failureActions, `${pointer}/failureActions`, workflow, draft),
  );
  owner.dependsOn.push(...dependsOn.flatMap((id, index) => dependency(id, index, owner, draft)));
  for (const [index, step] of steps.entries()) owner.steps.push(loadStep(step, index, owner, draft));
  refuseStepRounds(owner, draft);
}

function dependency(id: string, index: number, owner: WorkflowDraft, draft: Draft): LoadedWorkflowRef[] {
  const pointer = `${owner.pointer}/dependsOn/${index}`;
  const workflow = resolveWorkflow(id, pointer, draft);
  return workflow === undefined ? [] : [{ pointer, workflow }];
}
