import { resolveTokens } from "../document/pointer.ts";
import type { Expression } from "../expression/expression.ts";
import { compare } from "./compare.ts";
import type { Condition } from "./condition.ts";

/** A value that a condition read, for a report to show. */
export interface OperandValue {
  readonly text: string;
  /** Undefined when absent. */
  readonly value: unknown;
}

/** Evaluates as far as it must: what `&&` and `||` skip is not read and not reported. */
export function evaluateCondition(
  condition: Condition,
  read: (expression: Expression) => unknown,
): { passed: boolean; operands: readonly OperandValue[] } {
  const operands = new Map<string, OperandValue>();
  const value = (part: Condition): unknown => {
    switch (part.kind) {
      case "literal":
        return part.value;
      case "operand": {
        const found = resolveTokens(read(part.expression), part.access);
        operands.set(part.text, { text: part.text, value: found });
        return found;
      }
      case "not":
        return !value(part.operand);
      case "and":
        return Boolean(value(part.left)) && Boolean(value(part.right));
      case "or":
        return Boolean(value(part.left)) || Boolean(value(part.right));
      case "compare":
        return compare(part.operator, value(part.left), value(part.right));
    }
  };
  const passed = Boolean(value(condition));
  return { passed, operands: [...operands.values()] };
}
