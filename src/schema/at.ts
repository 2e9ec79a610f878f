import { nearest } from "../document/nearest.ts";
import { listOf, nodeOf } from "../document/node.ts";
import { formatPointer, parsePointer } from "../document/pointer.ts";
import { hasPattern } from "./formats.ts";
import { atLeast, atMost } from "./limits.ts";
import { declaredProperty, type Part, propertyNames, requiredOf, restOf } from "./parts.ts";
import { within } from "./resolve.ts";
import { ANYTHING, eitherOf, everyOf, type Schema } from "./schema.ts";
import { type Shape, shapesOf } from "./shapes.ts";
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
    const step = inShapes(shapesOf(found.schema), token, formatPointer(tokens.slice(0, index)));
    found = step.kind === "declared" ? { ...step, always: step.always && found.always } : step;
  }
  return found;
}

/** What stands for any item of a list, and any further property, in a path. */
export const ANY = "*";

/** Every schema that has a say on what stands there, in whichever of the ways to fit: none where nothing is declared. */
export function reach(schema: Schema, path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (reached, token) =>
      reached.flatMap((owner) => {
        const found = shapesOf(owner).flatMap((shape) => saidOf(shape, token));
        return found.length === 0 ? [] : alternativesOf(eitherOf(found));
      }),
    [schema],
  );
}

function saidOf(shape: Shape, token: string): readonly Schema[] {
  const child = childOf(shape, token);
  if (child.kind === "declared") return [child.schema];
  const rest = token === ANY ? restOf(shape) : undefined;
  return rest === undefined ? [] : [rest];
}

const alternativesOf = (schema: Schema): readonly Schema[] => ("either" in schema ? schema.either : [schema]);

/** What one way to fit says of one property or item. */
export type Child =
  | { readonly kind: "declared"; readonly schema: Schema; readonly always: boolean }
  | { readonly kind: "open" | "undeclared" | "impossible" };

export function inShapes(shapes: readonly Shape[], token: string, parent = ""): Found {
  const children = shapes.map((shape) => childOf(shape, token));
  if (children.some(({ kind }) => kind === "open")) return { kind: "open" };
  const declared = children.filter((child) => child.kind === "declared");
  const possible = declared.filter(({ schema }) => shapesOf(schema).length > 0);
  if (possible.length > 0) {
    const always = declared.length === children.length && possible.every((one) => one.always);
    return { kind: "declared", schema: eitherOf(possible.map(({ schema }) => schema)), always };
  }
  const kind = children.some((child) => child.kind === "undeclared") ? "undeclared" : "impossible";
  const known = [...new Set(shapes.flatMap((shape) => [...propertyNames(shape)]))];
  const near = nearest(token, known);
  return { kind, parent, name: token, ...(near !== undefined && near !== token && { near }), known };
}

function childOf(shape: Shape, token: string): Child {
  const types = typesOf(shape);
  const isItem = types.has("array") && /^(0|[1-9]\d*)$/.test(token);
  const property = types.has("object") ? propertyOf(shape, token) : undefined;
  const item = isItem ? itemOf(shape, Number(token)) : undefined;
  const child = item && property ? likelier(item, property, shape, token) : (item ?? property);
  if (child?.kind !== "declared") return child ?? { kind: "impossible" };
  return { ...child, always: child.always && (types.size === 1 || hasNoType(types)) };
}

/** Where nothing is said of the type, it is most likely the one that is described. */
function likelier(item: Child, property: Child, shape: Shape, token: string): Child {
  if (item.kind === "declared") return item;
  return property.kind === "declared" && propertyNames(shape).has(token) ? property : { kind: "open" };
}

/** Of a value that is an object. */
export function propertyOf(shape: Shape, name: string): Child {
  const found = shape.parts.flatMap((part) => schemasOfProperty(part, name));
  if (found.some(isFalse)) return { kind: "impossible" };
  const always = requiredOf(shape).has(name);
  if (found.length > 0) return { kind: "declared", schema: everyOf(found), always };
  if (shape.parts.some(({ value }) => value.additionalProperties !== undefined)) return { kind: "open" };
  if (shape.parts.some(closedToOthers)) return { kind: "impossible" };
  // A property can be required and not described any further.
  if (always) return { kind: "declared", schema: ANYTHING, always };
  return propertyNames(shape).size === 0 ? { kind: "open" } : { kind: "undeclared" };
}

const isFalse = (schema: Schema): boolean => "value" in schema && schema.value === false;

/** https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2 */
function schemasOfProperty(part: Part, name: string): readonly Schema[] {
  const { patternProperties, additionalProperties } = part.value;
  const byPattern = Object.keys(nodeOf(patternProperties))
    .filter((pattern) => hasPattern(name, pattern) ?? true)
    .map((pattern) => within(part, ["patternProperties", pattern]));
  const schemas = [...declaredProperty({ parts: [part] }, name), ...byPattern];
  if (schemas.length > 0 || additionalProperties === true || additionalProperties === undefined)
    return schemas;
  return [within(part, ["additionalProperties"])];
}

const CONDITIONAL = ["if", "then", "else", "dependentSchemas", "not", "anyOf", "$dynamicRef"];

/** What is conditional, or holds beside the alternative that was chosen, may name more properties. */
const closedToOthers = ({ value }: Part, _: number, parts: readonly Part[]): boolean =>
  value.unevaluatedProperties === false &&
  !parts.some((one) => CONDITIONAL.some((keyword) => Object.hasOwn(one.value, keyword)));

/** Of a value that is a list. */
export function itemOf(shape: Shape, index: number): Child {
  const found = shape.parts.flatMap((part) => {
    const { prefixItems, items } = part.value;
    if (index < listOf(prefixItems).length) return [within(part, ["prefixItems", String(index)])];
    return items === undefined ? [] : [within(part, ["items"])];
  });
  if (index >= atMost(shape, "maxItems") || found.some(isFalse)) return { kind: "impossible" };
  const always = index < atLeast(shape, "minItems");
  return found.length === 0 ? { kind: "open" } : { kind: "declared", schema: everyOf(found), always };
}
