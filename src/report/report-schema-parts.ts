/** A piece of a JSON Schema. Each has a description: people read the schema to learn the report. */
export type SchemaPart = Readonly<Record<string, unknown>>;

export const text = (description: string): SchemaPart => ({ description, type: "string" });

export const texts = (description: string): SchemaPart => ({
  description,
  type: "array",
  items: { type: "string" },
});

export const whole = (description: string, minimum = 0): SchemaPart => ({
  description,
  type: "integer",
  minimum,
});

export const oneOf = (description: string, words: readonly string[]): SchemaPart => ({
  description,
  enum: words,
});

/** Data of the run: names and values of any kind. */
export const values = (description: string): SchemaPart => ({ description, type: "object" });

export const anything = (description: string): SchemaPart => ({ description });

export const MILLISECONDS: SchemaPart = {
  description: "Milliseconds by the clock of the run.",
  type: "number",
  minimum: 0,
};

export const moment: SchemaPart = {
  description: "By the clock of the run, in milliseconds since 1970.",
  type: "number",
};

export const to = (name: string, description?: string): SchemaPart => ({
  ...(description !== undefined && { description }),
  $ref: `#/$defs/${name}`,
});

export const arrayOf = (name: string, description: string): SchemaPart => ({
  description,
  type: "array",
  items: to(name),
});

type Properties = Readonly<Record<string, SchemaPart>>;

/** Nothing but what is named may be in it. */
export const object = (description: string, required: Properties, optional: Properties = {}): SchemaPart => ({
  description,
  type: "object",
  required: Object.keys(required),
  additionalProperties: false,
  properties: { ...required, ...optional },
});

export const counts = (description: string, names: readonly string[]): SchemaPart =>
  object(description, Object.fromEntries(["total", ...names].map((name) => [name, whole("How many.")])));
