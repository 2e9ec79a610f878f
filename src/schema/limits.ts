import type { Keywords } from "./schema.ts";

/** What numbers, lengths or counts may be, both ends included. Infinite where nothing is said. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

interface Constraints {
  readonly parts: readonly Keywords[];
}

const numbersOf = ({ parts }: Constraints, keyword: string): number[] =>
  parts.flatMap((part) => (typeof part[keyword] === "number" ? [part[keyword]] : []));

const rangeOf =
  (least: string, most: string) =>
  (shape: Constraints): Range => ({
    least: Math.max(Number.NEGATIVE_INFINITY, ...numbersOf(shape, least)),
    most: Math.min(Number.POSITIVE_INFINITY, ...numbersOf(shape, most)),
  });

const inclusive = rangeOf("minimum", "maximum");
const exclusive = rangeOf("exclusiveMinimum", "exclusiveMaximum");

/** `whole` where only integers count: then what excludes an end moves it by one. */
export function numbersOfShape(shape: Constraints, whole: boolean): Range {
  const [outer, inner] = [inclusive(shape), exclusive(shape)];
  const step = whole ? 1 : 0;
  const round = whole ? { up: Math.ceil, down: Math.floor } : { up: Number, down: Number };
  return {
    least: Math.max(round.up(outer.least), round.down(inner.least) + step),
    most: Math.min(round.down(outer.most), round.up(inner.most) - step),
  };
}

export const lengthsOf: (shape: Constraints) => Range = rangeOf("minLength", "maxLength");
export const countsOf: (shape: Constraints) => Range = rangeOf("minItems", "maxItems");

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
