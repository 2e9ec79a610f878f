import { printExpression } from "../expression/print-expression.ts";
import type { Condition, Operand, Scalar } from "./condition.ts";

/** The condition in one way of writing it, whatever the spaces and parentheses that it was written with. */
export function printCondition(condition: Condition): string {
  return print(condition, 0);
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

function print(condition: Condition, place: number): string {
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
      return `!${print(condition.operand, TIGHTNESS.not)}`;
    case "and":
      return `${print(condition.left, TIGHTNESS.and)} && ${print(condition.right, TIGHTNESS.compare)}`;
    case "or":
      return `${print(condition.left, TIGHTNESS.or)} || ${print(condition.right, TIGHTNESS.and)}`;
    case "compare":
      return `${print(condition.left, TIGHTNESS.not)} ${condition.operator} ${print(condition.right, TIGHTNESS.not)}`;
  }
}

function printScalar(value: Scalar): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  // A number too large for a number is still written as one.
  return typeof value === "number" && !Number.isFinite(value)
    ? `${value < 0 ? "-" : ""}1e999`
    : String(value);
}

/** Of the two ways to go into a value, indices and names stay apart from the pointer, which may mean another thing. */
export function printOperand({ expression, access }: Pick<Operand, "expression" | "access">): string {
  const steps = access.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`));
  return `${printExpression(expression)}${steps.join("")}`;
}
