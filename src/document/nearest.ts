import type { Typo } from "./diagnostic.ts";

/** The candidate that `name` was most likely meant to be; undefined when none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length * 0.4));
  const [best] = ranked(name, candidates, limit);
  return best && best.distance <= limit ? best.candidate : undefined;
}

/** All of the candidates, the nearest first. */
export const nearestFirst = (name: string, candidates: Iterable<string>): string[] =>
  ranked(name, candidates, Number.POSITIVE_INFINITY).map(({ candidate }) => candidate);

/** The candidates that are not much longer or shorter than the name, the nearest first. */
const ranked = (name: string, candidates: Iterable<string>, longer: number) =>
  [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= longer)
    .map((candidate) => ({
      candidate,
      distance: editDistance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((one, other) => one.distance - other.distance);

/** What to do about a name that is none of those declared. */
export function didYouMean(name: string, declared: Iterable<string>, otherwise: string): string {
  const near = nearest(name, declared);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

const MOST_LISTED = 12;

/** The name that an unknown one was meant to be; else all known ones when they are few, or those with words in common. */
export function nameFix(name: string, known: Iterable<string>): string | undefined {
  const all = [...new Set(known)];
  const near = nearest(name, all);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (all.length > 0 && all.length <= MOST_LISTED) return `There is: ${all.join(", ")}.`;
  const alike = withMostWordsOf(name, all);
  return alike.length > 0 && alike.length <= MOST_LISTED
    ? `These are alike: ${alike.join(", ")}.`
    : undefined;
}

/** `authenticateOtp` has two words in common with `otp_v1_Authenticate`. */
function withMostWordsOf(name: string, candidates: readonly string[]): string[] {
  const words = wordsOf(name);
  const counted = candidates.map((candidate) => ({
    candidate,
    common: wordsOf(candidate).filter((word) => words.includes(word)).length,
  }));
  const most = Math.max(0, ...counted.map(({ common }) => common));
  return most === 0 ? [] : counted.filter(({ common }) => common === most).map(({ candidate }) => candidate);
}

/** Shorter ones, such as `v1`, say nothing. */
const wordsOf = (name: string): string[] =>
  [...new Set(name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [])]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2);

/** What to say of a name that is not among the known ones; undefined when it is, or when there is no name. */
export function unknownName(
  kind: string,
  name: string | undefined,
  known: readonly string[],
): { readonly message: string; readonly fix?: string } | undefined {
  if (name === undefined || known.includes(name)) return undefined;
  const fix = nameFix(name, known);
  return { message: `There is no ${kind} ${name}.`, ...(fix !== undefined && { fix }) };
}

/** How many letters may be wrong in a name that is corrected without asking. */
const MOST_TYPED_WRONG = 2;

/** The one candidate that a mistyped name can stand for, when no other is nearly as near: sure enough to be put in. */
export function typoOf(written: string, candidates: Iterable<string>): Typo | undefined {
  const limit = Math.min(MOST_TYPED_WRONG, Math.floor(written.length / 3));
  const [best, second] = ranked(written, candidates, MOST_TYPED_WRONG + limit);
  if (best === undefined || best.distance > limit) return undefined;
  // At least twice as far, so that no other typing error would have led to it.
  if (second !== undefined && second.distance < Math.max(1, 2 * best.distance)) return undefined;
  return { written, meant: best.candidate };
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
