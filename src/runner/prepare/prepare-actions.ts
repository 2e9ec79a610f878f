import type { LoadedAction, LoadedStep, LoadedWorkflow } from "../../arazzo/loaded.ts";
import type { FailureAction, SuccessAction } from "../../arazzo/model.ts";
import { criterionExpressions } from "../../criterion/criterion.ts";
import type { WorkflowNames } from "./check-expression.ts";
import { prepareCriteria } from "./prepare-criteria.ts";
import { prepareInputs } from "./prepare-inputs.ts";
import { type DocumentScope, expressionsIn, inputNames } from "./prepare-template.ts";
import type { PreparedAction, PreparedTarget, WorkflowLink } from "./prepared.ts";

/** What a step needs to know of workflows that may not be prepared yet. */
export interface Directory {
  link(workflow: LoadedWorkflow): WorkflowLink;
  names(workflow: LoadedWorkflow): WorkflowNames;
}

/** Without `retryLimit` there is one retry: https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object */
const DEFAULT_RETRY_LIMIT = 1;

export function prepareActions(
  actions: readonly LoadedAction<SuccessAction | FailureAction>[],
  { pointer: stepPointer }: LoadedStep,
  directory: Directory,
  scope: DocumentScope,
): PreparedAction[] {
  return actions.map(({ action, pointer, definition, target, parameters: loaded }): PreparedAction => {
    const criteria = prepareCriteria(action.criteria, `${definition}/criteria`, scope);
    const called = target?.kind === "workflow" ? directory.names(target.workflow) : undefined;
    const parameters = prepareInputs(loaded, "reply", called, scope);
    const { retryAfter = 0, retryLimit = DEFAULT_RETRY_LIMIT } = action as FailureAction;
    const expressions = [
      ...criteria.flatMap(criterionExpressions),
      ...expressionsIn(parameters.map(({ value }) => value)),
    ];
    return {
      name: action.name,
      type: action.type,
      level: pointer.startsWith(`${stepPointer}/`) ? "step" : "workflow",
      pointer,
      criteria,
      ...(target !== undefined && { target: prepareTarget(target, directory) }),
      parameters,
      retryAfterMs: retryAfter * 1000,
      retryLimit,
      reads: inputNames(expressions, scope.inputs.names),
    };
  });
}

function prepareTarget(
  target: NonNullable<LoadedAction<FailureAction>["target"]>,
  directory: Directory,
): PreparedTarget {
  if (target.kind === "step") return target;
  const { workflow } = target;
  return { kind: "workflow", workflowId: workflow.workflow.workflowId, workflow: directory.link(workflow) };
}
