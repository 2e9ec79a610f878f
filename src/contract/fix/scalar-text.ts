import { isScalar, type Node } from "yaml";
import type { Scalar } from "../rule.ts";
import type { Splice } from "./splice.ts";
import { rangeOf } from "./syntax-tree.ts";

const single = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The ways to write a value where a scalar stands, the one in the manner of that scalar first. */
export function spellings(node: Node, value: Scalar): readonly Splice[] {
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

export const keySpellings = (node: Node, name: string): readonly Splice[] => spellings(node, name);
