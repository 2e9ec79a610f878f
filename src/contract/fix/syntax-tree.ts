import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Place } from "../../document/diagnostic.ts";
import { keyText } from "../../document/parse-yaml.ts";
import { formatPointer } from "../../document/pointer.ts";

/** An entry of a map or an item of a list, as it is written. */
export interface Part {
  readonly pointer: string;
  /** Of a map entry. */
  readonly key?: Node;
  readonly value?: Node;
}

/** A YAML or JSON text by its places. What an alias repeats is found only where it is written. */
export interface SyntaxTree {
  readonly part: (pointer: string) => Part | undefined;
  /** The innermost that begins here. */
  readonly partAt: (place: Place) => Part | undefined;
}

export function readSyntaxTree(text: string): SyntaxTree {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const parts = new Map<string, Part>();
  const starts = new Map<number, Part>();
  const visit = (part: Part, tokens: readonly (string | number)[]): void => {
    const { value, key = value, pointer } = part;
    parts.set(pointer, part);
    const start = key?.range?.[0];
    if (start !== undefined) starts.set(start, part);
    const child = (token: string | number, inner: Omit<Part, "pointer">) => {
      const path = [...tokens, token];
      visit({ ...inner, pointer: formatPointer(path) }, path);
    };
    if (isSeq(value)) {
      for (const [index, item] of value.items.entries()) child(index, nodeAs("value", item));
    } else if (isMap(value)) {
      for (const pair of value.items) {
        child(keyText(pair.key), { ...nodeAs("key", pair.key), ...nodeAs("value", pair.value) });
      }
    }
  };
  visit({ pointer: "", ...nodeAs("value", document.contents) }, []);
  return {
    part: (pointer) => parts.get(pointer),
    partAt: ({ line, column }) => starts.get((lines.lineStarts[line - 1] ?? 0) + column - 1),
  };
}

/** Where a node begins and ends, without the comment after it. */
export const rangeOf = ({ range }: Node): readonly [start: number, end: number] | undefined =>
  range ? [range[0], range[1]] : undefined;

const nodeAs = <Name extends "key" | "value">(name: Name, node: unknown): { readonly [N in Name]?: Node } =>
  (isNode(node) ? { [name]: node } : {}) as { readonly [N in Name]?: Node };
