import { isNode, jsonType } from "../document/node.ts";
import { formatPointer } from "../document/pointer.ts";

/** A place at which two values are not of the same make. */
export interface ShapeDifference {
  readonly pointer: string;
  readonly one: string;
  readonly other: string;
}

const ABSENT = "absent";

/**
 * Where the keys and the types of two JSON values differ. Items of a list are looked at together, each key of any
 * of them: how many there are is no matter, and a list that is empty says nothing of its items.
 */
export const shapeDifferences = (one: unknown, other: unknown): readonly ShapeDifference[] =>
  differences([one], [other], []);

function differences(
  ones: readonly unknown[],
  others: readonly unknown[],
  tokens: readonly string[],
): readonly ShapeDifference[] {
  const [here, there] = [typesOf(ones), typesOf(others)];
  if (here !== there) return [{ pointer: formatPointer(tokens), one: here, other: there }];
  const names = new Set([...namesOf(ones), ...namesOf(others)]);
  const inner = [...names].sort().flatMap((name) => {
    const at = [...tokens, name];
    const [mine, theirs] = [under(ones, name), under(others, name)];
    return differences(mine, theirs, at);
  });
  const [items, otherItems] = [itemsOf(ones), itemsOf(others)];
  if (items.length === 0 || otherItems.length === 0) return inner;
  return [...inner, ...differences(items, otherItems, [...tokens, "*"])];
}

const typeOf = (value: unknown): string => (value === undefined ? ABSENT : jsonType(value));

const typesOf = (values: readonly unknown[]): string =>
  values.length === 0 ? ABSENT : [...new Set(values.map(typeOf))].sort().join(" or ");

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** A key that is an id is one of many of its kind. */
export const withoutUuids = (text: string): string => text.replaceAll(UUID, "<uuid>");

const namesOf = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => (isNode(value) ? Object.keys(value).map(withoutUuids) : []));

/** What stands there in each; undefined in those that have it not. */
const under = (values: readonly unknown[], name: string): readonly unknown[] =>
  values.filter(isNode).flatMap((value) => {
    const found = Object.keys(value).filter((key) => withoutUuids(key) === name);
    return found.length === 0 ? [undefined] : found.map((key) => value[key]);
  });

const itemsOf = (values: readonly unknown[]): readonly unknown[] =>
  values.flatMap((value) => (Array.isArray(value) ? value : []));
