import { stringify } from "yaml";
import { parsePointer } from "../../../src/document/pointer.ts";
import { parseDocument, type TextDocument } from "../../../src/document/text-document.ts";
import { isTree } from "./edit.ts";

export const writtenYaml = (value: unknown, file: string): TextDocument =>
  parseDocument(stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }), file);

/**
 * JSON with a line for each value, whose places follow from its layout: to parse a large description anew for each
 * mutant would take most of a minute.
 */
export function writtenJson(value: unknown, file: string): TextDocument {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return {
    file,
    text,
    value,
    placeOf: (pointer) => {
      const { line, depth } = placeIn(value, parsePointer(pointer));
      return { file, line, column: 2 * depth + 1 };
    },
  };
}

/** As of a parsed document: what is not there is placed where the last of the way that is there is. */
function placeIn(value: unknown, tokens: readonly string[]) {
  let line = 1;
  let depth = 0;
  let inner = value;
  for (const token of tokens) {
    const entries = entriesOf(inner);
    const index = entries.findIndex(([key]) => key === token);
    if (index < 0) break;
    line += 1 + entries.slice(0, index).reduce((lines, [, one]) => lines + heightOf(one), 0);
    depth += 1;
    inner = entries[index]?.[1];
  }
  return { line, depth };
}

const entriesOf = (value: unknown): [string, unknown][] =>
  isTree(value) || Array.isArray(value) ? Object.entries(value) : [];

/** Mutants share nearly everything with their original. */
const heights = new WeakMap<object, number>();

/** How many lines a value takes. */
function heightOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  const known = heights.get(value);
  if (known !== undefined) return known;
  const entries = entriesOf(value);
  const height = entries.length === 0 ? 1 : 2 + entries.reduce((lines, [, one]) => lines + heightOf(one), 0);
  heights.set(value, height);
  return height;
}
