import type { FailureAction, Reusable, SuccessAction } from "../arazzo/model.ts";
import { type Draft, error, type WorkflowDraft, warning } from "./draft.ts";
import { entriesOf } from "./find-component.ts";
import { findWorkflow, isStepOf } from "./find-workflow.ts";
import { loadParameters } from "./load-parameters.ts";
import { loadCriteria } from "./load-templates.ts";
import type { Action, ActionTarget, Parameter } from "./tree.ts";

// https://spec.openapis.org/arazzo/v1.0.1.html#success-action-object and #failure-action-object

type Written = SuccessAction | FailureAction;

/** Without `retryLimit` there is one retry: https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object */
const DEFAULT_RETRY_LIMIT = 1;

/** Whose actions a list has, and when they are asked. */
type Listed = Pick<Action, "on" | "level"> & { readonly workflow: WorkflowDraft };

/** The step's own actions are asked first; those of the workflow can be replaced by name, and never removed. */
export function mergeActions(shared: readonly Action[], own: readonly Action[]): Action[] {
  const replaced = new Set(own.map(({ name }) => name));
  return [...own, ...shared.filter(({ name }) => !replaced.has(name))];
}

export function loadActions(
  list: readonly (Written | Reusable)[] | undefined,
  pointer: string,
  { workflow, on, level }: Listed,
  draft: Draft,
): Action[] {
  const names = new Set<string>();
  return entriesOf(list, `${on}Actions`, pointer, draft).flatMap(
    ({ thing: written, pointer, definition }): Action[] => {
      const { name, type } = written;
      if (names.has(name)) {
        const message = `Another ${on} action of this list is called "${name}" too.`;
        error(draft, "arazzo/duplicate-action", pointer, message, "Give each a name of its own.");
        return [];
      }
      names.add(name);
      warnOfIgnored(written, definition, draft);
      const target = findTarget(written, definition, workflow, draft);
      const parameters = loadActionParameters(written, definition, draft);
      const criteria = loadCriteria(written.criteria, `${definition}/criteria`, draft);
      const { retryAfter = 0, retryLimit = DEFAULT_RETRY_LIMIT }: Partial<FailureAction> = written;
      return [
        {
          ...{ name, type, written, on, level, pointer, definition, criteria, parameters },
          ...(target && { target }),
          retryAfterMs: retryAfter * 1000,
          retryLimit,
        },
      ];
    },
  );
}

function findTarget(
  { type, stepId, workflowId }: Written,
  definition: string,
  owner: WorkflowDraft,
  draft: Draft,
): ActionTarget | undefined {
  if (type === "end") return undefined;
  if (workflowId !== undefined) {
    const workflow = findWorkflow(workflowId, `${definition}/workflowId`, draft);
    return workflow && { kind: "workflow", workflow };
  }
  if (stepId === undefined || !isStepOf(owner, stepId, `${definition}/stepId`, draft)) return undefined;
  return { kind: "step", stepId };
}

/** Inputs of the workflow that the action leads to: https://spec.openapis.org/arazzo/v1.1.0.html#success-action-object */
function loadActionParameters(written: Written, definition: string, draft: Draft): Parameter[] {
  const parameters = loadParameters(written.parameters, `${definition}/parameters`, "workflow", draft);
  for (const { name, in: place, pointer } of parameters) {
    if (place === undefined) continue;
    const message = `The parameter "${name}" becomes an input of a workflow, and goes nowhere else.`;
    error(draft, "arazzo/parameter-place", pointer, message, 'Remove "in".');
  }
  return parameters;
}

/** The properties that mean something for some types only. */
const MEANT_FOR: readonly (readonly [property: string, types: readonly Written["type"][]])[] = [
  ["workflowId", ["goto", "retry"]],
  ["stepId", ["goto", "retry"]],
  ["retryAfter", ["retry"]],
  ["retryLimit", ["retry"]],
];

function warnOfIgnored(written: Written, definition: string, draft: Draft): void {
  for (const [property, types] of MEANT_FOR) {
    if (!Object.hasOwn(written, property) || types.includes(written.type)) continue;
    const message = `"${property}" has no effect in an action of type ${written.type}.`;
    const fix = `Remove it, or make the action one of type ${types.join(" or ")}.`;
    warning(draft, "arazzo/ignored", `${definition}/${property}`, message, fix);
  }
  if (written.parameters !== undefined && written.workflowId === undefined) {
    const message = `The parameters of the action "${written.name}" have no effect: it leads to no workflow.`;
    const fix = "Name a workflowId, or remove them.";
    warning(draft, "arazzo/ignored", `${definition}/parameters`, message, fix);
  }
}
