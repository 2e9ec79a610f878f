import { formatPointer } from "../document/pointer.ts";
import type { Expression } from "./expression.ts";
import { looksLikeExpression, nearestRoot, parseExpression } from "./parse-expression.ts";
import type { SyntaxFault } from "./syntax-fault.ts";

/** A value with expressions in it, parsed once so that it can be rendered many times. */
export type Template =
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "expression"; readonly expression: Expression; readonly pointer: string }
  | { readonly kind: "text"; readonly parts: readonly (string | Expression)[]; readonly pointer: string }
  | { readonly kind: "list"; readonly items: readonly Template[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [name: string, value: Template])[] };

export interface TemplateFault extends SyntaxFault {
  /** Where in the value the text stands, as a JSON Pointer. */
  readonly pointer: string;
  /** False for text that may be meant as it stands. */
  readonly certain: boolean;
}

export interface ParsedTemplate {
  readonly template: Template;
  readonly faults: readonly TemplateFault[];
}

/**
 * Text that is one expression stands for its value, of whatever type; `{$...}` in text is replaced by text.
 * Text that begins with `$` and is no expression stays as it is.
 */
export function parseTemplate(value: unknown): ParsedTemplate {
  const faults: TemplateFault[] = [];
  const parse = (part: unknown, path: readonly (string | number)[]): Template => {
    if (typeof part === "string") return parseText(part, formatPointer(path), faults);
    if (Array.isArray(part)) {
      return literalIfPlain(part, {
        kind: "list",
        items: part.map((item, index) => parse(item, [...path, index])),
      });
    }
    if (typeof part !== "object" || part === null) return { kind: "literal", value: part };
    const entries = Object.entries(part).map(([name, item]) => [name, parse(item, [...path, name])] as const);
    return literalIfPlain(part, { kind: "map", entries });
  };
  return { template: parse(value, []), faults };
}

function literalIfPlain(value: unknown, template: Template): Template {
  const parts =
    template.kind === "list"
      ? template.items
      : template.kind === "map"
        ? template.entries.map(([, part]) => part)
        : [];
  return parts.every(({ kind }) => kind === "literal") ? { kind: "literal", value } : template;
}

function parseText(text: string, pointer: string, faults: TemplateFault[]): Template {
  if (looksLikeExpression(text)) {
    const parsed = parseExpression(text);
    if (!("fault" in parsed)) return { kind: "expression", expression: parsed.value, pointer };
    faults.push({ ...parsed.fault, pointer, certain: true });
    return { kind: "literal", value: text };
  }
  const near = nearestRoot(text);
  if (near !== undefined) {
    const message = `"${text}" is no expression and is sent as it stands.`;
    faults.push({ message, offset: 0, fix: `Did you mean $${near}?`, pointer, certain: false });
  }
  if (!text.includes("{$")) return { kind: "literal", value: text };
  const parts = splitEmbedded(text, pointer, faults);
  return parts.every((part) => typeof part === "string")
    ? { kind: "literal", value: text }
    : { kind: "text", parts, pointer };
}

function splitEmbedded(text: string, pointer: string, faults: TemplateFault[]): (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  let done = 0;
  for (let open = text.indexOf("{$"); open !== -1; open = text.indexOf("{$", open + 1)) {
    const close = text.indexOf("}", open);
    const inner = text.slice(open + 1, close === -1 ? undefined : close);
    if (!looksLikeExpression(close === -1 ? (/^\$[A-Za-z]*\.?/.exec(inner)?.[0] ?? "") : inner)) continue;
    if (close === -1) {
      const message = `"{${inner.slice(0, 40)}" is not closed.`;
      faults.push({ message, offset: open, fix: "Close it with }.", pointer, certain: true });
      break;
    }
    const parsed = parseExpression(inner);
    if ("fault" in parsed) {
      faults.push({ ...parsed.fault, offset: open + 1 + parsed.fault.offset, pointer, certain: true });
    } else {
      if (open > done) parts.push(text.slice(done, open));
      parts.push(parsed.value);
      done = close + 1;
    }
    open = close;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

/** Every expression of the template and where it stands. */
export function* expressionsOf(
  template: Template,
): Generator<{ readonly expression: Expression; readonly pointer: string }> {
  switch (template.kind) {
    case "literal":
      return;
    case "expression":
      yield template;
      return;
    case "text":
      for (const part of template.parts) {
        if (typeof part !== "string") yield { expression: part, pointer: template.pointer };
      }
      return;
    case "list":
      for (const item of template.items) yield* expressionsOf(item);
      return;
    case "map":
      for (const [, value] of template.entries) yield* expressionsOf(value);
  }
}
