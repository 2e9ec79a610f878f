/** The same thing in two versions. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
  readonly renamed: boolean;
}

export interface Pairs<T> {
  /** In the order of what is new. */
  readonly both: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Puts together what has the same name in two lists; then, of what is left over, what is alike enough to be the
 * same thing under another name. Each is taken once.
 */
export function pair<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
  isRenamed: (before: T, after: T) => boolean,
): Pairs<T> {
  const names = new Set(after.map(nameOf));
  const byName = new Map(before.map((one) => [nameOf(one), one]));
  const left = before.filter((one) => !names.has(nameOf(one)));
  const added: T[] = [];
  const both = after.flatMap((one) => {
    const same = byName.get(nameOf(one));
    if (same !== undefined) return [{ before: same, after: one, renamed: false }];
    const index = left.findIndex((other) => isRenamed(other, one));
    const [other] = index === -1 ? [] : left.splice(index, 1);
    if (other !== undefined) return [{ before: other, after: one, renamed: true }];
    added.push(one);
    return [];
  });
  return { both, removed: left, added };
}
