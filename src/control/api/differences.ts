import { formatPointer } from "../../document/pointer.ts";

/** One place at which something is not what was expected. */
export interface Difference {
  readonly pointer: string;
  readonly expected: unknown;
  /** Absent when there is nothing. */
  readonly actual?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where a value lacks what was expected of it. An object may have more fields than were named; a list is as long. */
export function differences(expected: unknown, actual: unknown, pointer: string): Difference[] {
  const here = [{ pointer, expected, ...(actual !== undefined && { actual }) }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return here;
    return expected.flatMap((item, index) => differences(item, actual[index], `${pointer}/${index}`));
  }
  if (typeof expected !== "object" || expected === null) return Object.is(expected, actual) ? [] : here;
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return here;
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = Object.hasOwn(actual, name) ? (actual as Fields)[name] : undefined;
    return differences(value, found, pointer + formatPointer([name]));
  });
}
