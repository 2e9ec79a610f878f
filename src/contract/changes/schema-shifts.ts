import { compareConstraints, isDisjoint, type Shift } from "./constraints.ts";
import {
  ANY,
  type Around,
  canonical,
  fieldsOf,
  isClosed,
  isWithin,
  NOTHING_AROUND,
  requiredOf,
  restOf,
  type Shape,
  variantsOf,
  within,
} from "./shape.ts";

/** A difference between two schemas, at a path into the value. */
export type SchemaShift = {
  readonly path: readonly string[];
  readonly before: Shape;
  readonly after: Shape;
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

/** Everything that two schemas do not have in common, from the outside in. */
export function* schemaShifts(
  before: Shape,
  after: Shape,
  path: readonly string[] = [],
  around: Around = NOTHING_AROUND,
): Generator<SchemaShift> {
  if (path.length > DEEPEST || isWithin(before, around)) return;
  const at = { path, before, after };
  const own = [...compareConstraints(before, after), ...compareVariants(before, after)];
  for (const shift of [...own, ...compareRest(before, after)]) {
    yield { ...at, kind: "values", ...shift };
  }
  if (isDisjoint(before, after)) return;
  const inside = within(before, around);
  yield* fieldShifts(before, after, path, inside);
  const [items, itemsNow] = [restOf(before), restOf(after)];
  if (items !== undefined && itemsNow !== undefined) {
    yield* schemaShifts(items, itemsNow, [...path, ANY], inside);
  }
  yield* variantShifts(before, after, path, inside);
}

function* fieldShifts(
  before: Shape,
  after: Shape,
  path: readonly string[],
  around: Around,
): Generator<SchemaShift> {
  const [fields, fieldsNow] = [fieldsOf(before), fieldsOf(after)];
  const [required, requiredNow] = [requiredOf(before), requiredOf(after)];
  const closed = isClosed(after);
  for (const [name, field] of fields) {
    const now = fieldsNow.get(name);
    const inner = [...path, name];
    if (now === undefined) {
      yield { path: inner, before: field, after, kind: "removed", closed };
      continue;
    }
    if (required.has(name) !== requiredNow.has(name)) {
      yield { path: inner, before: field, after: now, kind: requiredNow.has(name) ? "required" : "optional" };
    }
    yield* schemaShifts(field, now, inner, around);
  }
  for (const [name, field] of fieldsNow) {
    if (fields.has(name)) continue;
    const kind = requiredNow.has(name) ? "required" : "added";
    yield { path: [...path, name], before, after: field, kind, closed: isClosed(before) };
  }
}

/** What is said, or no longer said, on items and on fields that have no name in the schema. */
function compareRest(before: Shape, after: Shape): readonly Shift[] {
  if (isDisjoint(before, after)) return [];
  const [closed, closedNow] = [isClosed(before), isClosed(after)];
  const [rest, restNow] = [restOf(before) !== undefined, restOf(after) !== undefined];
  const items = (direction: Shift["direction"], words: string) => [{ keyword: "items", direction, words }];
  const others = (direction: Shift["direction"], words: string) => [{ keyword: OTHERS, direction, words }];
  if (closed !== closedNow) {
    return closedNow
      ? others("narrower", "fields that are not declared are refused now")
      : others("wider", "fields that are not declared are let pass now");
  }
  if (rest === restNow) return [];
  return restNow
    ? items("narrower", "there is a schema for what is in it now")
    : items("wider", "there is no schema for what is in it any more");
}

/** Alternatives are told by what they let pass: one that is the same in both is no difference. */
function compareVariants(before: Shape, after: Shape): readonly Shift[] {
  const [old, now] = [before, after].map((shape) => new Set(variantsOf(shape).map(canonical)));
  if (old === undefined || now === undefined) return [];
  if (old.size === now.size) return [];
  const words = `there were ${old.size || "no"} alternatives and are ${now.size || "none"}`;
  const wider = old.size > 0 && (now.size === 0 || now.size > old.size);
  return [{ keyword: "oneOf", direction: wider ? "wider" : "narrower", words }];
}

/** Of as many alternatives as before, the first is held against the first. */
function* variantShifts(
  before: Shape,
  after: Shape,
  path: readonly string[],
  around: Around,
): Generator<SchemaShift> {
  const [old, now] = [variantsOf(before), variantsOf(after)];
  if (old.length !== now.length) return;
  for (const [index, variant] of old.entries()) {
    const other = now[index];
    if (other !== undefined) yield* schemaShifts(variant, other, path, around);
  }
}
