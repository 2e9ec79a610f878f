import { isNode, type Node } from "../document/node.ts";
import { onceFor } from "../document/once.ts";

type Change = (value: unknown) => unknown;

/**
 * An OpenAPI 3.0 document as the 3.1 one that says the same, so that everything after the load reads one dialect,
 * JSON Schema 2020-12: https://learn.openapis.org/upgrading/v3.0-to-v3.1.html. Any other document is answered as it is.
 */
export function upgrade(document: unknown): unknown {
  if (!isNode(document) || !/^3\.0\./.test(String(document.openapi))) return document;
  return { ...(changeDocument()(document) as Node), openapi: "3.1.0" };
}

/** One pass. What YAML aliases share stays shared, or a small text could grow without end. */
function changeDocument(): Change {
  const schema: Change = once((value) => (isNode(value) ? changeSchema(value, byKeyword) : value));
  const schemas: Change = mapOf(schema);
  const list: Change = (value) => (Array.isArray(value) ? value.map(schema) : value);

  const byKeyword: Readonly<Record<string, Change>> = {
    properties: schemas,
    items: schema,
    additionalProperties: schema,
    not: schema,
    allOf: list,
    anyOf: list,
    oneOf: list,
  };

  const other: Change = once((value) => {
    if (Array.isArray(value)) return value.map(other);
    if (!isNode(value)) return value;
    return mapped(value, (inner, key) => {
      if (key === "schema") return schema(inner);
      if (key === "schemas") return schemas(inner);
      // What is written as a sample, or for other programs, is nobody's schema.
      return SAMPLES.has(key) || key.startsWith("x-") ? inner : other(inner);
    });
  });
  return other;
}

const SAMPLES = new Set(["example", "examples", "default", "enum"]);

const mapped = (value: Node, change: (inner: unknown, key: string) => unknown): Node =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));

const mapOf =
  (change: Change): Change =>
  (value) =>
    isNode(value) ? mapped(value, change) : value;

function once(change: Change): Change {
  const changed = onceFor<object, unknown>(change);
  return (value) => (typeof value === "object" && value !== null ? changed(value) : value);
}

function changeSchema(schema: Node, byKeyword: Readonly<Record<string, Change>>): Node {
  // "Any sibling elements of a $ref are ignored": https://spec.openapis.org/oas/v3.0.3.html#reference-object
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  const { nullable, example, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  const changed: Record<string, unknown> = mapped(rest, (value, key) => byKeyword[key]?.(value) ?? value);
  // Null is one more type, and none at all where no type is written: https://spec.openapis.org/oas/v3.0.3.html#schemaNullable
  if (nullable === true && typeof changed.type === "string") changed.type = [changed.type, "null"];
  if (example !== undefined) changed.examples = [example];
  limit(changed, "minimum", "exclusiveMinimum", exclusiveMinimum);
  limit(changed, "maximum", "exclusiveMaximum", exclusiveMaximum);
  return changed;
}

/** A mark beside the limit becomes the limit itself. */
function limit(schema: Record<string, unknown>, limit: string, exclusive: string, mark: unknown): void {
  if (mark === true && schema[limit] !== undefined) {
    schema[exclusive] = schema[limit];
    delete schema[limit];
  } else if (typeof mark === "number") {
    schema[exclusive] = mark;
  }
}
