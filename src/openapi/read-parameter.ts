import { nodeOf } from "../document/node.ts";
import { resolvePointer } from "../document/pointer.ts";
import type { Description, Parameter } from "./description.ts";

/** What one parameter says, out of the texts that came under its name. */
export type ReadParameter = (texts: readonly string[]) => unknown;

/**
 * Parameters arrive as text; their schemas speak of numbers, of true and false, and of lists. What a text cannot be
 * stays text, so that its schema can say what is wrong with it.
 */
export function parameterReader(description: Description, parameter: Parameter): ReadParameter {
  const root = description.document.value;
  const types = typesOf(parameter.schema, root);
  if (!types.has("array")) return (texts) => scalar(texts.at(-1) ?? "", types);
  const itemTypes = typesOf(itemsOf(parameter.schema, root), root);
  const split = splitter(parameter);
  return (texts) => split(texts).map((item) => scalar(item, itemTypes));
}

function scalar(text: string, types: ReadonlySet<string>): unknown {
  if (types.has("string")) return text;
  if ((types.has("number") || types.has("integer")) && NUMBER.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** As JSON writes them: https://www.rfc-editor.org/rfc/rfc8259#section-6 */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/** https://spec.openapis.org/oas/v3.1.1.html#style-values: without a style, a query is a form and the rest is simple. */
function splitter({ in: place, style = place === "query" ? "form" : "simple", explode }: Parameter) {
  const repeats = style === "form" && (explode ?? true);
  if (repeats) return (texts: readonly string[]) => texts;
  const separator = SEPARATORS[style] ?? ",";
  return (texts: readonly string[]) =>
    texts.flatMap((text) => (text === "" ? [] : text.split(separator))).map((item) => item.trim());
}

const MOST_HOPS = 6;

/** The types that a schema allows, as far as it names them, through references and combinations. */
function typesOf(schema: unknown, root: unknown, hops = 0): ReadonlySet<string> {
  const { type, $ref, allOf, anyOf, oneOf, enum: values, const: value } = nodeOf(schema);
  if (hops > MOST_HOPS) return new Set();
  const inner = [target($ref, root), ...[allOf, anyOf, oneOf].flatMap((list) => list ?? [])];
  const allowed = Array.isArray(values) ? values : value === undefined ? [] : [value];
  return new Set([
    ...(Array.isArray(type) ? type.map(String) : typeof type === "string" ? [type] : allowed.map(typeOf)),
    ...inner.flatMap((one) => [...typesOf(one, root, hops + 1)]),
  ]);
}

const typeOf = (value: unknown): string => (value === null ? "null" : typeof value);

function itemsOf(schema: unknown, root: unknown, hops = 0): unknown {
  const { items, $ref, allOf, anyOf, oneOf } = nodeOf(schema);
  if (items !== undefined || hops > MOST_HOPS) return items;
  const inner = [target($ref, root), ...[allOf, anyOf, oneOf].flatMap((list) => list ?? [])];
  return inner.map((one) => itemsOf(one, root, hops + 1)).find((found) => found !== undefined);
}

const target = ($ref: unknown, root: unknown): unknown =>
  typeof $ref === "string" && $ref.startsWith("#/")
    ? resolvePointer(root, decodeURIComponent($ref.slice(1)))
    : undefined;
