import fc from "fast-check";
import { type Description, type Operation, valueAt } from "../../src/openapi/description.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Values that mean something in the world that the requests go to, by the name of the field that they fit. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

export interface GeneratedRequest {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Requests as the description allows them, and such requests with one thing wrong. */
export function requestsOf(
  description: Description,
  operation: Operation,
  known: Known,
): fc.Arbitrary<GeneratedRequest> {
  const parameters = fc.record(
    Object.fromEntries(
      operation.parameters.map(({ name, schema }) => [
        name,
        fieldOf(description, name, schema as Schema, known, 3),
      ]),
    ),
    { requiredKeys: operation.parameters.filter(({ required }) => required).map(({ name }) => name) },
  );
  const schema =
    operation.requestSchemaPointer && (valueAt(description, operation.requestSchemaPointer) as Schema);
  const valid: fc.Arbitrary<unknown> = schema
    ? valuesOf(description, schema, known, 4)
    : fc.constant(undefined);
  const body = schema
    ? fc.oneof({ weight: 3, arbitrary: valid }, { weight: 2, arbitrary: mutated(valid) })
    : valid;
  return fc.record({ parameters, body });
}

const JUNK: readonly unknown[] = [
  null,
  "",
  " ",
  0,
  -1,
  1.5,
  1e30,
  true,
  [],
  {},
  [null],
  "x".repeat(300),
  "💥",
  "__proto__",
];

const mutated = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.tuple(valid, fc.nat(), fc.constantFrom(...JUNK)).map(([value, index, junk]) => {
      const fields = Object.entries((value ?? {}) as object);
      const [name] = fields[index % Math.max(fields.length, 1)] ?? ["anything"];
      return { ...(value as object), [name]: junk };
    }),
    fc.tuple(valid, fc.nat()).map(([value, index]) => {
      const fields = Object.entries((value ?? {}) as object);
      return Object.fromEntries(fields.filter((_, at) => at !== index % Math.max(fields.length, 1)));
    }),
  );

function fieldOf(description: Description, name: string, schema: Schema, known: Known, depth: number) {
  const values = valuesOf(description, schema, known, depth);
  const knownValues = known[name];
  return knownValues ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...knownValues) }, values) : values;
}

function valuesOf(
  description: Description,
  schema: Schema,
  known: Known,
  depth: number,
): fc.Arbitrary<unknown> {
  const { $ref, anyOf, enum: options, type, format, pattern } = schema;
  if (typeof $ref === "string") {
    return valuesOf(description, valueAt(description, $ref.slice(1)) as Schema, known, depth);
  }
  if (Array.isArray(anyOf))
    return fc.oneof(...anyOf.map((one) => valuesOf(description, one as Schema, known, depth)));
  if (Array.isArray(options)) return fc.constantFrom(...options);
  switch (Array.isArray(type) ? type[0] : type) {
    case "string":
      if (typeof pattern === "string") return fc.stringMatching(new RegExp(pattern));
      return format === "email"
        ? fc.emailAddress()
        : fc.string({ minLength: Number(schema.minLength ?? 0), maxLength: 40 });
    case "integer":
      return fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 1_000) });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(valuesOf(description, (schema.items ?? {}) as Schema, known, depth - 1), {
        maxLength: 3,
      });
    case "object":
      return depth <= 0 ? fc.constant({}) : objectsOf(description, schema, known, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf(
  description: Description,
  schema: Schema,
  known: Known,
  depth: number,
): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>);
  if (properties.length === 0)
    return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 });
  const model = properties.map(
    ([name, one]) => [name, fieldOf(description, name, one, known, depth - 1)] as const,
  );
  return fc.record(Object.fromEntries(model), { requiredKeys: (schema.required ?? []) as string[] });
}
