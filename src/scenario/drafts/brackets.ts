/** Where text of TypeScript or JavaScript is not code: it can hold brackets that close nothing. */
const CLOSES: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** What can stand before a regular expression, and not before a division. */
const BEFORE_REGEX = /(?:^|[([{=,;:!&|?+\-*%~^<>}]|\b(?:return|typeof|case|in|of|void|yield|await))\s*$/;

/** A pair of brackets, as offsets of the two. */
export interface Brackets {
  readonly open: number;
  readonly close: number;
}

/**
 * The brackets that open here, and those right within them, in their order. Undefined where they do not close, or not
 * as they should: the text is then none that this can read.
 */
export function bracketsAt(
  text: string,
  open: number,
): (Brackets & { readonly within: readonly Brackets[] }) | undefined {
  const awaited: string[] = [];
  const within: Brackets[] = [];
  let inner = open;
  for (let at = open; at < text.length; ) {
    const after = afterNoCode(text, at);
    if (after === undefined) return undefined;
    if (after > at) {
      at = after;
      continue;
    }
    const sign = text.charAt(at);
    const closing = CLOSES[sign];
    if (closing !== undefined) {
      if (awaited.length === 1) inner = at;
      awaited.push(closing);
    } else if (sign === ")" || sign === "]" || sign === "}") {
      if (awaited.pop() !== sign) return undefined;
      if (awaited.length === 1) within.push({ open: inner, close: at });
      if (awaited.length === 0) return { open, close: at, within };
    }
    at++;
  }
  return undefined;
}

/** Where a comment, a string, a template or a regular expression that begins here ends; here where none begins. */
function afterNoCode(text: string, at: number): number | undefined {
  const sign = text.charAt(at);
  if (sign === '"' || sign === "'") return afterQuoted(text, at, sign);
  if (sign === "`") return afterTemplate(text, at);
  if (sign !== "/") return at;
  if (text.startsWith("//", at)) return endOr(text.indexOf("\n", at), text.length);
  if (text.startsWith("/*", at)) return endOr(text.indexOf("*/", at + 2), undefined, 2);
  return BEFORE_REGEX.test(text.slice(Math.max(0, at - 40), at)) ? afterRegex(text, at) : at;
}

const endOr = <Otherwise>(found: number, otherwise: Otherwise, length = 0): number | Otherwise =>
  found < 0 ? otherwise : found + length;

function afterQuoted(text: string, start: number, quote: string): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\") at++;
    else if (sign === quote) return at + 1;
    else if (sign === "\n") return undefined;
  }
  return undefined;
}

function afterTemplate(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "`") return at + 1;
    else if (text.startsWith("${", at)) {
      const inner = bracketsAt(text, at + 1);
      if (inner === undefined) return undefined;
      at = inner.close;
    }
  }
  return undefined;
}

function afterRegex(text: string, start: number): number | undefined {
  let isClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\") at++;
    else if (sign === "\n") return undefined;
    else if (sign === "[") isClass = true;
    else if (sign === "]") isClass = false;
    else if (sign === "/" && !isClass) return at + 1;
  }
  return undefined;
}
