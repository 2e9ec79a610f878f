import fc from "fast-check";

/** A document of schemas that refer to each other, one of which is asked about. */
export interface GeneratedSchemas {
  readonly $defs: Readonly<Record<string, unknown>>;
  readonly asked: unknown;
}

const NAMES = ["a", "b", "c"];
const TYPES = ["null", "boolean", "object", "array", "string", "integer", "number"];

/** Few and small, so that a value is often what a schema speaks of. */
const scalar = fc.constantFrom<unknown>(null, true, false, "", "a", "bb", "5", 0, 1, 2, 5, -1, 1.5);

export const values: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const name = fc.constantFrom(...NAMES);
const small = fc.integer({ min: 0, max: 3 });

/** Each definition is meant by its place, by its anchor or by its id. */
const reference = fc.constantFrom(
  "#/$defs/one",
  "#/$defs/o%6Ee",
  "#named",
  "https://schemas.example/three",
  "https://schemas.example/three#/$defs/inner",
  "#/$defs/nobody",
);

/** Keywords as they stand together: any few of them. */
const schemas = fc.letrec<{ schema: unknown; list: unknown[]; map: Record<string, unknown> }>((tie) => ({
  list: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<unknown[]>,
  map: fc.dictionary(name, tie("schema"), { maxKeys: 3, noNullPrototype: true }),
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 2, arbitrary: fc.record({ $ref: reference }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constantFrom(...TYPES) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ enum: fc.array(values, { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ const: values }) },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constantFrom("string", "integer", "number"),
          minimum: small,
          maximum: small,
          exclusiveMinimum: small,
          exclusiveMaximum: small,
          minLength: small,
          maxLength: small,
          pattern: fc.constantFrom("^a", "^\\d$", "b"),
        },
        { requiredKeys: [] },
      ),
    },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          type: fc.constantFrom("object", ["object", "null"]),
          properties: tie("map"),
          required: fc.uniqueArray(name, { maxLength: 2 }),
          additionalProperties: tie("schema"),
          patternProperties: fc.record({ "^[ab]": tie("schema") }),
          unevaluatedProperties: fc.boolean(),
          readOnly: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constant("array"),
          items: tie("schema"),
          prefixItems: tie("list"),
          minItems: small,
          maxItems: small,
        },
        { requiredKeys: [] },
      ),
    },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          $ref: reference,
          allOf: tie("list"),
          anyOf: tie("list"),
          oneOf: tie("list"),
          properties: tie("map"),
          unevaluatedProperties: fc.constant(false),
          not: tie("schema"),
        },
        { requiredKeys: [] },
      ),
    },
  ),
}));

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const together = (own: object, schema: unknown): unknown =>
  isObject(schema) ? { ...schema, ...own } : { ...own, allOf: [schema] };

export const generatedSchemas: fc.Arbitrary<GeneratedSchemas> = fc
  .record({
    asked: schemas.schema,
    one: schemas.schema,
    two: schemas.schema,
    three: schemas.schema,
    inner: schemas.schema,
  })
  .map(({ asked, one, two, three, inner }) => ({
    $defs: {
      one,
      two: together({ $anchor: "named" }, two),
      three: together({ $id: "https://schemas.example/three", $defs: { inner } }, three),
    },
    asked,
  }));
