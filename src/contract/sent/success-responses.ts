import type { Condition } from "../../criterion/condition.ts";
import type { Response } from "../../openapi/description.ts";
import { declaredStatus } from "../../openapi/media-type.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { OperationStep } from "../../workflow/tree.ts";

/**
 * The answers that the outputs of a step can be read from: those of the statuses that its criteria name with `==`,
 * or else every success that the operation declares.
 */
export function successResponses({ operation, criteria }: OperationStep): readonly Response[] {
  const named = parsedCriteria(criteria).flatMap((criterion) =>
    criterion.type === "simple" ? statusesIn(criterion.parsed) : [],
  );
  const statuses =
    named.length === 0
      ? [...operation.responses.keys()].filter((status) => status.startsWith("2"))
      : named.map((status) => declaredStatus(operation, status));
  return [...new Set(statuses)].flatMap((status) => {
    const response = status === undefined ? undefined : operation.responses.get(status);
    return response ?? [];
  });
}

function statusesIn(condition: Condition): number[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [condition.left, condition.right].flatMap(statusesIn);
    case "compare": {
      const sides = [condition.left, condition.right];
      const asksStatus = sides.some(
        (side) => side.kind === "operand" && side.expression.root === "statusCode",
      );
      const [value] = sides.flatMap((side) => (side.kind === "literal" ? [Number(side.value)] : []));
      return asksStatus && condition.operator === "==" && value !== undefined ? [value] : [];
    }
    default:
      return [];
  }
}
