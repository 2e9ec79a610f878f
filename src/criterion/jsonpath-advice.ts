import { formatPointer } from "../document/pointer.ts";
import { type ComparisonOperator, type Operand, printOperand } from "./condition.ts";

// What people write for a JSONPath that tests something, and what does test it. A JSONPath selects: it holds when
// it selects anything, so that a comparison after a path is none, and a filter asks the children of what stands before it.

const LITERAL = String.raw`(-?\d+(?:\.\d+)?|true|false|null|'[^']*'|"[^"]*")`;
const OPERATOR = "(===?|!==?|<=|>=|<|>)";
const STEPS = String.raw`((?:\.[A-Za-z_][\w-]*|\[\d+\]|\['[^']+'\])+?)`;

/** `$.a.b == 'x'`, `$.list.length > 0` */
const COMPARED_PATH = new RegExp(
  String.raw`^\s*\$${STEPS}(\.length(?:\(\))?|\.size\(\))?\s*${OPERATOR}\s*${LITERAL}\s*$`,
);
/** `$[?count(@.pets) > 0]`, `$[?(@.name == 'x')]`, `$[?@.name]` */
const ROOT_FILTER = new RegExp(
  String.raw`^\s*\$\[\?\s*\(?\s*(count\(|length\()?@${STEPS}(\.length)?\)?\s*(?:${OPERATOR}\s*${LITERAL})?\s*\)?\s*\]\s*$`,
);

const HABITS: readonly (readonly [written: RegExp, fix: string])[] = [
  [/=~/, "Write match(@.name, 'pattern') for the whole text, or search(@.name, 'pattern') for a part of it."],
  [/===|!==/, "Write == or != to compare."],
  [/\?[^=]*[^=!<>]=[^=]/, "Write == to compare."],
  [/\(@\.length\s*-\s*\d+\)/, "Write [-1] for the last item, [-2] for the one before it."],
  [/\?.*\b(?:and|or|not)\b/i, "Write && for and, || for or, ! for not."],
  [/^\s*[@.\w]/, "Begin the path with $."],
  [/^\s|\s$/, "Leave out the spaces around it."],
  [/\.[^.[\]()'"?@]*-/, "Write a name with a hyphen in brackets and quotes: ['a-b']."],
];

/** What to write in the place of text that is not a JSONPath; undefined when it cannot be told. */
export function jsonPathFix(text: string, context: Operand): string | undefined {
  const [, steps, length, operator, literal] = COMPARED_PATH.exec(text) ?? [];
  if (steps !== undefined && operator !== undefined && literal !== undefined) {
    const names = namesOf(steps);
    const test = { names, operator: plain(operator), literal };
    return length === undefined ? comparing(test, context) : counting(test, context);
  }
  return HABITS.find(([written]) => written.test(text))?.[1];
}

/** `@.length` is a member called "length", and `$.list.length` too. */
export function jsonPathWarning(text: string): { message: string; offset: number; fix: string } | undefined {
  const found = /[@$][\w.[\]'*-]*\.length\b(?!\()/.exec(text);
  if (found === null) return undefined;
  const list = found[0].slice(0, -".length".length);
  const message = `${found[0]} is a member called "length", not the length of a list.`;
  const fix = found[0].startsWith("@")
    ? `Write length(${list}).`
    : `Write ${list}[0], which is found when the list is not empty.`;
  return { message, offset: found.index, fix };
}

/** Said of a filter at the root that was asked of an object, when it is likely that the object itself was meant. */
export function rootFilterNote(
  text: string,
  value: unknown,
  passed: boolean,
  context: Operand,
): string | undefined {
  if (!/^\s*\$\[\?/.test(text) || typeof value !== "object" || value === null || Array.isArray(value))
    return undefined;
  const [, count, steps, length, operator, literal] = ROOT_FILTER.exec(text) ?? [];
  const names = steps === undefined ? [] : namesOf(steps);
  const asksObject = names[0] !== undefined && Object.hasOwn(value, names[0]);
  if (passed && !asksObject) return undefined;
  const note = `${text} asks each member of the object, not the object itself.`;
  if (names.length === 0) return `${note} Name the member: $.name`;
  if (operator === undefined || literal === undefined) return `${note} Write $${steps}`;
  const test = { names, operator: plain(operator), literal };
  return `${note} ${count === undefined && length === undefined ? comparing(test, context) : counting(test, context)}`;
}

interface Test {
  readonly names: readonly string[];
  readonly operator: ComparisonOperator;
  readonly literal: string;
}

const plain = (operator: string): ComparisonOperator =>
  (operator === "===" ? "==" : operator === "!==" ? "!=" : operator) as ComparisonOperator;

const namesOf = (steps: string): string[] =>
  [...steps.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g)].map(
    ([, dotted, index, quoted]) => dotted ?? index ?? quoted ?? "",
  );

/** A name that would have to be quoted in a simple condition, where nothing can be. */
const unwritable = (names: readonly string[]): boolean => names.some((name) => !/^[\w.-]+$/.test(name));

function comparing({ names, operator, literal }: Test, context: Operand): string {
  if (unwritable(names)) return "Compare the value in a simple criterion, without type and context.";
  const value = literal.startsWith('"') ? `'${literal.slice(1, -1).replaceAll("'", "''")}'` : literal;
  return simple(`${placeOf(names, context)} ${operator} ${value}`);
}

/** How many items a list must have for the comparison to hold, as conditions on single items. */
function counting({ names, operator, literal }: Test, context: Operand): string {
  const count = Number(literal);
  const item = (index: number) => placeOf([...names, String(index)], context);
  const atLeast = (least: number) => {
    const path = names.map((name) =>
      /^\d+$/.test(name) ? `[${name}]` : /^\w+$/.test(name) ? `.${name}` : `['${name}']`,
    );
    return `Write $${path.join("")}[${least - 1}], which is found when the list ${least === 1 ? "is not empty" : `has ${least} items`}.`;
  };
  if (unwritable(names)) return "Look for an item: a path that selects one holds.";
  const below = (limit: number) => simple(`${item(limit - 1)} == null`);
  if (!Number.isInteger(count) || count < 0) return "Compare the length with a whole number.";
  switch (operator) {
    case ">":
      return atLeast(count + 1);
    case ">=":
      return count === 0 ? "It always holds." : atLeast(count);
    case "<":
      return count === 0 ? "It never holds." : below(count);
    case "<=":
      return below(count + 1);
    case "==":
      return count === 0 ? below(1) : simple(`${item(count - 1)} != null && ${item(count)} == null`);
    case "!=":
      return count === 0 ? atLeast(1) : simple(`${item(count - 1)} == null || ${item(count)} != null`);
  }
}

const simple = (condition: string): string =>
  `Write a simple criterion, without type and context: ${condition}`;

function placeOf(names: readonly string[], { expression, access }: Operand): string {
  const steps = [...access, ...names];
  if ("pointer" in expression) {
    return printOperand({
      expression: { ...expression, pointer: [...expression.pointer, ...steps] },
      access: [],
    });
  }
  return `${expression.text}#${formatPointer(steps)}`;
}
