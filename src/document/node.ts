/** A map of a document, as plain data. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The map that a value is; an empty one for whatever else it is. */
export const nodeOf = (value: unknown): Node => (isNode(value) ? value : {});

/** What JSON calls the type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Own properties only: a property may well be called `constructor`. */
export const ownValue = (owner: unknown, name: string): unknown =>
  isNode(owner) && Object.hasOwn(owner, name) ? owner[name] : undefined;
