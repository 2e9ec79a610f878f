import type { Criterion } from "../../criterion/criterion.ts";
import type { CriterionNode } from "../../workflow/tree.ts";

/** With the place of its entry in the list. */
export type ListedCriterion = Criterion & { readonly pointer: string };

/** None where one is not well formed, which is told elsewhere: nobody knows then what they mean together. */
export function listed(nodes: readonly CriterionNode[]): readonly ListedCriterion[] {
  if (isUnclear(nodes)) return [];
  return nodes.flatMap(({ pointer, parsed }) => ("value" in parsed ? [{ ...parsed.value, pointer }] : []));
}

/** Whether there are criteria that nobody could read. */
export const isUnclear = (nodes: readonly CriterionNode[]): boolean =>
  nodes.some(({ parsed }) => "diagnostic" in parsed);
