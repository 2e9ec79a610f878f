import { isDeepStrictEqual } from "node:util";
import { DocumentError } from "../../document/diagnostic.ts";
import { parseDocument, type TextDocument } from "../../document/text-document.ts";
import type { Edit } from "../rule.ts";
import { editValue } from "./edit-value.ts";
import { insertions } from "./insert.ts";
import { removals } from "./remove.ts";
import { keySpellings, spellings } from "./scalar-text.ts";
import { type Splice, splice } from "./splice.ts";
import type { Part, SyntaxTree } from "./syntax-tree.ts";

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
