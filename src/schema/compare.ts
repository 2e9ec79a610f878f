import { ANY } from "./at.ts";
import { compareKeywords, type Direction, isDisjoint, type Shift } from "./compare-keywords.ts";
import { conjunctionOf, isClosed, propertiesOf, requiredOf, restOf } from "./parts.ts";
import { isSame, pointerOf, type Schema } from "./schema.ts";

/** What is not the same in two schemas, at a path into the value. */
export type SchemaShift = {
  readonly path: readonly string[];
  readonly before: Schema;
  readonly after: Schema;
} & (
  | ({ readonly kind: "values" } & Shift)
  /** At the path of the field itself. `closed`: what is not declared is refused. */
  | { readonly kind: "removed" | "added"; readonly closed: boolean }
  | { readonly kind: "required" | "optional" }
);

/** The keyword that says what becomes of fields that are not declared. */
export const OTHERS = "additionalProperties";

/** Deeper than this nobody reads. */
const DEEPEST = 8;

/** The parts that a value is inside of. */
type Around = ReadonlySet<unknown>;

const NOTHING_AROUND: Around = new Set();

/** Two schemas of the same place in a value. */
interface Pair {
  readonly before: Schema;
  readonly after: Schema;
  readonly path: readonly string[];
  readonly around: Around;
}

/** Everything that two schemas do not have in common, from the outside in. */
export const schemaShifts = (before: Schema, after: Schema): Generator<SchemaShift> =>
  shiftsOf({ before, after, path: [], around: NOTHING_AROUND });

function* shiftsOf({ before, after, path, around }: Pair): Generator<SchemaShift> {
  if (path.length > DEEPEST || isSame(before, after) || isAmong(before, around)) return;
  const disjoint = isDisjoint(before, after);
  const own = [...compareKeywords(before, after), ...compareChoices(before, after)];
  for (const shift of disjoint ? own : [...own, ...compareRest(before, after)]) {
    yield { path, before, after, kind: "values", ...shift };
  }
  if (disjoint) return;
  const inside = { before, after, path, around: withParts(before, around) };
  yield* propertyShifts(inside);
  const [items, itemsNow] = [restOf(conjunctionOf(before)), restOf(conjunctionOf(after))];
  if (items !== undefined && itemsNow !== undefined) {
    yield* shiftsOf({ ...inside, before: items, after: itemsNow, path: [...path, ANY] });
  }
  yield* choiceShifts(inside);
}

/** True for a schema that contains itself: what it says has been said. */
const isAmong = (schema: Schema, around: Around): boolean =>
  conjunctionOf(schema).parts.some(({ value }) => around.has(value));

const withParts = (schema: Schema, around: Around): Around =>
  new Set([...around, ...conjunctionOf(schema).parts.map(({ value }) => value)]);

function* propertyShifts({ before, after, path, around }: Pair): Generator<SchemaShift> {
  const [old, now] = [conjunctionOf(before), conjunctionOf(after)];
  const [properties, propertiesNow] = [propertiesOf(old), propertiesOf(now)];
  const [required, requiredNow] = [requiredOf(old), requiredOf(now)];
  for (const [name, property] of properties) {
    const next = propertiesNow.get(name);
    const inner = [...path, name];
    if (next === undefined) {
      yield { path: inner, before: property, after, kind: "removed", closed: isClosed(now) };
      continue;
    }
    if (required.has(name) !== requiredNow.has(name)) {
      const kind = requiredNow.has(name) ? "required" : "optional";
      yield { path: inner, before: property, after: next, kind };
    }
    yield* shiftsOf({ before: property, after: next, path: inner, around });
  }
  for (const [name, property] of propertiesNow) {
    if (properties.has(name)) continue;
    const kind = requiredNow.has(name) ? "required" : "added";
    yield { path: [...path, name], before, after: property, kind, closed: isClosed(old) };
  }
}

/** What is said, or no longer said, on items and on fields that have no name in the schema. */
function compareRest(before: Schema, after: Schema): readonly Shift[] {
  const [old, now] = [conjunctionOf(before), conjunctionOf(after)];
  const items = (direction: Direction, words: string) => [{ keyword: "items", direction, words }];
  const others = (direction: Direction, words: string) => [{ keyword: OTHERS, direction, words }];
  if (isClosed(old) !== isClosed(now)) {
    return isClosed(now)
      ? others("narrower", "fields that are not declared are refused now")
      : others("wider", "fields that are not declared are let pass now");
  }
  const [rest, restNow] = [restOf(old) !== undefined, restOf(now) !== undefined];
  if (rest === restNow) return [];
  return restNow
    ? items("narrower", "there is a schema for what is in it now")
    : items("wider", "there is no schema for what is in it any more");
}

/** The alternatives of the first choice. */
const alternativesOf = (schema: Schema): readonly Schema[] => conjunctionOf(schema).choices[0] ?? [];

/** Alternatives are told by what they let pass: one that is the same in both has not changed. */
function compareChoices(before: Schema, after: Schema): readonly Shift[] {
  const [old, now] = [before, after].map((schema) => new Set(alternativesOf(schema).map(canonical)).size);
  if (old === undefined || now === undefined || old === now) return [];
  const words = `there were ${old || "no"} alternatives and are ${now || "none"}`;
  const wider = old > 0 && (now === 0 || now > old);
  return [{ keyword: "oneOf", direction: wider ? "wider" : "narrower", words }];
}

/** Of as many alternatives as before, the first is held against the first. */
function* choiceShifts({ before, after, ...place }: Pair): Generator<SchemaShift> {
  const [old, now] = [alternativesOf(before), alternativesOf(after)];
  if (old.length !== now.length) return;
  for (const [index, option] of old.entries()) {
    const other = now[index];
    if (other !== undefined) yield* shiftsOf({ before: option, after: other, ...place });
  }
}

/** Words for people, which say nothing on values. */
const ANNOTATIONS = new Set([
  "description",
  "title",
  "examples",
  "example",
  "$comment",
  "deprecated",
  "$id",
  "$anchor",
  "$dynamicAnchor",
]);

/** Equal for schemas that let the same values pass in the same words, whatever is said about them. */
export const canonical = (schema: Schema): string => JSON.stringify(canonicalOf(schema, NOTHING_AROUND));

function canonicalOf(schema: Schema, around: Around): unknown {
  if (isAmong(schema, around)) return pointerOf(schema);
  const deeper = (inner: Schema) => canonicalOf(inner, withParts(schema, around));
  const conjunction = conjunctionOf(schema);
  const rest = restOf(conjunction);
  const plain = conjunction.parts.map(({ value }) =>
    Object.entries(value)
      .filter(([key]) => !ANNOTATIONS.has(key) && !COMPOSING.has(key) && !key.startsWith("x-"))
      .sort(byName),
  );
  return [
    plain.filter((part) => part.length > 0),
    [...propertiesOf(conjunction)].sort(byName).map(([name, inner]) => [name, deeper(inner)]),
    ...(rest === undefined ? [] : [deeper(rest)]),
    alternativesOf(schema).map(deeper),
  ];
}

const COMPOSING = new Set(["$ref", "allOf", "oneOf", "anyOf", "properties", "items", "$defs"]);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
