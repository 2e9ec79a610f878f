// Simple conditions: https://spec.openapis.org/arazzo/v1.0.1.html#criterion-object
import type { Expression } from "../expression/expression.ts";

export type Scalar = string | number | boolean | null;

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** A condition, taken apart once. */
export type Condition =
  | { readonly kind: "literal"; readonly value: Scalar }
  | {
      readonly kind: "operand";
      readonly text: string;
      readonly expression: Expression;
      /** What `[0]` and `.name` after the expression reach into. */
      readonly access: readonly string[];
    }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | {
      readonly kind: "compare";
      readonly operator: ComparisonOperator;
      readonly left: Condition;
      readonly right: Condition;
    };

/** Every operand of the condition. */
export function* operandsOf(condition: Condition): Generator<Condition & { kind: "operand" }> {
  switch (condition.kind) {
    case "literal":
      return;
    case "operand":
      yield condition;
      return;
    case "not":
      yield* operandsOf(condition.operand);
      return;
    default:
      yield* operandsOf(condition.left);
      yield* operandsOf(condition.right);
  }
}
