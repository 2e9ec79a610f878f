// Simple conditions: https://spec.openapis.org/arazzo/v1.1.0.html#simple-conditions
import { type Expression, printExpression } from "../expression/expression.ts";

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

/** What binds looser than its place allows stands in parentheses. */
const TIGHTNESS: Readonly<Record<Condition["kind"], number>> = {
  or: 0,
  and: 1,
  compare: 2,
  not: 3,
  literal: 4,
  operand: 4,
};

/**
 * The condition in one way of writing it, whatever the spaces and parentheses that it was written with; `place` is how
 * tightly what stands around it binds.
 */
export function printCondition(condition: Condition, place = 0): string {
  const text = bare(condition);
  return TIGHTNESS[condition.kind] < place ? `(${text})` : text;
}

function bare(condition: Condition): string {
  switch (condition.kind) {
    case "literal":
      return printScalar(condition.value);
    case "operand":
      return printOperand(condition);
    case "not":
      return `!${printCondition(condition.operand, TIGHTNESS.not)}`;
    case "and":
      return `${printCondition(condition.left, TIGHTNESS.and)} && ${printCondition(condition.right, TIGHTNESS.compare)}`;
    case "or":
      return `${printCondition(condition.left, TIGHTNESS.or)} || ${printCondition(condition.right, TIGHTNESS.and)}`;
    case "compare":
      return `${printCondition(condition.left, TIGHTNESS.not)} ${condition.operator} ${printCondition(condition.right, TIGHTNESS.not)}`;
  }
}

export function printScalar(value: Scalar): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  // A number that was too large to be held is written as one that is too large.
  return typeof value === "number" && !Number.isFinite(value)
    ? `${value < 0 ? "-" : ""}1e999`
    : String(value);
}

/** Of the two ways to go into a value, indices and names stay apart from the pointer, which may mean another thing. */
export function printOperand({ expression, access }: Pick<Operand, "expression" | "access">): string {
  const steps = access.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`));
  return `${printExpression(expression)}${steps.join("")}`;
}
