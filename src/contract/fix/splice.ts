/** What takes the place of a stretch of text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Later stretches first, so that the offsets of the earlier ones stay true. They must not overlap. */
export const splice = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text);

/** Two that only touch count as well: which of them comes first would be a guess. */
export const overlap = (one: Splice, other: Splice): boolean =>
  one.start <= other.end && other.start <= one.end;
