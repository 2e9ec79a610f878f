import type { Condition } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import { onceFor } from "../../document/once.ts";
import { declaredStatus } from "../../openapi/media-type.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import { actionsOf, type OperationStep, type Step } from "../../workflow/tree.ts";
import { literalComparisons } from "../criteria/components.ts";
import { type Judgement, judge } from "../criteria/judge.ts";
import { type ListedCriterion, listed } from "../criteria/well-formed.ts";
import { bareDomains, domainsAt } from "./domains.ts";

/** Which statuses let a step pass, and which may fail it. One that does either, by its body, is in both. */
interface Outcomes {
  /** Those looked at: they stand for all others, as far as the criteria and the description tell them apart. */
  readonly all: readonly number[];
  readonly passing: readonly number[];
  readonly failing: readonly number[];
}

/** Asked by many rules of the same step. */
export const outcomesOf = onceFor((step: OperationStep): Outcomes => {
  const criteria = parsedCriteria(step.criteria);
  const ofActions = actionsOf(step).flatMap((action) => parsedCriteria(action.criteria));
  const all = tellingStatuses([...criteria, ...ofActions], step);
  // Without criteria a step passes with a status below 400; a criterion that cannot be read may let anything pass.
  const byItself = step.criteria.length === 0;
  const unread = step.criteria.length !== criteria.length;
  const judged = all.map((status) => [status, judge(criteria, domainsAt(step, status))] as const);
  return {
    all,
    passing: byItself
      ? all.filter((status) => status < 400)
      : judged.flatMap(([status, { canHold }]) => (canHold ? [status] : [])),
    failing: byItself
      ? all.filter((status) => status >= 400)
      : judged.flatMap(([status, { canFail }]) => (canFail || unread ? [status] : [])),
  };
});

/** Those under which the criteria can all hold, whatever is in the body. */
export const acceptedBy = (criteria: readonly Criterion[], statuses: readonly number[]): readonly number[] =>
  statuses.filter((status) => judge(criteria, bareDomains(status)).canHold);

/** Whether a step with these criteria can pass, and can fail, when only the status is known. */
export const passesWith = (criteria: readonly Criterion[], status: number): Judgement =>
  criteria.length === 0
    ? { canHold: status < 400, canFail: status >= 400 }
    : judge(criteria, bareDomains(status));

/** The statuses that a name of the description stands for: "200", "4XX" or "default". */
export function statusesOf(name: string): readonly number[] {
  if (/^\d{3}$/.test(name)) return [Number(name)];
  return /^\dXX$/i.test(name) ? EVERY.filter((status) => String(status).startsWith(name.charAt(0))) : EVERY;
}

/** Whether a step may pass with a reply that is declared so. */
export function mayPassWith({ criteria }: Step, name: string): boolean {
  const parsed = parsedCriteria(criteria);
  return statusesOf(name).some((status) => passesWith(parsed, status).canHold);
}

/** Criteria, and the statuses that they are asked of. */
export interface AskedCriteria {
  readonly criteria: readonly ListedCriterion[];
  readonly statuses: readonly number[];
  readonly of: "step" | "action";
}

/** Those of the step, then of its actions. What a workflow lists is meant for all its steps, and one of them may answer it. */
export function criteriaAsked(step: OperationStep): readonly AskedCriteria[] {
  const { all, passing, failing } = outcomesOf(step);
  const actions = actionsOf(step).filter(({ level }) => level === "step");
  return [
    { criteria: listed(step.criteria), statuses: all, of: "step" },
    ...actions.map(({ on, criteria }) => {
      const statuses = on === "success" ? passing : failing;
      return { criteria: listed(criteria), statuses, of: "action" as const };
    }),
  ];
}

/** One status for each declared reply with which a step passes: what its outputs are read from. */
export function passingReplies(step: OperationStep): readonly number[] {
  const byName = new Map<string, number>();
  for (const status of outcomesOf(step).passing) {
    const name = declaredStatus(step.operation, status);
    if (name !== undefined && !byName.has(name)) byName.set(name, status);
  }
  // What stands for all others is a success only where no success is declared.
  if (byName.size > 1) byName.delete("default");
  return [...byName.values()];
}

export const isDeclared = ({ operation }: OperationStep, status: number): boolean =>
  operation.responses.size === 0 || declaredStatus(operation, status) !== undefined;

const RANGES = [100, 200, 300, 400, 500];
const EVERY = Array.from({ length: 500 }, (_, index) => 100 + index);

/** A pattern may tell any status from any other; comparisons only those beside the numbers in them. */
export function tellingStatuses(criteria: readonly Criterion[], step?: OperationStep): readonly number[] {
  const byPattern = criteria.some(
    (criterion) => criterion.type !== "simple" && criterion.context.expression.root === "statusCode",
  );
  if (byPattern) return EVERY;
  const declared = [...(step?.operation.responses.keys() ?? [])].map((status) =>
    Number(status.replace(/XX$/i, "00")),
  );
  const compared = criteria.flatMap((criterion) =>
    criterion.type === "simple" ? comparedStatuses(criterion.parsed) : [],
  );
  const beside = compared.flatMap((status) => [Math.ceil(status) - 1, status, Math.floor(status) + 1]);
  const ranges = RANGES.flatMap((first) => [first, first + 42, first + 99]);
  const statuses = [...declared, ...beside, ...ranges].filter(
    (status) => Number.isInteger(status) && status >= 100 && status < 600,
  );
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** The statuses that the condition compares the reply's with; by these operators only, where some are named. */
export const comparedStatuses = (condition: Condition, operators?: readonly string[]): readonly number[] =>
  literalComparisons(condition).flatMap(({ operand, operator, value }) => {
    if (operand.expression.root !== "statusCode" || operators?.includes(operator) === false) return [];
    if (typeof value === "number") return [value];
    return typeof value === "string" && /^\d+$/.test(value) ? [Number(value)] : [];
  });
