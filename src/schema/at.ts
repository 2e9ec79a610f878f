import { nearest } from "../document/nearest.ts";
import { formatPointer, parsePointer } from "../document/pointer.ts";
import { eitherOf, everyOf, keywordsOf, listOf, ownValue, type Schema } from "./schema.ts";
import { propertiesOf, requiredOf, type Shape, shapesOf } from "./shapes.ts";
import { hasNoType, typesOf } from "./types.ts";

/** What a schema says of the place that a JSON Pointer names in a value that fits it. */
export type Found =
  /** `always` when every value that fits has something there. */
  | { readonly kind: "declared"; readonly schema: Schema; readonly always: boolean }
  /** Nothing is said of it, and anything can be there. */
  | { readonly kind: "open" }
  /** The object names its properties, and this is none of them; but it does not exclude others. */
  | ({ readonly kind: "undeclared" } & Miss)
  /** No value that fits has anything there. */
  | ({ readonly kind: "impossible" } & Miss);

export interface Miss {
  /** As far as the schema goes along: the object that lacks the property. */
  readonly parent: string;
  /** The first name that is not there. */
  readonly name: string;
  /** What was probably meant. */
  readonly near?: string;
  /** What is there instead. */
  readonly known: readonly string[];
}

/** The schema of what stands at the pointer: a choice where there are several ways to fit. */
export function at(schema: Schema, pointer: string | readonly string[]): Found {
  const tokens = typeof pointer === "string" ? parsePointer(pointer) : pointer;
  let found: Found = { kind: "declared", schema, always: true };
  for (const [index, token] of tokens.entries()) {
    if (found.kind !== "declared") return found;
    const step = childAt(found.schema, token, formatPointer(tokens.slice(0, index)));
    found = step.kind === "declared" ? { ...step, always: step.always && found.always } : step;
  }
  return found;
}

type Child =
  | { readonly kind: "declared"; readonly schemas: readonly unknown[]; readonly always: boolean }
  | { readonly kind: "open" | "undeclared" | "impossible" };

function childAt(schema: Schema, token: string, parent: string): Found {
  const shapes = shapesOf(schema);
  const children = shapes.map((shape) => childOf(shape, token));
  const declared = children.flatMap((child, index) => {
    const root = shapes[index]?.root;
    return child.kind === "declared" ? [{ schema: everyOf(child.schemas, root), always: child.always }] : [];
  });
  if (children.some(({ kind }) => kind === "open")) return { kind: "open" };
  const possible = declared.filter(({ schema: inner }) => shapesOf(inner).length > 0);
  if (possible.length > 0) {
    const always = declared.length === children.length && possible.every((one) => one.always);
    return { kind: "declared", schema: eitherOf(possible.map((one) => one.schema)), always };
  }
  const kind = children.some((child) => child.kind === "undeclared") ? "undeclared" : "impossible";
  const known = [...new Set(shapes.flatMap((shape) => [...propertiesOf(shape).keys()]))];
  const near = nearest(token, known);
  return { kind, parent, name: token, ...(near !== undefined && near !== token && { near }), known };
}

/** What one shape says of one property or item. */
export function childOf(shape: Shape, token: string): Child {
  const types = typesOf(shape);
  const ways: Child[] = [];
  if (types.has("object")) ways.push(propertyOf(shape, token));
  if (types.has("array") && /^(0|[1-9]\d*)$/.test(token)) ways.push(itemOf(shape, Number(token)));
  const [first, second] = ways;
  if (first === undefined) return { kind: "impossible" };
  // Where both are possible, nothing is said of the type; then it is most likely the one that is described.
  const only = second === undefined ? first : [first, second].find(({ kind }) => kind === "declared");
  if (only?.kind === "declared")
    return { ...only, always: only.always && (types.size === 1 || hasNoType(types)) };
  return only ?? { kind: "open" };
}

function propertyOf(shape: Shape, name: string): Child {
  const named = shape.parts.map((part) => schemasOfProperty(part, name));
  const found = named.flatMap(({ schemas }) => schemas);
  if (found.includes(false) || named.some(({ excluded }) => excluded)) return { kind: "impossible" };
  const always = requiredOf(shape).has(name);
  if (found.length > 0) return { kind: "declared", schemas: found, always };
  if (shape.parts.some(closedToOthers)) return { kind: "impossible" };
  if (shape.parts.some((part) => part.additionalProperties !== undefined)) return { kind: "open" };
  // A property can be required and not described any further.
  if (always) return { kind: "declared", schemas: [true], always };
  return propertiesOf(shape).size === 0 ? { kind: "open" } : { kind: "undeclared" };
}

/** https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2 */
function schemasOfProperty(part: Shape["parts"][number], name: string) {
  const { properties, patternProperties, additionalProperties } = part;
  const own = ownValue(properties, name);
  const byPattern = Object.entries(keywordsOf(patternProperties))
    .filter(([pattern]) => matches(pattern, name))
    .map(([, schema]) => schema);
  const schemas = [...(own === undefined ? [] : [own]), ...byPattern];
  if (schemas.length > 0 || additionalProperties === true) return { schemas, excluded: false };
  if (additionalProperties === false) return { schemas, excluded: true };
  return { schemas: additionalProperties === undefined ? [] : [additionalProperties], excluded: false };
}

const CONDITIONAL = ["if", "then", "else", "dependentSchemas", "not", "$dynamicRef"];

/** What is conditional may name more properties, and nobody knows which. */
const closedToOthers = (part: Shape["parts"][number], _: number, parts: Shape["parts"]): boolean =>
  part.unevaluatedProperties === false &&
  !parts.some((one) => CONDITIONAL.some((keyword) => Object.hasOwn(one, keyword)));

function itemOf(shape: Shape, index: number): Child {
  const found = shape.parts.flatMap((part) => {
    const { prefixItems, items } = part;
    const prefix = listOf(prefixItems);
    if (index < prefix.length) return [prefix[index]];
    return items === undefined ? [] : [items];
  });
  const tooFew = shape.parts.some(({ maxItems }) => typeof maxItems === "number" && index >= maxItems);
  if (tooFew || found.includes(false)) return { kind: "impossible" };
  const always = shape.parts.some(({ minItems }) => typeof minItems === "number" && index < minItems);
  return found.length === 0 ? { kind: "open" } : { kind: "declared", schemas: found, always };
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return true;
  }
}
