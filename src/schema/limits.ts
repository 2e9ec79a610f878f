import { type Parts, wordsOn } from "./parts.ts";

/** What numbers, lengths or counts may be, both ends included. Infinite where nothing is said. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

const numbersOn = (shape: Parts, keyword: string): readonly number[] =>
  wordsOn(shape, keyword).filter((word) => typeof word === "number");

/** The limit that is hardest to keep, of those that stand under a keyword. */
export const atLeast = (shape: Parts, keyword: string): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...numbersOn(shape, keyword));
export const atMost = (shape: Parts, keyword: string): number =>
  Math.min(Number.POSITIVE_INFINITY, ...numbersOn(shape, keyword));

const rangeOf =
  (least: string, most: string) =>
  (shape: Parts): Range => ({
    least: atLeast(shape, least),
    most: atMost(shape, most),
  });

const inclusive = rangeOf("minimum", "maximum");
const exclusive = rangeOf("exclusiveMinimum", "exclusiveMaximum");

/** `whole` where only integers count: then what excludes an end moves it by one. */
export function numbersOf(shape: Parts, whole: boolean): Range {
  const [outer, inner] = [inclusive(shape), exclusive(shape)];
  const step = whole ? 1 : 0;
  const round = whole ? { up: Math.ceil, down: Math.floor } : { up: Number, down: Number };
  return {
    least: Math.max(round.up(outer.least), round.down(inner.least) + step),
    most: Math.min(round.down(outer.most), round.up(inner.most) - step),
  };
}

export const lengthsOf: (shape: Parts) => Range = rangeOf("minLength", "maxLength");
export const countsOf: (shape: Parts) => Range = rangeOf("minItems", "maxItems");

export const overlap = (one: Range, other: Range): boolean =>
  one.least <= other.most && other.least <= one.most;

/** Whether a range that says where it ends lets through what the other does not. */
export function reachesBeyond(range: Range, other: Range): boolean {
  const below = Number.isFinite(range.least) && range.least < other.least;
  const above = Number.isFinite(range.most) && range.most > other.most;
  return below || above;
}

/** `5 to 10`, `at least 5`, `at most 10` */
export function spokenRange({ least, most }: Range): string {
  if (least === most) return String(least);
  if (!Number.isFinite(most)) return `at least ${least}`;
  return Number.isFinite(least) ? `${least} to ${most}` : `at most ${most}`;
}
