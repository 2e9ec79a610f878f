import { formatPointer, resolveTokens } from "../../../src/document/pointer.ts";

export type Path = readonly (string | number)[];
export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const tree = (value: unknown): Tree => (isTree(value) ? value : {});

export const at = (value: unknown, path: Path): unknown => resolveTokens(value, path.map(String));

export const keysAt = (value: unknown, path: Path): string[] => Object.keys(tree(at(value, path)));

export const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

/** A value with something else at a place; what is beside the way there is shared with the original. */
export function withAt(value: unknown, path: Path, edit: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return edit(value);
  const inner = withAt(at(value, [key]), rest, edit);
  if (!Array.isArray(value)) return { ...tree(value), [key]: inner };
  return Object.assign([...value], { [key]: inner });
}

/** A value that differs in one place, with where that is now and where it was. */
export interface Edited {
  readonly value: unknown;
  readonly now: string;
  readonly was: string;
  /** Other places at which it is as right to say what is wrong. */
  readonly also?: readonly string[];
}

const edited = (value: unknown, now: Path, was: Path): Edited => ({
  value,
  now: formatPointer(now),
  was: formatPointer(was),
});

export const set = (value: unknown, path: Path, next: unknown): Edited =>
  edited(
    withAt(value, path, () => next),
    path,
    path,
  );

const last = (path: Path): string => String(path.at(-1));

/** What is gone is looked for where it was, and in what it was taken from. */
export function drop(value: unknown, path: Path): Edited {
  const owner = path.slice(0, -1);
  const without = withAt(value, owner, (parent) =>
    Array.isArray(parent)
      ? parent.filter((_, index) => index !== Number(last(path)))
      : Object.fromEntries(Object.entries(tree(parent)).filter(([key]) => key !== last(path))),
  );
  return edited(without, owner, path);
}

/** Keeps the order of the entries. */
export function rename(value: unknown, path: Path, name: string): Edited {
  const owner = path.slice(0, -1);
  const renamed = withAt(value, owner, (parent) =>
    Object.fromEntries(
      Object.entries(tree(parent)).map(([key, inner]) => [key === last(path) ? name : key, inner]),
    ),
  );
  return edited(renamed, [...owner, name], path);
}

/** Of an entry that was not there. */
export const insert = (value: unknown, path: Path, item: unknown): Edited => ({
  ...set(value, path, item),
  was: formatPointer(path.slice(0, -1)),
});
