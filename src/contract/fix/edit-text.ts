import { isDeepStrictEqual } from "node:util";
import { isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, stringify } from "yaml";
import { DocumentError } from "../../document/diagnostic.ts";
import { parseDocument, type TextDocument } from "../../document/text-document.ts";
import type { Edit, Scalar } from "../rule.ts";
import { editValue } from "./edit-value.ts";
import { type Splice, splice } from "./splice.ts";
import type { SyntaxTree } from "./syntax-tree.ts";
import { type Part, rangeOf } from "./syntax-tree.ts";

/**
 * The change of the text that makes an edit and nothing else. Each way of writing it is tried until one reads as
 * it must; undefined when none does, so that a document is never left worse than it was.
 */
export function editText(document: TextDocument, tree: SyntaxTree, edit: Edit): Splice | undefined {
  const part = tree.part(edit.pointer);
  const expected = editValue(document.value, edit);
  if (part === undefined || expected === undefined) return undefined;
  const { text } = document;
  return candidates(text, part, edit).find((one) => reads(splice(text, [one]), expected, isJson(text)));
}

function candidates(text: string, part: Part, edit: Edit): readonly Splice[] {
  switch (edit.kind) {
    case "replace":
      return part.value === undefined ? [] : spellings(part.value, edit.value);
    case "rename":
      return part.key === undefined ? [] : keySpellings(part.key, edit.name);
    case "insert":
      return insertions(text, part, edit);
    case "remove":
      return removals(text, part);
  }
}

/** Whether a text holds exactly this, in JSON where it was JSON. */
export function reads(text: string, expected: unknown, asJson = false): boolean {
  if (asJson && !isJson(text)) return false;
  try {
    return isDeepStrictEqual(parseDocument(text, "").value, expected);
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

type Insert = Extract<Edit, { kind: "insert" }>;

/** The ways to add an entry to a map or an item to a list, at its end. */
function insertions(text: string, { value: node }: Part, { name, value }: Insert): readonly Splice[] {
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

/** The ways to take an entry or an item out. Whole lines go where it has lines of its own, and comments stay. */
function removals(text: string, { parent, index, key, value }: Part): readonly Splice[] {
  const first = key ?? value;
  const start = first && rangeOf(first)?.[0];
  const end = (value && rangeOf(value)?.[1]) ?? (key && rangeOf(key)?.[1]);
  if (parent === undefined || start === undefined || end === undefined) return [];
  const next = startOfItem(parent.items[index + 1]);
  const swallowsComment = ({ start: from, end: to }: Splice) =>
    text.slice(from, start).includes("#") || text.slice(end, to).includes("#");
  if (parent.flow) {
    const removal = flowRemoval(start, end, next, endOfItem(parent.items[index - 1]));
    return swallowsComment(removal) ? [] : [removal];
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lead = text.slice(lineStart, start);
  const ownLines = key === undefined ? /^\s*-\s+$/.test(lead) : /^\s*$/.test(lead);
  if (ownLines) return [{ start: lineStart, end: lineAfter(text, end), text: "" }];
  // It stands behind the dash of its map: the next entry moves up to its place.
  const removal = { start, end: next ?? end, text: "" };
  return next === undefined || swallowsComment(removal) ? [] : [removal];
}

/** With the comma after it, or else the one before it. */
const flowRemoval = (
  start: number,
  end: number,
  next: number | undefined,
  previous: number | undefined,
): Splice =>
  next === undefined ? { start: previous ?? start, end, text: "" } : { start, end: next, text: "" };

function lineAfter(text: string, offset: number): number {
  // The end of a block text or a nested block is already behind its last line break.
  if (text[offset - 1] === "\n") return offset;
  const lineEnd = text.indexOf("\n", offset);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

const startOfItem = (item: unknown): number | undefined => rangeOfItem(item)[0];
const endOfItem = (item: unknown): number | undefined => rangeOfItem(item)[1];

function rangeOfItem(item: unknown): readonly [start?: number, end?: number] {
  if (!isPair(item)) return isNode(item) ? (rangeOf(item) ?? []) : [];
  const [start, endOfKey] = rangeOf(item.key as Node) ?? [];
  const value = item.value as Node | null;
  const end = (value && rangeOf(value)?.[1]) ?? endOfKey;
  return start === undefined || end === undefined ? [] : [start, end];
}

const single = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The ways to write a value where a scalar stands, the one in the manner of that scalar first. */
function spellings(node: Node, value: Scalar): readonly Splice[] {
  const range = rangeOf(node);
  // A text over several lines says more than any value to be put in its place.
  if (!isScalar(node) || range === undefined || node.type?.startsWith("BLOCK_")) return [];
  const [start, end] = range;
  const quoted = JSON.stringify(value);
  const texts =
    typeof value !== "string"
      ? [quoted]
      : node.type === "QUOTE_DOUBLE"
        ? [quoted]
        : node.type === "QUOTE_SINGLE"
          ? [single(value), quoted]
          : [value, quoted];
  // Where nothing is written yet, the colon stands right before.
  const lead = start === end ? " " : "";
  return texts.map((text) => ({ start, end, text: `${lead}${text}` }));
}

const keySpellings = (node: Node, name: string): readonly Splice[] => spellings(node, name);
