import { type Brackets, bracketsAt } from "./brackets.ts";

/** The function of a scenario that writes its paths: what it calls, and where more can be written. */
export interface WritingFunction {
  /** What the function calls to write a path: `path`. */
  readonly writer: string;
  /** Behind the last thing that is written. */
  readonly end: number;
  /** What begins the lines in there. */
  readonly indent: string;
}

interface Written {
  readonly line: number;
  readonly column: number;
}

const CALL = /^[\w$.]+\s*(?:<[^()]*>\s*)?\(/;
const ARROW =
  /(?:\(\s*([A-Za-z_$][\w$]*)\s*(?::[^()]*)?\)(?:\s*:\s*[\w.<>]+)?|[,(]\s*([A-Za-z_$][\w$]*))\s*=>\s*$/;
const FUNCTION = /function\s*[\w$]*\s*\(\s*([A-Za-z_$][\w$]*)\s*(?::[^()]*)?\)\s*$/;
/** Nothing but blanks, commas and comments. */
const NOTHING = /^(?:[\s,]|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*$/;

/** Of the scenario whose call begins here; undefined where it is not plain to see, so that nothing is broken by guessing. */
export function writingFunction(text: string, { line, column }: Written): WritingFunction | undefined {
  const start = offsetOf(text, line) + column - 1;
  const [call] = CALL.exec(text.slice(start)) ?? [];
  if (call === undefined) return undefined;
  const brackets = bracketsAt(text, start + call.length - 1);
  const body = brackets?.within.findLast(({ open }) => text.charAt(open) === "{");
  if (brackets === undefined || body === undefined) return undefined;
  if (!NOTHING.test(text.slice(body.close + 1, brackets.close))) return undefined;
  const before = text.slice(brackets.open, body.open);
  const [, inBrackets, bare] = ARROW.exec(before) ?? FUNCTION.exec(before) ?? [];
  const writer = inBrackets ?? bare;
  return writer === undefined ? undefined : { writer, ...insideOf(text, body) };
}

function insideOf(
  text: string,
  { open, close }: Brackets,
): { readonly end: number; readonly indent: string } {
  const inside = text.slice(open + 1, close);
  const [, first] = /^[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)*([^\S\n]+)\S/.exec(inside) ?? [];
  return { end: open + 1 + inside.trimEnd().length, indent: first ?? `${indentAt(text, close)}  ` };
}

/** Writes lines of code behind the paths that are there. */
export function insertPaths(
  text: string,
  { end, indent }: WritingFunction,
  lines: readonly string[],
): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const code = lines.map((line) => (line === "" ? "" : indent + line)).join(newline);
  const rest = text.slice(end);
  const gap = text.charAt(end - 1) === "{" ? newline : newline + newline;
  // What closes the function stands on a line of its own.
  const closing = /^\s*\n/.test(rest) ? rest : `${newline}${indentAt(text, end)}${rest.trimStart()}`;
  return `${text.slice(0, end)}${gap}${code}${closing}`;
}

/** What the line of this place begins with. */
function indentAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return /^[^\S\n]*/.exec(text.slice(start))?.[0] ?? "";
}

function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf("\n", offset);
    if (next < 0) return text.length;
    offset = next + 1;
  }
  return offset;
}
