// JSON Pointer, https://www.rfc-editor.org/rfc/rfc6901
import { ownValue } from "./node.ts";

/** The reference tokens of a pointer. Throws a SyntaxError when the text is none: see `isPointer`. */
export function parsePointer(text: string): string[] {
  if (!isPointer(text)) throw new SyntaxError(`"${text}" is not a JSON Pointer.`);
  if (text === "") return [];
  return text
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function isPointer(text: string): boolean {
  return /^(\/([^~/]|~[01])*)*$/.test(text);
}

export function formatPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** As the fragment of a URI: https://www.rfc-editor.org/rfc/rfc6901#section-6 */
export const formatFragment = (pointer: string): string => `#${encodeURI(pointer).replaceAll("#", "%23")}`;

/** A part of a URI without its percent-encoding; undefined when that is broken. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The value that the pointer names; undefined when there is none. */
export function resolvePointer(value: unknown, pointer: string): unknown {
  return resolveTokens(value, parsePointer(pointer));
}

export function resolveTokens(value: unknown, tokens: readonly string[]): unknown {
  let found = value;
  for (const token of tokens) {
    found = child(found, token);
    if (found === undefined) return undefined;
  }
  return found;
}

/** An index has no leading zero, and `-` names the item after the last, which never exists. */
const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

/** Own properties only, so that a pointer never reads `constructor` or `__proto__`. */
function child(parent: unknown, token: string): unknown {
  if (!Array.isArray(parent)) return ownValue(parent, token);
  return ARRAY_INDEX.test(token) ? parent[Number(token)] : undefined;
}
