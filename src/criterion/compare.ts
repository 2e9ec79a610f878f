import { isDeepStrictEqual } from "node:util";
import { isNode } from "../document/node.ts";
import type { ComparisonOperator } from "./condition.ts";

const ORDER: Readonly<Record<Exclude<ComparisonOperator, "==" | "!=">, (difference: number) => boolean>> = {
  "<": (difference) => difference < 0,
  "<=": (difference) => difference <= 0,
  ">": (difference) => difference > 0,
  ">=": (difference) => difference >= 0,
};

/**
 * Text is compared without regard to case, as the specification asks; absent equals null.
 * `null != 5` holds: taken literally, the specification makes it false together with `null == 5`, and then
 * its own example `$response.body.data != null` would never hold.
 * https://spec.openapis.org/arazzo/v1.1.0.html#simple-conditions
 */
export function compare(operator: ComparisonOperator, left: unknown, right: unknown): boolean {
  if (operator === "==") return equal(left, right);
  if (operator === "!=") return !equal(left, right);
  const difference = order(left, right);
  return difference !== undefined && ORDER[operator](difference);
}

function equal(left: unknown, right: unknown): boolean {
  if (left === undefined || left === null) return right === undefined || right === null;
  if (typeof left === "object" && typeof right === "object") return isDeepStrictEqual(left, right);
  const [a, b] = alike(left, right);
  return a === b;
}

/** Negative when the left comes first; undefined when the two have no order: null, booleans, objects. */
function order(left: unknown, right: unknown): number | undefined {
  const [a, b] = alike(left, right);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Text beside a number is read as a number when it is one, so that `$response.header.age < 10` means what it says. */
function alike(left: unknown, right: unknown): [unknown, unknown] {
  if (typeof left === "string" && typeof right === "number" && NUMBER.test(left))
    return [Number(left), right];
  if (typeof left === "number" && typeof right === "string" && NUMBER.test(right))
    return [left, Number(right)];
  return [folded(left), folded(right)];
}

const folded = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);

/** What a reader of the condition would not expect of the comparison, as a sentence. */
export function surprise(operator: ComparisonOperator, left: unknown, right: unknown): string | undefined {
  if (operator === "==" || operator === "!=") {
    const [flag, text] = typeof left === "boolean" ? [left, right] : [right, left];
    if (typeof flag !== "boolean" || typeof text !== "string" || text.toLowerCase() !== String(flag)) return;
    return `The text '${text}' is not the value ${flag}.`;
  }
  if (order(left, right) === undefined) {
    return `${shown(left)} ${operator} ${shown(right)} never holds: only two numbers or two texts have an order.`;
  }
  if (typeof left !== "string" || typeof right !== "string") return;
  if (!NUMBER.test(left) || !NUMBER.test(right)) return;
  return `${shown(left)} and ${shown(right)} are texts, and are ordered by their characters, not as numbers.`;
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return value.length > 40 ? "a text" : `'${value}'`;
  if (Array.isArray(value)) return "a list";
  return isNode(value) ? "an object" : String(value);
}
