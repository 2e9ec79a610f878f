// Pieces that the JSON Schemas of Arazzo are put together from. Three keywords are ours, where no validator says it
// well: `breach` says what is wrong, `fix` what to do, and `later` names the properties of a later version.

export type Schema = Readonly<Record<string, unknown>>;

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

export const listOf = (items: Schema, atLeast = 0): Schema => ({ type: "array", items, minItems: atLeast });

export const TEXT: Schema = { type: "string" };

/** An object of the specification: these properties, `x-` extensions, and nothing else. */
export const object = (required: readonly string[], properties: Schema, later: Schema = {}): Schema => ({
  type: "object",
  required,
  properties,
  patternProperties: { "^x-": true },
  additionalProperties: false,
  later: Object.keys(later),
});

/** A map whose keys may hold letters, digits, dots, hyphens and underscores. */
export const mapOf = (values: Schema): Schema => ({
  type: "object",
  propertyNames: { pattern: "^[a-zA-Z0-9._-]+$" },
  additionalProperties: values,
});

export const when = (condition: Schema, consequence: Schema, otherwise: Schema = {}): Schema => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: consequence,
  else: otherwise,
});

/** True where a property has this value; also where it is absent, so require it where that matters. */
export const having = (name: string, value: Schema): Schema => ({ properties: { [name]: value } });

/** A thing, or a reference to one among the components. */
export const orReusable = (name: string): Schema => ({
  type: "object",
  ...when({ required: ["reference"] }, ref("reusable"), ref(name)),
});

export const exactlyOne = (names: readonly string[], breach: string): Schema => ({
  breach,
  oneOf: names.map((name) => ({ required: [name] })),
});

/** None of these properties; `breach` says why. */
export const without = (names: readonly string[], breach: string, fix: string): Schema => ({
  not: { anyOf: names.map((name) => ({ required: [name] })) },
  breach,
  fix,
});
