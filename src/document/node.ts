/** A map of a document, as plain data. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The map that a value is; an empty one for whatever else it is. */
export const nodeOf = (value: unknown): Node => (isNode(value) ? value : {});
