import { listOf, type Shape } from "./shape.ts";

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
export function compareConstraints(before: Shape, after: Shape): readonly Shift[] {
  // What limits texts says nothing about numbers.
  if (isDisjoint(before, after)) return compareTypes(before, after);
  return [
    ...compareTypes(before, after),
    ...compareValues(before, after),
    ...LOWER.flatMap((keyword) => compareLimit(keyword, before, after, Math.max)),
    ...UPPER.flatMap((keyword) => compareLimit(keyword, before, after, Math.min)),
    ...EXACT.flatMap((keyword) => compareExact(keyword, before, after)),
  ];
}

const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const EXACT = ["format", "pattern", "multipleOf", "uniqueItems", "contentEncoding"];

const written = (shape: Shape, keyword: string): readonly unknown[] =>
  shape.parts.map(({ schema }) => schema[keyword]).filter((value) => value !== undefined);

const BROAD = ["null", "boolean", "string", "integer", "fraction", "array", "object"];

/** The types of values that pass: a number is an integer or a fraction. */
export function typesOf(shape: Shape): ReadonlySet<string> {
  const sets = written(shape, "type").map(
    (type) =>
      new Set(
        (Array.isArray(type) ? type : [type]).flatMap((one) =>
          one === "number" ? ["integer", "fraction"] : [String(one)],
        ),
      ),
  );
  return new Set(BROAD.filter((type) => sets.every((set) => set.has(type))));
}

/** No value but null passes both. */
export function isDisjoint(before: Shape, after: Shape): boolean {
  const now = typesOf(after);
  return [...typesOf(before)].every((type) => type === "null" || !now.has(type));
}

function typeWords(types: ReadonlySet<string>): string {
  if (types.size === BROAD.length) return "anything";
  const names = [...types].filter((type) => type !== "fraction");
  return names.map((type) => (type === "integer" && types.has("fraction") ? "number" : type)).join(" or ");
}

function compareTypes(before: Shape, after: Shape): readonly Shift[] {
  const [old, now] = [typesOf(before), typesOf(after)];
  const direction = directionOf(old, now);
  return direction === undefined
    ? []
    : [{ keyword: "type", direction, words: `the type was ${typeWords(old)} and is ${typeWords(now)}` }];
}

function directionOf(before: ReadonlySet<string>, after: ReadonlySet<string>): Direction | undefined {
  const gone = [...before].some((one) => !after.has(one));
  const added = [...after].some((one) => !before.has(one));
  if (gone && added) return "other";
  if (gone) return "narrower";
  return added ? "wider" : undefined;
}

/** The values that are listed, as JSON; undefined where none are. */
export function listedValues(shape: Shape): ReadonlySet<string> | undefined {
  const lists = [
    ...written(shape, "enum").map(listOf),
    ...written(shape, "const").map((value) => [value]),
  ].map((list) => list.map((value) => JSON.stringify(value)));
  const [first, ...others] = lists;
  return first && new Set(first.filter((value) => others.every((other) => other.includes(value))));
}

function compareValues(before: Shape, after: Shape): readonly Shift[] {
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

function compareLimit(
  keyword: string,
  before: Shape,
  after: Shape,
  tightest: (...values: number[]) => number,
): readonly Shift[] {
  const limitOf = (shape: Shape) => {
    const values = [...written(shape, keyword), ...impliedLimits(shape, keyword)].filter(
      (value) => typeof value === "number",
    );
    return values.length === 0 ? undefined : tightest(...values);
  };
  const [old, now] = [limitOf(before), limitOf(after)];
  if (old === now) return [];
  const narrower = now !== undefined && (old === undefined || tightest(old, now) === now);
  return [{ keyword, direction: narrower ? "narrower" : "wider", words: changed(keyword, old, now) }];
}

/** What says only how a number is stored: https://spec.openapis.org/registry/format/ */
const STORAGE: ReadonlySet<unknown> = new Set(["int32", "int64", "float", "double"]);

const INT32: Readonly<Record<string, number>> = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

const impliedLimits = (shape: Shape, keyword: string): readonly (number | undefined)[] =>
  written(shape, "format").includes("int32") ? [INT32[keyword]] : [];

function compareExact(keyword: string, before: Shape, after: Shape): readonly Shift[] {
  const [old, now] = [before, after].map((shape) =>
    written(shape, keyword).filter((value) => value !== false && !STORAGE.has(value)),
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
