import { formatPointer } from "../../document/pointer.ts";

/** The value with another one at the place, or a sentence that says why there is no such place. */
export type SetResult = { readonly value: unknown } | { readonly fault: string };

type Token = string | number;

/**
 * Sets what a JSON Pointer or a JSONPath names: a member that is not there yet is added, and so is the item after the
 * last one, by its index or as `-`. What leads there has to exist.
 */
export function setAt(value: unknown, tokens: readonly Token[], replacement: unknown, done = 0): SetResult {
  const token = tokens[done];
  if (token === undefined) return { value: replacement };
  const at = formatPointer(tokens.slice(0, done));
  if (Array.isArray(value)) return setItem(value, tokens, replacement, done, at);
  if (typeof value !== "object" || value === null) {
    const found = value === undefined ? "there is nothing" : `there is ${kindOf(value)}`;
    return { fault: `${found} at ${at === "" ? "the top" : `"${at}"`}` };
  }
  const name = String(token);
  const member = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  const inner = setAt(member, tokens, replacement, done + 1);
  return "fault" in inner ? inner : { value: { ...value, [name]: inner.value } };
}

function setItem(
  list: readonly unknown[],
  tokens: readonly Token[],
  replacement: unknown,
  done: number,
  at: string,
): SetResult {
  const token = String(tokens[done]);
  const index = token === "-" ? list.length : /^(0|[1-9]\d*)$/.test(token) ? Number(token) : Number.NaN;
  if (!(index <= list.length)) {
    return {
      fault: `the list at ${at === "" ? "the top" : `"${at}"`} has ${list.length} items, and no "${token}"`,
    };
  }
  const inner = setAt(list[index], tokens, replacement, done + 1);
  return "fault" in inner ? inner : { value: list.toSpliced(index, 1, inner.value) };
}

function kindOf(value: unknown): string {
  return value === null ? "null" : `a ${typeof value === "string" ? "text" : typeof value}`;
}
