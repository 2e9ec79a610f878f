import { type Draft, type WorkflowDraft, warn } from "./draft.ts";
import { loadFailureActions, loadSuccessActions, mergeActions } from "./load-actions.ts";
import { checkQuery, loadParameters, mergeParameters } from "./load-parameters.ts";
import type { LoadedStep, StepTarget } from "./loaded.ts";
import type { Step } from "./model.ts";
import { resolveOperation } from "./resolve-operation.ts";
import { resolveOperationPath } from "./resolve-operation-path.ts";
import { resolveStepDependencies } from "./resolve-step-dependencies.ts";
import { resolveWorkflow } from "./resolve-workflow.ts";
import { refuseMessages } from "./unsupported.ts";

/** A step of a workflow whose own parameters and actions are loaded already. */
export function loadStep(step: Step, index: number, owner: WorkflowDraft, draft: Draft): LoadedStep {
  const pointer = `${owner.pointer}/steps/${index}`;
  const { workflow } = owner;
  const use = step.workflowId === undefined ? "operation" : "workflow";
  const own = loadParameters(step.parameters, `${pointer}/parameters`, use, draft);
  const parameters = mergeParameters(owner.parameters, own, use);
  if (use === "operation") checkQuery(parameters, draft);
  else if (step.requestBody !== undefined) {
    const message = `The request body of "${step.stepId}" has no effect: the step runs a workflow.`;
    const fix = "Remove it, or give its values to the workflow as parameters.";
    warn(draft, "arazzo/ignored", `${pointer}/requestBody`, message, fix);
  }
  const onSuccess = loadSuccessActions(step.onSuccess, `${pointer}/onSuccess`, workflow, draft);
  const onFailure = loadFailureActions(step.onFailure, `${pointer}/onFailure`, workflow, draft);
  const target = resolveTarget(step, pointer, draft);
  return {
    step,
    pointer,
    ...(target && { target }),
    parameters,
    onSuccess: mergeActions(owner.successActions, onSuccess),
    onFailure: mergeActions(owner.failureActions, onFailure),
    dependsOn: resolveStepDependencies(step, pointer, owner, draft),
  };
}

function resolveTarget(step: Step, pointer: string, draft: Draft): StepTarget | undefined {
  const { operationId, operationPath, workflowId } = step;
  if (refuseMessages(step, pointer, draft)) return undefined;
  if (operationId !== undefined) return resolveOperation(operationId, `${pointer}/operationId`, draft);
  if (operationPath !== undefined) {
    return resolveOperationPath(operationPath, `${pointer}/operationPath`, draft);
  }
  if (workflowId === undefined) return undefined;
  const workflow = resolveWorkflow(workflowId, `${pointer}/workflowId`, draft);
  return workflow && { kind: "workflow", workflow };
}
