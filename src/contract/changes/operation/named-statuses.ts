import type { Condition } from "../../../criterion/condition.ts";
import type { Criterion } from "../../../criterion/criterion.ts";

/** The statuses that conditions hold `$statusCode` against. */
export const namedStatuses = (criteria: readonly Criterion[]): ReadonlySet<number> =>
  new Set(
    criteria.flatMap((criterion) => (criterion.type === "simple" ? [...statusesIn(criterion.parsed)] : [])),
  );

function* statusesIn(condition: Condition): Generator<number> {
  switch (condition.kind) {
    case "not":
      yield* statusesIn(condition.operand);
      return;
    case "and":
    case "or":
      yield* statusesIn(condition.left);
      yield* statusesIn(condition.right);
      return;
    case "compare": {
      const sides = [condition.left, condition.right];
      const isStatus = sides.some((side) => side.kind === "operand" && side.expression.root === "statusCode");
      if (!isStatus) return;
      for (const side of sides) if (side.kind === "literal") yield Number(side.value);
    }
  }
}
