import { nearest } from "../document/nearest.ts";

/** What to do about a name that is none of those declared. */
export function didYouMean(name: string, declared: Iterable<string>, otherwise: string): string {
  const near = nearest(name, declared);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
