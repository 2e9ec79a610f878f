// Pieces that the structure of Arazzo is put together from: as JSON Schemas, and as the types of what fits them. Three
// keywords are ours, where no validator says it well: `breach` says what is wrong, `fix` what to do, and `later` names the
// properties of a later version.

/** Patches of a version change no meaning: 1.0.0 and 1.0.1 are the same. */
export type ArazzoVersion = "1.0" | "1.1";

type Keywords = Readonly<Record<string, unknown>>;

/** A JSON Schema. `fits` is for the types alone, and never there: what fits it, with a `Named` for each reference. */
export type Schema<What = unknown> = Keywords & { readonly fits?: What };

/** Stands for what fits the definition of this name. */
export interface Named<Name extends string> {
  readonly $ref: Name;
}

/** What fits a schema, with what fits these definitions in the place of each reference. */
export type Fitting<S, Definitions> = S extends Schema<infer What> ? Resolved<What, Definitions> : never;

type Resolved<What, Definitions> =
  What extends Named<infer Name>
    ? Fitting<Definitions[Name & keyof Definitions], Definitions>
    : What extends object
      ? { [Key in keyof What]: Resolved<What[Key], Definitions> }
      : What;

export const ref = <Name extends string>(name: Name): Schema<Named<Name>> => ({ $ref: `#/$defs/${name}` });

export const listOf = <Item>(items: Schema<Item>, atLeast = 0): Schema<readonly Item[]> => ({
  type: "array",
  items,
  minItems: atLeast,
});

export const TEXT: Schema<string> = { type: "string" };
export const ANYTHING: Schema = {};

export const oneOf = <const Value>(values: readonly Value[]): Schema<Value> => ({ enum: values });

type Properties = Readonly<Record<string, Schema>>;

type What<S> = S extends Schema<infer Fits> ? Fits : never;

type Members<Required, Optional> = { readonly [Name in keyof Required]: What<Required[Name]> } & {
  readonly [Name in keyof Optional]?: What<Optional[Name]>;
};

/** An object of the specification: these properties, `x-` extensions, and nothing else. Only 1.1 has the `later` ones. */
export const objectsOf =
  (version: ArazzoVersion) =>
  <Required extends Properties, Optional extends Properties, Later extends Properties = Record<never, never>>(
    required: Required,
    optional: Optional,
    later?: Later,
  ): Schema<Members<Required, Optional & Later>> => ({
    type: "object",
    required: Object.keys(required),
    properties: { ...required, ...optional, ...(version === "1.1" && later) },
    patternProperties: { "^x-": true },
    additionalProperties: false,
    later: version === "1.1" ? [] : Object.keys(later ?? {}),
  });

/** A map whose keys may hold letters, digits, dots, hyphens and underscores. */
export const mapOf = <Value>(values: Schema<Value>): Schema<Readonly<Record<string, Value>>> => ({
  type: "object",
  propertyNames: { pattern: "^[a-zA-Z0-9._-]+$" },
  additionalProperties: values,
});

export const when = (condition: Schema, consequence: Schema, otherwise: Schema = {}): Keywords => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: consequence,
  else: otherwise,
});

/** True where a property has this value; also where it is absent, so require it where that matters. */
export const having = (name: string, value: Schema): Keywords => ({ properties: { [name]: value } });

/** An object of this definition, or what is no object. */
export const objectOr = <Name extends string, Other>(
  name: Name,
  other: Schema<Other>,
): Schema<Named<Name> | Other> => when({ type: "object" }, ref(name), other);

/** Things, or references to some among the components. */
export const reusable = <Name extends string>(
  name: Name,
): Schema<readonly (Named<Name> | Named<"reusable">)[]> =>
  listOf({ type: "object", ...when({ required: ["reference"] }, ref("reusable"), ref(name)) });

export const exactlyOne = (names: readonly string[], breach: string): Keywords => ({
  breach,
  oneOf: names.map((name) => ({ required: [name] })),
});

/** None of these properties; `breach` says why. */
export const without = (names: readonly string[], breach: string, fix: string): Keywords => ({
  not: { anyOf: names.map((name) => ({ required: [name] })) },
  breach,
  fix,
});
