import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import { formatPointer } from "../document/pointer.ts";
import { expressionsIn, type Parts, parseEmbedded } from "./embedded.ts";
import type { Expression } from "./expression.ts";
import { looksLikeExpression, nearestRoot, parseExpression } from "./parse-expression.ts";
import { isSelector, parseSelector, type Selector, type SelectorDiagnostic } from "./selector.ts";

/** A value with expressions in it, parsed once so that it can be rendered many times. */
export type Template =
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "expression"; readonly expression: Expression; readonly pointer: string }
  | { readonly kind: "selector"; readonly selector: Selector; readonly pointer: string }
  | { readonly kind: "text"; readonly parts: Parts; readonly pointer: string }
  | { readonly kind: "list"; readonly items: readonly Template[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [name: string, value: Template])[] };

export interface TemplateDiagnostic extends SyntaxDiagnostic {
  /** Where in the value the text stands, as a JSON Pointer. */
  readonly pointer: string;
  /** False for what may be meant as it stands. */
  readonly certain: boolean;
}

export interface ParsedTemplate {
  readonly template: Template;
  readonly diagnostics: readonly TemplateDiagnostic[];
}

type Path = readonly (string | number)[];

/** Nobody writes a value deeper than this. */
const DEEPEST = 200;

/**
 * Text that is one expression stands for its value, of whatever type; `{$...}` in text is replaced by text.
 * Text that begins with `$` and is not an expression stays as it is. With `selectors`, objects of the shape of one are
 * selectors, as from version 1.1 on.
 */
export function parseTemplate(value: unknown, selectors = false): ParsedTemplate {
  const diagnostics: TemplateDiagnostic[] = [];
  const parse = (part: unknown, path: Path): Template => {
    if (typeof part === "string") return parseText(part, formatPointer(path), diagnostics);
    if (typeof part !== "object" || part === null) return { kind: "literal", value: part };
    if (path.length >= DEEPEST) {
      const message = "The value is nested too deeply to look for expressions in it.";
      const pointer = formatPointer(path);
      diagnostics.push({ message, offset: 0, fix: "Flatten it.", pointer, certain: true });
      return { kind: "literal", value: part };
    }
    if (Array.isArray(part)) {
      const items = part.map((item, index) => parse(item, [...path, index]));
      return literalIfPlain(part, items, { kind: "list", items });
    }
    if (selectors && isSelector(part)) {
      const parsed = parseSelector(part);
      if (!("diagnostic" in parsed)) {
        for (const warning of parsed.warnings ?? []) diagnostics.push(inSelector(warning, path, false));
        return { kind: "selector", selector: parsed.value, pointer: formatPointer(path) };
      }
      diagnostics.push(inSelector(parsed.diagnostic, path, true));
      return { kind: "literal", value: part };
    }
    const entries = Object.entries(part).map(([name, item]) => [name, parse(item, [...path, name])] as const);
    return literalIfPlain(
      part,
      entries.map(([, item]) => item),
      { kind: "map", entries },
    );
  };
  return { template: parse(value, []), diagnostics };
}

function inSelector(
  { field, ...diagnostic }: SelectorDiagnostic,
  path: Path,
  certain: boolean,
): TemplateDiagnostic {
  return { ...diagnostic, pointer: formatPointer([...path, field]), certain };
}

function literalIfPlain(value: unknown, parts: readonly Template[], template: Template): Template {
  return parts.every(({ kind }) => kind === "literal") ? { kind: "literal", value } : template;
}

function parseText(text: string, pointer: string, diagnostics: TemplateDiagnostic[]): Template {
  const add = (found: readonly SyntaxDiagnostic[], certain: boolean) =>
    diagnostics.push(...found.map((one) => ({ ...one, pointer, certain })));
  if (looksLikeExpression(text)) {
    const parsed = parseExpression(text);
    if ("diagnostic" in parsed) {
      add([parsed.diagnostic], true);
      return { kind: "literal", value: text };
    }
    add(parsed.warnings ?? [], false);
    return { kind: "expression", expression: parsed.value, pointer };
  }
  const near = nearestRoot(text);
  if (near !== undefined) {
    const message = `"${text}" is not an expression and is sent as it stands.`;
    add([{ message, offset: 0, fix: `Did you mean $${near}?` }], false);
  }
  const { parts, diagnostics: embedded } = parseEmbedded(text);
  add(embedded, true);
  add(bareExpressions(parts), false);
  return expressionsIn(parts).length === 0
    ? { kind: "literal", value: text }
    : { kind: "text", parts, pointer };
}

/** `id=$inputs.id` is text: only braces make an expression of a part of it. */
function bareExpressions(parts: Parts): SyntaxDiagnostic[] {
  let offset = 0;
  return parts.flatMap((part) => {
    const start = offset;
    offset += typeof part === "string" ? part.length : part.text.length + 2;
    if (typeof part !== "string") return [];
    const pattern =
      /(?<!\{)\$(?:inputs|steps|workflows|response|request|outputs)\.[\w.-]*\w(?:#(?:\/[\w-]+)+)?/g;
    return [...part.matchAll(pattern)].map(({ 0: found, index }) => ({
      message: `"${found}" inside other text is sent as it stands.`,
      offset: start + index,
      fix: `Write {${found}} if its value is meant.`,
    }));
  });
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
    case "selector":
      yield { expression: template.selector.context, pointer: template.pointer };
      return;
    case "text":
      for (const expression of expressionsIn(template.parts)) yield { expression, pointer: template.pointer };
      return;
    case "list":
      for (const item of template.items) yield* expressionsOf(item);
      return;
    case "map":
      for (const [, value] of template.entries) yield* expressionsOf(value);
  }
}
