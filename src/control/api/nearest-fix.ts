import { nearest } from "../../document/nearest.ts";

const MOST_LISTED = 12;

/** What a name that nobody knows was meant to be; all there are when they are few. */
export function nearestFix(name: string, known: Iterable<string>): string | undefined {
  const all = [...known];
  const near = nearest(name, all);
  if (near !== undefined) return `Did you mean ${near}?`;
  return all.length > 0 && all.length <= MOST_LISTED ? `There is: ${all.join(", ")}.` : undefined;
}
