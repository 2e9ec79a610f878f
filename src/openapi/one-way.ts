import { isNode, type Node } from "../document/node.ts";
import { parsePointer, resolvePointer } from "../document/pointer.ts";
import { type Description, valueAt } from "./description.ts";

export type Direction = "readOnly" | "writeOnly";

/**
 * Whether what stands at this place of a value only goes the other way: a required property that is `readOnly` need
 * not be sent, and one that is `writeOnly` need not come back: https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function isOneWay(
  description: Description,
  schemaPointer: string,
  valuePointer: string,
  direction: Direction,
): boolean {
  const root = description.document.value;
  let schemas = composedOf(valueAt(description, schemaPointer), root);
  for (const token of parsePointer(valuePointer)) {
    schemas = schemas
      .flatMap((schema) => childrenOf(schema, token))
      .flatMap((child) => composedOf(child, root));
  }
  return schemas.some((schema) => schema[direction] === true);
}

const MOST_HOPS = 20;

/** The schema and all that it refers to or is put together from. */
function composedOf(schema: unknown, root: unknown, hops = 0): readonly Node[] {
  if (!isNode(schema) || hops > MOST_HOPS) return [];
  const { $ref, allOf, anyOf, oneOf } = schema;
  const target =
    typeof $ref === "string" && $ref.startsWith("#/")
      ? resolvePointer(root, decodeURIComponent($ref.slice(1)))
      : undefined;
  const inner = [target, ...[allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []))];
  return [schema, ...inner.flatMap((one) => composedOf(one, root, hops + 1))];
}

function childrenOf({ properties, items, additionalProperties }: Node, token: string): readonly unknown[] {
  if (isNode(properties) && Object.hasOwn(properties, token)) return [properties[token]];
  return [items, additionalProperties];
}
