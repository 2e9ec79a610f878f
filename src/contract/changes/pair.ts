import { type Change, type Spot, type Told, tell } from "./change.ts";

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
  isRenamed: (before: T, after: T) => boolean = () => false,
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

/** What is told of what two lists hold; undefined where there is nothing to tell. */
export interface Words<T> {
  /** Where it stands, in the text that its list stands in. */
  pointerOf(one: T): string;
  removed(one: T): Told | undefined;
  added(one: T): Told | undefined;
  renamed?(before: T, after: T): Told | undefined;
  /** Of what is in both under one name. */
  kept?(before: T, after: T): Told | undefined;
}

/** What is gone is told beside the list that it was taken from, and what is new beside the one that it was added to. */
export function* tellPairs<T>(
  { removed, added, both }: Pairs<T>,
  listBefore: Spot,
  listAfter: Spot,
  words: Words<T>,
  uses: readonly string[] = [],
): Generator<Change> {
  const spotIn = ({ text }: Spot, one: T): Spot => ({ text, pointer: words.pointerOf(one) });
  for (const one of removed) {
    const told = words.removed(one);
    if (told) yield tell(spotIn(listBefore, one), listAfter, { uses, ...told });
  }
  for (const one of added) {
    const told = words.added(one);
    if (told) yield tell(listBefore, spotIn(listAfter, one), { uses, ...told });
  }
  for (const { before, after, renamed } of both) {
    const told = renamed ? words.renamed?.(before, after) : words.kept?.(before, after);
    if (told) yield tell(spotIn(listBefore, before), spotIn(listAfter, after), { uses, ...told });
  }
}

/** Old names to new ones. */
export const renamesIn = <T>({ both }: Pairs<T>, nameOf: (one: T) => string): ReadonlyMap<string, string> =>
  new Map(both.filter(({ renamed }) => renamed).map(({ before, after }) => [nameOf(before), nameOf(after)]));

/** What is in both lists, in the order that it had where that was another one. */
export function otherOrder<T>({ both }: Pairs<T>, before: readonly T[]): readonly Pair<T>[] | undefined {
  const old = [...both].sort((one, other) => before.indexOf(one.before) - before.indexOf(other.before));
  return old.every((one, index) => one === both[index]) ? undefined : old;
}
