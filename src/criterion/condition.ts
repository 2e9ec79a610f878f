// Simple conditions: https://spec.openapis.org/arazzo/v1.1.0.html#simple-conditions
import type { Expression } from "../expression/expression.ts";

export type Scalar = string | number | boolean | null;

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface Literal {
  readonly kind: "literal";
  readonly value: Scalar;
  /** Where it stands in the condition. */
  readonly offset: number;
}

export interface Operand {
  readonly kind: "operand";
  readonly text: string;
  readonly expression: Expression;
  /** What `[0]` and `.name` after the expression reach into. */
  readonly access: readonly string[];
  /** Where it stands in the condition. */
  readonly offset: number;
}

/** A condition, taken apart once. */
export type Condition =
  | Literal
  | Operand
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | {
      readonly kind: "compare";
      readonly operator: ComparisonOperator;
      readonly left: Condition;
      readonly right: Condition;
    };

/** Every operand of the condition. */
export function* operandsOf(condition: Condition): Generator<Operand> {
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
