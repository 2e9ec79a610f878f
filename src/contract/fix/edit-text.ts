import { isDeepStrictEqual } from "node:util";
import { isScalar, type Node } from "yaml";
import { DocumentError } from "../../document/diagnostic.ts";
import { parsePointer, resolveTokens } from "../../document/pointer.ts";
import { parseDocument, type TextDocument } from "../../document/text-document.ts";
import type { Edit, Scalar } from "../rule.ts";
import { type Splice, splice } from "./splice.ts";
import { rangeOf, type SyntaxTree } from "./syntax-tree.ts";

/**
 * The change of the text that makes an edit and nothing else. Each way of writing it is tried until one reads as
 * it must; undefined when none does, so that a document is never left worse than it was.
 */
export function editText({ text, value }: TextDocument, tree: SyntaxTree, edit: Edit): Splice | undefined {
  const part = tree.part(edit.pointer);
  const [node, written] = edit.kind === "rename" ? [part?.key, edit.name] : [part?.value, edit.value];
  const expected = editValue(value, edit);
  if (node === undefined || expected === undefined) return undefined;
  return spellings(node, written).find((one) => reads(splice(text, [one]), expected, isJson(text)));
}

/** What a document holds once the edit is made; undefined when it cannot be made. */
export function editValue(value: unknown, edit: Edit): unknown {
  // Not `structuredClone`: what an alias repeats must not change with what it repeats.
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const tokens = parsePointer(edit.pointer);
  const last = tokens.pop();
  const parent = resolveTokens(copy, tokens);
  if (last === undefined || !isContainer(parent) || !Object.hasOwn(parent, last)) return undefined;
  if (edit.kind === "replace") {
    parent[last] = edit.value;
    return copy;
  }
  if (Array.isArray(parent) || Object.hasOwn(parent, edit.name)) return undefined;
  parent[edit.name] = parent[last];
  delete parent[last];
  return copy;
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

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

const single = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The ways to write a value where a scalar stands, the one in the manner of that scalar first. */
function spellings(node: Node, value: Scalar): readonly Splice[] {
  const range = rangeOf(node);
  // A text over several lines says more than any value to be put in its place.
  if (!isScalar(node) || range === undefined || node.type?.startsWith("BLOCK_")) return [];
  const [start, end] = range;
  const quoted = JSON.stringify(value);
  const texts = [quoted];
  if (typeof value === "string" && node.type !== "QUOTE_DOUBLE") {
    texts.unshift(node.type === "QUOTE_SINGLE" ? single(value) : value);
  }
  // Where nothing is written yet, the colon stands right before.
  const lead = start === end ? " " : "";
  return texts.map((text) => ({ start, end, text: `${lead}${text}` }));
}
