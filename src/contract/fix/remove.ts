import { isNode, isPair, type Node } from "yaml";
import type { Splice } from "./splice.ts";
import { type Part, rangeOf } from "./syntax-tree.ts";

/** The ways to take an entry or an item out. Whole lines go where it has lines of its own, and comments stay. */
export function removals(text: string, { parent, index, key, value }: Part): readonly Splice[] {
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
