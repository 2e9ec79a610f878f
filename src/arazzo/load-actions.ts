import { didYouMean, slipOf } from "../document/nearest.ts";
import { type Draft, refuse, warn } from "./draft.ts";
import { loadParameters } from "./load-parameters.ts";
import type { ActionTarget, LoadedAction } from "./loaded.ts";
import type { FailureAction, Reusable, SuccessAction, Workflow } from "./model.ts";
import { type Resolved, resolveList } from "./resolve-component.ts";
import { resolveWorkflow } from "./resolve-workflow.ts";

// https://spec.openapis.org/arazzo/v1.0.1.html#success-action-object and #failure-action-object

type Action = SuccessAction | FailureAction;

export const loadSuccessActions = (
  list: readonly (SuccessAction | Reusable)[] | undefined,
  pointer: string,
  workflow: Workflow,
  draft: Draft,
): LoadedAction<SuccessAction>[] =>
  loadActions(resolveList(list, "successActions", pointer, draft), "success", workflow, draft);

export const loadFailureActions = (
  list: readonly (FailureAction | Reusable)[] | undefined,
  pointer: string,
  workflow: Workflow,
  draft: Draft,
): LoadedAction<FailureAction>[] =>
  loadActions(resolveList(list, "failureActions", pointer, draft), "failure", workflow, draft);

/** The step's own actions are asked first; those of the workflow can be replaced by name, and never removed. */
export function mergeActions<A extends Action>(
  shared: readonly LoadedAction<A>[],
  own: readonly LoadedAction<A>[],
): LoadedAction<A>[] {
  const replaced = new Set(own.map(({ action }) => action.name));
  return [...own, ...shared.filter(({ action }) => !replaced.has(action.name))];
}

function loadActions<A extends Action>(
  list: readonly Resolved<A>[],
  kind: "success" | "failure",
  workflow: Workflow,
  draft: Draft,
): LoadedAction<A>[] {
  const names = new Set<string>();
  return list.flatMap(({ thing: action, pointer, definition }) => {
    if (names.has(action.name)) {
      const message = `Another ${kind} action of this list is called "${action.name}" too.`;
      return refuse(draft, "arazzo/duplicate-action", pointer, message, "Give each a name of its own.") ?? [];
    }
    names.add(action.name);
    warnOfIgnored(action, definition, draft);
    const target = resolveTarget(action, definition, workflow, draft);
    const parameters = loadActionParameters(action, definition, draft);
    return [{ action, pointer, definition, ...(target && { target }), parameters }];
  });
}

function resolveTarget(
  { type, stepId, workflowId }: Action,
  definition: string,
  { workflowId: owner, steps }: Workflow,
  draft: Draft,
): ActionTarget | undefined {
  if (type === "end") return undefined;
  if (workflowId !== undefined) {
    const workflow = resolveWorkflow(workflowId, `${definition}/workflowId`, draft);
    return workflow && { kind: "workflow", workflow };
  }
  if (stepId === undefined) return undefined;
  const ids = steps.map((step) => step.stepId);
  if (ids.includes(stepId)) return { kind: "step", stepId };
  const fix = didYouMean(stepId, ids, `The steps are ${ids.join(", ")}.`);
  const message = `The workflow "${owner}" has no step "${stepId}".`;
  return refuse(draft, "arazzo/unknown-step", `${definition}/stepId`, message, fix, slipOf(stepId, ids));
}

/** Inputs of the workflow that the action leads to: https://spec.openapis.org/arazzo/v1.1.0.html#success-action-object */
function loadActionParameters(action: Action, definition: string, draft: Draft) {
  const parameters = loadParameters(action.parameters, `${definition}/parameters`, "workflow", draft);
  for (const { parameter, pointer } of parameters) {
    if (parameter.in === undefined) continue;
    const message = `The parameter "${parameter.name}" becomes an input of a workflow, and goes nowhere else.`;
    refuse(draft, "arazzo/parameter-place", pointer, message, 'Remove "in".');
  }
  return parameters;
}

/** The properties that mean something for some types only. */
const MEANT_FOR: readonly (readonly [property: string, types: readonly Action["type"][]])[] = [
  ["workflowId", ["goto", "retry"]],
  ["stepId", ["goto", "retry"]],
  ["retryAfter", ["retry"]],
  ["retryLimit", ["retry"]],
];

function warnOfIgnored(action: Action, definition: string, draft: Draft): void {
  for (const [property, types] of MEANT_FOR) {
    if (!Object.hasOwn(action, property) || types.includes(action.type)) continue;
    const message = `"${property}" has no effect in an action of type ${action.type}.`;
    const fix = `Remove it, or make the action one of type ${types.join(" or ")}.`;
    warn(draft, "arazzo/ignored", `${definition}/${property}`, message, fix);
  }
  if (action.parameters !== undefined && action.workflowId === undefined) {
    const message = `The parameters of the action "${action.name}" have no effect: it leads to no workflow.`;
    const fix = "Name a workflowId, or remove them.";
    warn(draft, "arazzo/ignored", `${definition}/parameters`, message, fix);
  }
}
