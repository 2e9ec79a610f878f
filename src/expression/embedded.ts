// Expressions in text: https://spec.openapis.org/arazzo/v1.1.0.html#runtime-expressions

import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import type { Expression } from "./expression.ts";
import { looksLikeExpression, parseExpression } from "./parse-expression.ts";

/** Text with expressions in it, in order. */
export type Parts = readonly (string | Expression)[];

/**
 * `{$inputs.a}` in text is an expression; every other brace is text. An expression holds no braces, as 1.1 has it,
 * so that it ends at the first `}`.
 */
export function parseEmbedded(text: string) {
  const parts: (string | Expression)[] = [];
  const diagnostics: SyntaxDiagnostic[] = [];
  let done = 0;
  for (let open = text.indexOf("{$"); open !== -1; open = text.indexOf("{$", open + 1)) {
    const close = closingBrace(text, open);
    const inner = text.slice(open + 1, close);
    if (!looksLikeExpression(close === undefined ? (/^\$[A-Za-z]*\.?/.exec(inner)?.[0] ?? "") : inner))
      continue;
    if (close === undefined) {
      const message = `"{${inner.slice(0, 40)}" is not closed.`;
      diagnostics.push({ message, offset: open, fix: "Close it with }." });
      continue;
    }
    const parsed = parseExpression(inner);
    if ("diagnostic" in parsed) {
      diagnostics.push({ ...parsed.diagnostic, offset: open + 1 + parsed.diagnostic.offset });
    } else {
      if (open > done) parts.push(text.slice(done, open));
      parts.push(parsed.value);
      done = close + 1;
    }
    open = close;
  }
  if (done < text.length) parts.push(text.slice(done));
  return { parts, diagnostics };
}

function closingBrace(text: string, open: number): number | undefined {
  const brace = /[{}]/g;
  brace.lastIndex = open + 1;
  const found = brace.exec(text);
  return found?.[0] === "}" ? found.index : undefined;
}

export const expressionsIn = (parts: Parts): Expression[] => parts.filter((part) => typeof part !== "string");

export function renderParts(parts: Parts, read: (expression: Expression) => unknown): string {
  return parts.map((part) => (typeof part === "string" ? part : asText(read(part)))).join("");
}

/** Scalars as they are, everything else as JSON. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value) ?? "";
}
