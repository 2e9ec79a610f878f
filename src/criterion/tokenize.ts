import { type Parsed, unparsed } from "../expression/parsed.ts";
import type { Scalar } from "./condition.ts";

export type Token = { readonly offset: number; readonly text: string } & (
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "expression" | "name" | "index" | "operator" | "end" }
);

/** What a token can be, tried in this order at each place. */
const PATTERNS = {
  number: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y,
  string: /'(?:[^']|'')*'/y,
  // As long as it can be: up to a space, a bracket, a comparison, `&&` or `||`.
  expression: /\$(?:[^\s()[\]<>=!&|,'"]|&(?!&)|\|(?!\|))*/y,
  index: /\[\s*(?:0|[1-9]\d*)\s*\]/y,
  name: /\.[A-Za-z_][\w-]*/y,
  operator: /&&|\|\||[=!<>]=|[!<>()]/y,
  word: /[A-Za-z_][\w.-]*/y,
} as const;

type PatternName = keyof typeof PATTERNS;

const WORDS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** What people write out of habit from other languages, and what to write here. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ["and", "Write && for and."],
  ["or", "Write || for or."],
  ["not", "Write ! for not."],
  ["=", "Write == to compare."],
  ["&", "Write && for and."],
  ["|", "Write || for or."],
  ['"', "Put text in single quotes."],
  ["'", "Close the text with a single quote; write one inside it twice."],
  ["[", "An index is a whole number: [0]."],
  ["{", "Leave out the braces: in a simple condition an expression stands alone."],
]);

/** The tokens of a simple condition, with an end token last. */
export function tokenize(text: string): Parsed<readonly Token[]> {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    if (/\s/.test(text.charAt(offset))) {
      offset += 1;
      continue;
    }
    const [kind, matched] = longest(text, offset);
    const token = kind === undefined ? undefined : toToken(kind, matched, offset);
    if (token === undefined) return unreadable(text, offset, matched);
    tokens.push(token);
    offset += matched.length;
  }
  tokens.push({ kind: "end", text: "", offset: text.length });
  return { value: tokens };
}

function longest(text: string, offset: number): [kind: PatternName | undefined, matched: string] {
  for (const kind of Object.keys(PATTERNS) as PatternName[]) {
    const pattern = PATTERNS[kind];
    pattern.lastIndex = offset;
    const matched = pattern.exec(text)?.[0];
    if (matched !== undefined) return [kind, matched];
  }
  return [undefined, text.charAt(offset)];
}

function toToken(kind: PatternName, text: string, offset: number): Token | undefined {
  switch (kind) {
    case "number":
      return { kind: "literal", value: Number(text), text, offset };
    case "string":
      return { kind: "literal", value: text.slice(1, -1).replaceAll("''", "'"), text, offset };
    case "word": {
      const value = WORDS.get(text);
      return value === undefined ? undefined : { kind: "literal", value, text, offset };
    }
    case "index":
    case "name":
    case "operator":
    case "expression":
      return { kind, text, offset };
  }
}

function unreadable(text: string, offset: number, matched: string) {
  const habit = HABITS.get(matched.toLowerCase());
  if (habit !== undefined) return unparsed(`A condition cannot hold ${matched} here.`, offset, habit);
  if (/^[A-Za-z_]/.test(matched)) {
    const fix = `Put text in single quotes: '${matched}'. A value to read begins with $.`;
    return unparsed(`"${matched}" is neither text nor an expression.`, offset, fix);
  }
  const rest = text.slice(offset, offset + 10);
  return unparsed(`A condition cannot hold ${rest} here.`, offset, "Check the condition at this place.");
}
