import { isNode, type Node, nodeOf } from "../../document/node.ts";
import { formatPointer, isPointer, resolvePointer } from "../../document/pointer.ts";
import type { TextDocument } from "../../document/text-document.ts";

/** A schema with what it refers to and is put together from: a value has to satisfy every part. */
export interface Shape {
  readonly text: TextDocument;
  /** Where it is written. */
  readonly pointer: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly pointer: string;
  readonly schema: Node;
}

/** What stands for any item of a list, and any further property, in a path. */
export const ANY = "*";

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function shapeAt(text: TextDocument, pointer: string): Shape {
  const parts = new Map<string, Part>();
  collect(text, pointer, parts);
  return { text, pointer, parts: [...parts.values()] };
}

/** Each part once, so that schemas that refer to each other in rounds come to an end. */
function collect(text: TextDocument, pointer: string, parts: Map<string, Part>): void {
  if (parts.has(pointer)) return;
  const schema = resolvePointer(text.value, pointer);
  // `false` lets nothing pass, as an empty list of values does.
  if (schema === false) parts.set(pointer, { pointer, schema: { enum: [] } });
  if (!isNode(schema)) return;
  parts.set(pointer, { pointer, schema });
  const { $ref, allOf } = schema;
  const target = typeof $ref === "string" && $ref.startsWith("#/") ? decoded($ref.slice(1)) : undefined;
  if (target !== undefined && isPointer(target)) collect(text, target, parts);
  for (const index of listOf(allOf).keys()) collect(text, `${pointer}/allOf/${index}`, parts);
}

function decoded(reference: string): string | undefined {
  try {
    return decodeURIComponent(reference);
  } catch {
    return undefined;
  }
}

/** The declared properties by name. */
export function fieldsOf({ text, parts }: Shape): ReadonlyMap<string, Shape> {
  const fields = new Map<string, Shape>();
  for (const { pointer, schema } of parts) {
    for (const name of Object.keys(nodeOf(schema.properties))) {
      const field = shapeAt(text, `${pointer}${formatPointer(["properties", name])}`);
      const known = fields.get(name);
      fields.set(name, known === undefined ? field : { ...known, parts: [...known.parts, ...field.parts] });
    }
  }
  return fields;
}

/** What every item of a list, or every further property, has to satisfy. */
export function restOf({ text, parts }: Shape): Shape | undefined {
  for (const { pointer, schema } of parts) {
    for (const keyword of ["items", "additionalProperties"]) {
      if (isNode(schema[keyword])) return shapeAt(text, `${pointer}/${keyword}`);
    }
  }
  return undefined;
}

export const requiredOf = ({ parts }: Shape): ReadonlySet<string> =>
  new Set(parts.flatMap(({ schema }) => listOf(schema.required).filter((name) => typeof name === "string")));

export const isClosed = ({ parts }: Shape): boolean =>
  parts.some(({ schema }) => schema.additionalProperties === false || schema.unevaluatedProperties === false);

/** The alternatives of the first `oneOf` or `anyOf`. */
export function variantsOf({ text, parts }: Shape): readonly Shape[] {
  for (const { pointer, schema } of parts) {
    for (const keyword of ["oneOf", "anyOf"]) {
      const list = listOf(schema[keyword]);
      if (list.length > 0) return list.map((_, index) => shapeAt(text, `${pointer}/${keyword}/${index}`));
    }
  }
  return [];
}

/** The parts that a value is inside of. */
export type Around = ReadonlySet<string>;

export const NOTHING_AROUND: Around = new Set();

/** True for a schema that contains itself: what it says has been said. */
export const isWithin = ({ parts }: Shape, around: Around): boolean =>
  parts.some(({ pointer }) => around.has(pointer));

export const within = ({ parts }: Shape, around: Around): Around =>
  new Set([...around, ...parts.map(({ pointer }) => pointer)]);

/** The schemas of what a path leads to: several where it leads through alternatives, none where nothing is declared. */
export function reach(
  shape: Shape,
  path: readonly string[],
  around: Around = NOTHING_AROUND,
): readonly Shape[] {
  const [token, ...rest] = path;
  if (token === undefined) return [shape];
  if (isWithin(shape, around)) return [];
  const field = fieldsOf(shape).get(token);
  const child = field ?? (token === ANY || /^\d+$/.test(token) ? restOf(shape) : undefined);
  if (child !== undefined) return reach(child, rest);
  return variantsOf(shape).flatMap((variant) => reach(variant, path, within(shape, around)));
}

/** Words for people, which say nothing on values. */
const ANNOTATIONS = new Set(["description", "title", "examples", "example", "$comment", "deprecated"]);

/** Equal for schemas that let the same values pass in the same words, whatever is said about them. */
export const canonical = (shape: Shape): string => JSON.stringify(canonicalOf(shape, NOTHING_AROUND));

function canonicalOf(shape: Shape, around: Around): unknown {
  if (isWithin(shape, around)) return shape.parts.at(-1)?.pointer;
  const deeper = (inner: Shape) => canonicalOf(inner, within(shape, around));
  const rest = restOf(shape);
  const plain = shape.parts.map(({ schema }) =>
    Object.entries(schema)
      .filter(([key]) => !ANNOTATIONS.has(key) && !COMPOSING.has(key) && !key.startsWith("x-"))
      .sort(byName),
  );
  return [
    plain.filter((part) => part.length > 0),
    [...fieldsOf(shape)].sort(byName).map(([name, field]) => [name, deeper(field)]),
    ...(rest === undefined ? [] : [deeper(rest)]),
    variantsOf(shape).map(deeper),
  ];
}

const COMPOSING = new Set(["$ref", "allOf", "oneOf", "anyOf", "properties", "items", "$defs"]);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
