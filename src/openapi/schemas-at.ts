import { nodeOf } from "../document/node.ts";
import { parsePointer, resolvePointer } from "../document/pointer.ts";

export type SchemaNode = Readonly<Record<string, unknown>>;

/** A schema, and the document within which its references are. */
interface Standing {
  readonly schema: SchemaNode;
  readonly root: unknown;
}

/** Every schema that has a say on what stands at a place of a value, as far as they can be told without the value. */
export function schemasAt(root: unknown, schema: unknown, pointer: string): readonly SchemaNode[] {
  let standing = spread({ schema: nodeOf(schema), root });
  for (const token of parsePointer(pointer)) standing = standing.flatMap((owner) => within(owner, token));
  return standing.map(({ schema }) => schema);
}

const DEEPEST = 20;

/** With what it refers to and what it is combined of. A schema with an id is a document of its own. */
function spread({ schema, root }: Standing, depth = 0): Standing[] {
  if (depth > DEEPEST) return [];
  const own = schema.$id === undefined ? root : schema;
  const reference =
    typeof schema.$ref === "string" && schema.$ref.startsWith("#/") ? schema.$ref.slice(1) : "";
  const parts = [
    ...(reference === "" ? [] : [resolvePointer(own, decodeURIComponent(reference))]),
    ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => (schema[keyword] as unknown[] | undefined) ?? []),
  ];
  return [
    { schema, root: own },
    ...parts.flatMap((part) => spread({ schema: nodeOf(part), root: own }, depth + 1)),
  ];
}

function within({ schema, root }: Standing, token: string): Standing[] {
  const properties = nodeOf(schema.properties);
  const inner = Object.hasOwn(properties, token)
    ? properties[token]
    : /^\d+$/.test(token) && schema.items !== undefined
      ? schema.items
      : schema.additionalProperties;
  return inner === undefined ? [] : spread({ schema: nodeOf(inner), root });
}
