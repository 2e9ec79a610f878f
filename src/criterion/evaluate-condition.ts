import { resolveTokens } from "../document/pointer.ts";
import type { Expression } from "../expression/expression.ts";
import { compare, surprise } from "./compare.ts";
import type { Condition, Operand } from "./condition.ts";

/** A value that a condition read, for a report to show. */
export interface OperandValue {
  readonly text: string;
  /** Absent when there was none. */
  readonly value?: unknown;
}

export interface ConditionResult {
  readonly passed: boolean;
  /** What the condition read. */
  readonly operands: readonly OperandValue[];
  /** What was not as the condition seems to expect, in sentences. */
  readonly notes: readonly string[];
}

export type Read = (expression: Expression) => unknown;

export const readOperand = ({ expression, access }: Operand, read: Read): unknown =>
  resolveTokens(read(expression), access);

/** Evaluates as far as it must: what `&&` and `||` skip is not read and not reported. */
export function evaluateCondition(condition: Condition, read: Read): ConditionResult {
  const operands = new Map<string, OperandValue>();
  const notes = new Set<string>();
  const value = (part: Condition): unknown => {
    switch (part.kind) {
      case "literal":
        return part.value;
      case "operand": {
        const found = readOperand(part, read);
        operands.set(part.text, { text: part.text, value: found });
        return found;
      }
      case "not":
        return !truth(part.operand);
      case "and":
        return truth(part.left) && truth(part.right);
      case "or":
        return truth(part.left) || truth(part.right);
      case "compare": {
        const [left, right] = [value(part.left), value(part.right)];
        const note = surprise(part.operator, left, right);
        if (note !== undefined) notes.add(note);
        return compare(part.operator, left, right);
      }
    }
  };
  // The specification says only that true passes, and false and null fail: everything else is true or false as in JavaScript.
  const truth = (part: Condition): boolean => {
    const found = value(part);
    if (part.kind === "operand" && typeof found !== "boolean" && found !== null && found !== undefined) {
      notes.add(`${part.text} is neither true nor false, and counts as ${Boolean(found)}.`);
    }
    return Boolean(found);
  };
  const passed = truth(condition);
  return { passed, operands: [...operands.values()], notes: [...notes] };
}
