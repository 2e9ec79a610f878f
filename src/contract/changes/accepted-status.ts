import { compare } from "../../criterion/compare.ts";
import type { Condition } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";

/** What a reply of this status makes of the criteria: undefined where it depends on more than the status. */
export function acceptsStatus(criteria: readonly Criterion[], status: number): boolean | undefined {
  // A step without criteria passes below 400.
  if (criteria.length === 0) return status < 400;
  const answers = criteria.map((criterion) =>
    criterion.type === "simple" ? truth(criterion.parsed, status) : undefined,
  );
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function truth(condition: Condition, status: number): boolean | undefined {
  switch (condition.kind) {
    case "not": {
      const inner = truth(condition.operand, status);
      return inner === undefined ? undefined : !inner;
    }
    case "and":
    case "or": {
      const decisive = condition.kind === "or";
      const sides = [truth(condition.left, status), truth(condition.right, status)];
      if (sides.includes(decisive)) return decisive;
      return sides.includes(undefined) ? undefined : !decisive;
    }
    case "compare": {
      const [left, right] = [known(condition.left, status), known(condition.right, status)];
      if (left === undefined || right === undefined) return undefined;
      return compare(condition.operator, left.value, right.value);
    }
    default: {
      const value = known(condition, status);
      return value === undefined ? undefined : Boolean(value.value);
    }
  }
}

function known(condition: Condition, status: number): { readonly value: unknown } | undefined {
  if (condition.kind === "literal") return { value: condition.value };
  return condition.kind === "operand" && condition.expression.root === "statusCode"
    ? { value: status }
    : undefined;
}

/** The statuses that a name of the description stands for: "200", "4XX" or "default". */
export function statusesOf(name: string): readonly number[] {
  if (/^\d{3}$/.test(name)) return [Number(name)];
  const [first, count] = /^\dXX$/i.test(name) ? [Number(name[0]) * 100, 100] : [100, 500];
  return Array.from({ length: count }, (_, index) => first + index);
}

/** True when a reply that is declared so may pass. */
export const mayAccept = (criteria: readonly Criterion[], name: string): boolean =>
  statusesOf(name).some((status) => acceptsStatus(criteria, status) !== false);
