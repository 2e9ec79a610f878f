// Selectors: https://spec.openapis.org/arazzo/v1.1.0.html#selector-object
import type { Selector as SelectorModel } from "../arazzo/model.ts";
import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import type { Expression } from "./expression.ts";
import { looksLikeExpression, parseExpression } from "./parse-expression.ts";
import type { Evaluated, Parsed } from "./parsed.ts";
import { isLanguage, parseQuery, pick, type Query, unknownVersion } from "./query.ts";

/** A selector that is parsed. */
export interface Selector {
  /** For a message: `$.name of $response.body`. */
  readonly text: string;
  readonly context: Expression;
  readonly query: Query;
}

export type SelectorDiagnostic = SyntaxDiagnostic & { readonly field: keyof SelectorModel };

/**
 * Any value may stand where a selector may, so that only an object with exactly the fields of one, and a context
 * that can be nothing but an expression, is taken for it.
 */
export function isSelector(value: object): value is SelectorModel {
  const { context, selector, type } = value as Partial<Record<keyof SelectorModel, unknown>>;
  return (
    Object.keys(value).every((name) => name === "context" || name === "selector" || name === "type") &&
    typeof context === "string" &&
    looksLikeExpression(context) &&
    typeof selector === "string" &&
    isType(type)
  );
}

function isType(type: unknown): boolean {
  if (typeof type === "string") return isLanguage(type);
  return (
    typeof type === "object" && type !== null && Object.hasOwn(type, "type") && Object.hasOwn(type, "version")
  );
}

export function parseSelector({
  context,
  selector,
  type,
}: SelectorModel): Parsed<Selector, SelectorDiagnostic> {
  const parsed = parseExpression(context);
  if ("diagnostic" in parsed) return { diagnostic: { ...parsed.diagnostic, field: "context" } };
  const unknown = unknownVersion(type);
  if (unknown !== undefined) return { diagnostic: { ...unknown.diagnostic, field: "type" } };
  const query = parseQuery(selector, type);
  if ("diagnostic" in query) return { diagnostic: { ...query.diagnostic, field: "selector" } };
  const value = { text: `${selector} of ${context}`, context: parsed.value, query: query.value };
  if (parsed.warnings === undefined) return { value };
  return { value, warnings: parsed.warnings.map((warning) => ({ ...warning, field: "context" as const })) };
}

/** What the selector picks; undefined when that, or its context, is absent. */
export function evaluateSelector(
  { context, query }: Selector,
  read: (expression: Expression) => unknown,
): Evaluated<unknown> {
  const value = read(context);
  return value === undefined || value === null ? { value: undefined } : pick(query, value);
}
