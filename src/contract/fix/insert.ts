import { isCollection, isMap, isSeq, stringify } from "yaml";
import type { Edit } from "../rule.ts";
import type { Splice } from "./splice.ts";
import { type Part, rangeOf } from "./syntax-tree.ts";

type Insert = Extract<Edit, { kind: "insert" }>;

/** The ways to add an entry to a map or an item to a list, at its end. */
export function insertions(text: string, { value: node }: Part, { name, value }: Insert): readonly Splice[] {
  const range = node && rangeOf(node);
  if (!isCollection(node) || !range || !(isMap(node) || isSeq(node))) return [];
  const [start, end] = range;
  if (node.flow) return [flowInsertion(text, end, node.items.length === 0, name, value)];
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const indent = " ".repeat(column);
  const written = stringify(name === undefined ? [value] : { [name]: value }, { lineWidth: 0 }).trimEnd();
  const block = written.split("\n").join(`${eol}${indent}`);
  // A block ends behind its last line, and what follows may be blank lines or comments of its neighbour.
  const at = endOfBlock(text, end);
  const broken = at > 0 && text[at - 1] !== "\n";
  return [{ start: at, end: at, text: broken ? `${eol}${indent}${block}` : `${indent}${block}${eol}` }];
}

function flowInsertion(
  text: string,
  end: number,
  empty: boolean,
  name: string | undefined,
  value: unknown,
): Splice {
  const close = end - 1;
  const before = text.slice(0, close).trimEnd().length;
  // On lines of their own the items are set apart by what stands before the last of them.
  const between = text.slice(before, close);
  const lineStart = text.lastIndexOf("\n", before - 1) + 1;
  const lead = between.includes("\n") ? `\n${/^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? ""}` : " ";
  const key = name === undefined ? "" : `${JSON.stringify(name)}: `;
  return { start: before, end: before, text: `${empty ? "" : `,${lead}`}${key}${JSON.stringify(value)}` };
}

function endOfBlock(text: string, end: number): number {
  const trimmed = text.slice(0, end).trimEnd().length;
  const lineEnd = text.indexOf("\n", trimmed);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}
