import type { LoadedAction } from "../../arazzo/loaded.ts";
import type { FailureAction, SuccessAction, Criterion as WrittenCriterion } from "../../arazzo/model.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import type { PreparedAction } from "../../runner/prepare/prepared.ts";
import type { StepSubject } from "../subject.ts";

export interface ListedCriterion {
  /** Of the entry of the list. */
  readonly pointer: string;
  readonly criterion: Criterion;
}

export interface ListedAction {
  readonly on: "success" | "failure";
  readonly loaded: LoadedAction<SuccessAction | FailureAction>;
  readonly prepared: PreparedAction;
  /** Empty where one of them is not well formed, too: `prepared` has those that are. */
  readonly criteria: readonly ListedCriterion[];
}

/** None where one is not well formed, which is told elsewhere: nobody knows then what they mean together. */
function listed(
  written: readonly WrittenCriterion[] | undefined,
  parsed: readonly Criterion[],
  pointer: string,
): readonly ListedCriterion[] {
  if (written?.length !== parsed.length) return [];
  return parsed.map((criterion, index) => ({ pointer: `${pointer}/${index}`, criterion }));
}

export const successCriteria = ({ loaded, prepared, pointer }: StepSubject): readonly ListedCriterion[] =>
  listed(loaded.step.successCriteria, prepared?.criteria ?? [], `${pointer}/successCriteria`);

/** Those of the step, then those of its workflow, as they are weighed. */
export function actionsOf({ loaded, prepared }: StepSubject): readonly ListedAction[] {
  if (prepared === undefined) return [];
  return [
    ...paired("success", loaded.onSuccess, prepared.onSuccess),
    ...paired("failure", loaded.onFailure, prepared.onFailure),
  ];
}

const paired = (
  on: ListedAction["on"],
  loaded: readonly LoadedAction<SuccessAction | FailureAction>[],
  prepared: readonly PreparedAction[],
): readonly ListedAction[] =>
  loaded.flatMap((action, index) => {
    const known = prepared[index];
    if (known === undefined) return [];
    const criteria = listed(action.action.criteria, known.criteria, `${action.definition}/criteria`);
    return [{ on, loaded: action, prepared: known, criteria }];
  });

/** Whether the action has criteria that nobody could read. */
export const isUnclear = ({ loaded: { action }, prepared }: ListedAction): boolean =>
  (action.criteria ?? []).length !== prepared.criteria.length;
