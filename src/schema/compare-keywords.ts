import { atLeast, atMost } from "./limits.ts";
import { conjunctionOf, type Parts, wordsOn } from "./parts.ts";
import type { Schema } from "./schema.ts";
import { namedTypes, spokenNames, type TypeName, valuesOf } from "./types.ts";

/** Whether fewer values pass than before, more, or others. */
export type Direction = "narrower" | "wider" | "other";

/** What one keyword lets pass now, against what it let pass. */
export interface Shift {
  readonly keyword: string;
  readonly direction: Direction;
  /** `the type was "string" and is "integer"` */
  readonly words: string;
}

/** What the schemas themselves say on a value; not what they say on the fields of it. */
export function compareKeywords(one: Schema, other: Schema): readonly Shift[] {
  const [before, after] = [conjunctionOf(one), conjunctionOf(other)];
  // What limits texts says nothing about numbers.
  if (isDisjoint(one, other)) return compareTypes(before, after);
  // Few of the keywords are ever there, and a description has thousands of schemas.
  const there = new Set([...before.parts, ...after.parts].flatMap(({ value }) => Object.keys(value)));
  const limits = LIMITS.filter((keyword) => there.has(keyword) || there.has("format"));
  const exact = EXACT.filter((keyword) => there.has(keyword));
  return [
    ...compareTypes(before, after),
    ...compareValues(before, after),
    ...limits.flatMap((keyword) => compareLimit(keyword, before, after)),
    ...exact.flatMap((keyword) => compareExact(keyword, before, after)),
  ];
}

const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const LIMITS = [...LOWER, "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const EXACT = ["format", "pattern", "multipleOf", "uniqueItems", "contentEncoding"];

/** No value but null passes both. */
export function isDisjoint(before: Schema, after: Schema): boolean {
  const now = namedTypes(conjunctionOf(after));
  return [...namedTypes(conjunctionOf(before))].every((type) => type === "null" || !now.has(type));
}

function compareTypes(before: Parts, after: Parts): readonly Shift[] {
  const [old, now] = [namedTypes(before), namedTypes(after)];
  const direction = directionOf<TypeName>(old, now);
  return direction === undefined
    ? []
    : [{ keyword: "type", direction, words: `the type was ${spokenNames(old)} and is ${spokenNames(now)}` }];
}

function directionOf<Item>(before: ReadonlySet<Item>, after: ReadonlySet<Item>): Direction | undefined {
  const gone = [...before].some((one) => !after.has(one));
  const added = [...after].some((one) => !before.has(one));
  if (gone && added) return "other";
  if (gone) return "narrower";
  return added ? "wider" : undefined;
}

/** The values that are listed, as JSON; undefined where none are. */
export function listedValues(parts: Parts): ReadonlySet<string> | undefined {
  const values = valuesOf(parts);
  return values && new Set(values.map((value) => JSON.stringify(value)));
}

function compareValues(before: Parts, after: Parts): readonly Shift[] {
  const [old, now] = [listedValues(before), listedValues(after)];
  const shift = (direction: Direction, words: string) => [{ keyword: "enum", direction, words }];
  if (old === undefined) {
    return now === undefined ? [] : shift("narrower", `only ${[...now].join(", ")} may be there now`);
  }
  if (now === undefined) return shift("wider", `no longer only ${[...old].join(", ")} may be there`);
  const direction = directionOf(old, now);
  if (direction === undefined) return [];
  const gone = [...old].filter((value) => !now.has(value));
  const added = [...now].filter((value) => !old.has(value));
  const words = [
    ...(gone.length > 0 ? [`${gone.join(", ")} may no longer be there`] : []),
    ...(added.length > 0 ? [`${added.join(", ")} may be there too`] : []),
  ];
  return shift(direction, words.join(", and "));
}

function compareLimit(keyword: string, before: Parts, after: Parts): readonly Shift[] {
  const isLower = LOWER.includes(keyword);
  const limitOf = (shape: Parts): number | undefined => {
    const implied = impliedLimit(shape, keyword);
    const limit = isLower
      ? Math.max(atLeast(shape, keyword), implied ?? Number.NEGATIVE_INFINITY)
      : Math.min(atMost(shape, keyword), implied ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(limit) ? limit : undefined;
  };
  const [old, now] = [limitOf(before), limitOf(after)];
  if (old === now) return [];
  const narrower = now !== undefined && (old === undefined || (isLower ? now > old : now < old));
  return [{ keyword, direction: narrower ? "narrower" : "wider", words: changed(keyword, old, now) }];
}

/** What says only how a number is stored: https://spec.openapis.org/registry/format/ */
const STORAGE: ReadonlySet<unknown> = new Set(["int32", "int64", "float", "double"]);

const INT32: Readonly<Record<string, number>> = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

const impliedLimit = (shape: Parts, keyword: string): number | undefined =>
  wordsOn(shape, "format").includes("int32") ? INT32[keyword] : undefined;

function compareExact(keyword: string, before: Parts, after: Parts): readonly Shift[] {
  const [old, now] = [before, after].map((shape) =>
    wordsOn(shape, keyword).filter((value) => value !== false && !STORAGE.has(value)),
  );
  const [a, b] = [JSON.stringify(old?.[0]), JSON.stringify(now?.[0])];
  if (a === b) return [];
  const direction = a === undefined ? "narrower" : b === undefined ? "wider" : "other";
  return [{ keyword, direction, words: changed(keyword, a, b) }];
}

function changed(keyword: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${keyword} is ${after} now`;
  return after === undefined
    ? `${keyword} was ${before} and is gone`
    : `${keyword} was ${before} and is ${after}`;
}
