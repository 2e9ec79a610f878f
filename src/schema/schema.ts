/** A JSON Schema 2020-12 as data: one that somebody wrote, or what several of them say together. */
export type Schema =
  | WrittenSchema
  /** What fits all of them. They need not stand in one document. */
  | { readonly every: readonly Schema[] }
  /** What fits one of them. */
  | { readonly either: readonly Schema[] };

export interface WrittenSchema {
  /** Undefined where nothing stands at the place. */
  readonly value: unknown;
  /** What its references are within. */
  readonly resource: Resource;
  /** Where it stands in the text of its document; absent where it stands in none. */
  readonly pointer?: string;
}

/**
 * A document, or a schema in it that has an `$id` and with it a base of its own for references.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-4.3.5
 */
export interface Resource {
  /** What `#` refers to. */
  readonly value: unknown;
  /** What relative references are resolved against. */
  readonly uri: string;
  readonly pointer?: string;
  /** The value of the document that it is a part of. */
  readonly root: unknown;
}

/** A schema that no document has, and that refers to none. */
export const bare = (value: unknown): WrittenSchema => ({ value, resource: NOWHERE });

const NOWHERE: Resource = { value: undefined, uri: "", root: undefined };

export const ANYTHING: Schema = bare(true);

export const NOTHING: Schema = bare(false);

export const exactly = (value: unknown): Schema => bare({ const: value });

export function eitherOf(schemas: readonly Schema[]): Schema {
  const [first, ...others] = distinct(schemas);
  if (first === undefined) return NOTHING;
  return others.length === 0 ? first : { either: [first, ...others] };
}

export function everyOf(schemas: readonly Schema[]): Schema {
  const [first, ...others] = distinct(schemas);
  if (first === undefined) return ANYTHING;
  return others.length === 0 ? first : { every: [first, ...others] };
}

const distinct = (schemas: readonly Schema[]): readonly Schema[] =>
  schemas.filter((schema, index) => schemas.findIndex((other) => isSame(schema, other)) === index);

/** Whether both are the same text, or made of the same texts. */
export function isSame(one: Schema, other: Schema): boolean {
  if (one === other) return true;
  if ("every" in one) return "every" in other && areSame(one.every, other.every);
  if ("either" in one) return "either" in other && areSame(one.either, other.either);
  return "value" in other && one.value === other.value && one.resource === other.resource;
}

const areSame = (ones: readonly Schema[], others: readonly Schema[]): boolean =>
  ones.length === others.length && ones.every((one, index) => isSame(one, others[index] ?? NOTHING));

/** Where it is written; of what several say, where the first is. */
export function pointerOf(schema: Schema): string | undefined {
  if ("value" in schema) return schema.pointer;
  const [first] = "every" in schema ? schema.every : schema.either;
  return first && pointerOf(first);
}
