import { isNode, listOf } from "../../document/node.ts";
import { inShapes, itemOf, propertyOf } from "../../schema/at.ts";
import { defaultOf, isClosed, isOpen, propertyNames, requiredOf, restOf } from "../../schema/parts.ts";
import type { Schema } from "../../schema/schema.ts";
import { goesOneWay, type Shape, shapesOf } from "../../schema/shapes.ts";
import { hasNoType, type TypeName, typeOf, typesOf, valuesOf } from "../../schema/types.ts";
import {
  BOOLEAN,
  type Field,
  literal,
  NEVER,
  NULL,
  NUMBER,
  type ObjectTree,
  printKey,
  STRING,
  type TypeTree,
  UNKNOWN,
  unionOf,
} from "./type-text.ts";

/** What fits is handed in, and what has a default may be left out; or it came in a reply, without what is only sent. */
export type Direction = "given" | "received";

/** A type with more parts than this is read by nobody. */
const MOST_PARTS = 5_000;

/** More ways to fit than this are not told apart: each property is what it is in any of them. */
const MOST_WAYS = 8;

interface Reading {
  readonly direction: Direction;
  /** The shapes that are being read: one that comes again within itself is left open. */
  readonly within: readonly Shape[];
  readonly parts: { left: number };
}

const begin = (direction: Direction): Reading => ({ direction, within: [], parts: { left: MOST_PARTS } });

/** The type of all that fits a schema. It may let more through than the schema does, never less. */
export const typeOfSchema = (schema: Schema, direction: Direction): TypeTree =>
  read(schema, begin(direction));

/** One object of all that a schema lets be given by name; `open` where it takes other names too. */
export function givenByName(schema: Schema, open: boolean): ObjectTree {
  const shapes = shapesOf(schema).filter((shape) => typesOf(shape).has("object"));
  const reading = begin("given");
  return open ? mergedObject(shapes, reading) : { kind: "object", fields: namedFields(shapes, reading) };
}

function read(schema: Schema, reading: Reading): TypeTree {
  reading.parts.left--;
  if (reading.parts.left <= 0) return UNKNOWN;
  const shapes = shapesOf(schema);
  if (shapes.length <= MOST_WAYS) return unionOf(shapes.map((shape) => ofShape(shape, reading)));
  const isObject = (shape: Shape): boolean => valuesOf(shape) === undefined && meant(shape) === "object";
  const objects = shapes.filter(isObject);
  const others = shapes.filter((shape) => !isObject(shape)).map((shape) => ofShape(shape, reading));
  return unionOf(objects.length === 0 ? others : [...others, mergedObject(objects, reading)]);
}

/** The one type that a shape has, or describes where it names none. */
function meant(shape: Shape): TypeName | undefined {
  const types = typesOf(shape);
  if (types.size === 1) return [...types][0];
  if (!hasNoType(types)) return undefined;
  if (propertyNames(shape).size > 0 || requiredOf(shape).size > 0) return "object";
  return shape.parts.some(({ value }) => isNode(value.items)) ? "array" : undefined;
}

function ofShape(shape: Shape, reading: Reading): TypeTree {
  const types = typesOf(shape);
  const values = valuesOf(shape)?.filter((value) => types.has(typeOf(value)));
  if (values !== undefined) return unionOf(values.map(ofValue));
  const one = meant(shape);
  if (one === undefined && hasNoType(types)) return UNKNOWN;
  if (reading.within.some((outer) => isSameShape(outer, shape))) return UNKNOWN;
  const inside = { ...reading, within: [...reading.within, shape] };
  return unionOf((one === undefined ? [...types] : [one]).map((type) => BY_TYPE[type](shape, inside)));
}

const isSameShape = (one: Shape, other: Shape): boolean =>
  one.parts.length === other.parts.length &&
  one.parts.every(({ value }, index) => value === other.parts[index]?.value);

const BY_TYPE: Readonly<Record<TypeName, (shape: Shape, reading: Reading) => TypeTree>> = {
  null: () => NULL,
  boolean: () => BOOLEAN,
  string: () => STRING,
  integer: () => NUMBER,
  number: () => NUMBER,
  array: ofList,
  object: (shape, reading) => mergedObject([shape], reading),
};

/** A value that is listed as one of those allowed. */
function ofValue(value: unknown): TypeTree {
  if (Array.isArray(value)) return { kind: "list", items: unionOf(value.map(ofValue)) };
  if (isNode(value)) {
    const fields = Object.entries(value).map(([name, inner]) => ({
      key: printKey(name),
      type: ofValue(inner),
    }));
    return { kind: "object", fields };
  }
  const isScalar = value === null || ["string", "number", "boolean"].includes(typeof value);
  return isScalar ? literal(value as string | number | boolean | null) : UNKNOWN;
}

function ofList(shape: Shape, reading: Reading): TypeTree {
  const first = Math.max(0, ...shape.parts.map(({ value }) => listOf(value.prefixItems).length));
  const items = Array.from({ length: first + 1 }, (_, index) => itemOf(shape, index)).map((item) => {
    if (item.kind === "declared") return read(item.schema, reading);
    return item.kind === "impossible" ? NEVER : UNKNOWN;
  });
  return { kind: "list", items: unionOf(items) };
}

function mergedObject(shapes: readonly Shape[], reading: Reading): ObjectTree {
  const rest = restType(shapes, namesIn(shapes).size > 0, reading);
  const others: readonly Field[] = rest === undefined ? [] : [{ key: "readonly [name: string]", type: rest }];
  return { kind: "object", fields: [...namedFields(shapes, reading), ...others] };
}

const namesIn = (shapes: readonly Shape[]): ReadonlySet<string> =>
  new Set(shapes.flatMap((shape) => [...propertyNames(shape), ...requiredOf(shape)]));

const namedFields = (shapes: readonly Shape[], reading: Reading): readonly Field[] =>
  [...namesIn(shapes)].flatMap((name) => fieldOf(name, shapes, reading) ?? []);

function fieldOf(name: string, shapes: readonly Shape[], reading: Reading): Field | undefined {
  const key = printKey(name);
  const [only, second] = shapes;
  // Of one object its properties are asked for; whether other types fit besides is told by the union that it is in.
  const child = only !== undefined && second === undefined ? propertyOf(only, name) : inShapes(shapes, name);
  if (child.kind === "impossible") return undefined;
  if (child.kind !== "declared") return { key, optional: true, type: UNKNOWN };
  const { schema, always } = child;
  if (reading.direction === "received" && goesOneWay(schema, "writeOnly")) return undefined;
  const isFilledIn =
    reading.direction === "given" && shapes.some((shape) => defaultOf(shape, name) !== undefined);
  return { key, optional: !always || isFilledIn, type: read(schema, reading) };
}

/** What properties that have no name may be; undefined where there are none, as far as it is said. */
function restType(shapes: readonly Shape[], hasNames: boolean, reading: Reading): TypeTree | undefined {
  if (shapes.some(isOpen)) {
    // With named properties beside it, it would have to allow for all of theirs.
    const rests = hasNames ? [] : shapes.map(onlyRest);
    const known = rests.flatMap((rest) => rest ?? []);
    if (known.length === 0 || known.length < rests.length) return UNKNOWN;
    return unionOf(known.map((rest) => read(rest, reading)));
  }
  return hasNames || shapes.every(isClosed) ? undefined : UNKNOWN;
}

const onlyRest = (shape: Shape): Schema | undefined =>
  shape.parts.some(({ value }) => value.patternProperties !== undefined) ? undefined : restOf(shape);
