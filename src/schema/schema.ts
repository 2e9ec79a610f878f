import { isNode } from "../document/node.ts";
import { resolvePointer } from "../document/pointer.ts";

/** A JSON Schema 2020-12, and the document that its references point into. */
export interface Schema {
  readonly value: unknown;
  readonly root: unknown;
}

export type Keywords = Readonly<Record<string, unknown>>;

export const keywordsOf = (value: unknown): Keywords => (isNode(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Own properties only: a property may well be called `constructor`. */
export const ownValue = (owner: unknown, name: string): unknown =>
  isNode(owner) && Object.hasOwn(owner, name) ? owner[name] : undefined;

/** What the reference names; undefined when it leads out of the document, or nowhere. */
export function targetOf(reference: string, root: unknown): unknown {
  if (reference !== "#" && !reference.startsWith("#/")) return undefined;
  try {
    return resolvePointer(root, decodeURIComponent(reference.slice(1)));
  } catch {
    return undefined;
  }
}

export const exactly = (value: unknown): Schema => ({ value: { const: value }, root: undefined });

/** What fits one of them. They come from one document. */
export function eitherOf(schemas: readonly Schema[]): Schema {
  const [first] = schemas;
  if (first === undefined) return { value: false, root: undefined };
  const distinct = [...new Set(schemas.map(({ value }) => value))];
  return distinct.length === 1 ? first : { value: { anyOf: distinct }, root: first.root };
}

/** What fits all of them. */
export const everyOf = (values: readonly unknown[], root: unknown): Schema => ({
  value: values.length === 1 ? values[0] : { allOf: values },
  root,
});
