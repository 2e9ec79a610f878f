import { ANY, reach } from "../schema/at.ts";
import type { Schema } from "../schema/schema.ts";
import { shapesOf } from "../schema/shapes.ts";
import { hasNoType, type TypeName, typesOf } from "../schema/types.ts";
import { type Description, type Parameter, schemaIn } from "./description.ts";

/** What one parameter says, out of the texts that came under its name. */
export type ReadParameter = (texts: readonly string[], booleans?: Booleans) => unknown;

/** The texts that stand for true and false. */
export type Booleans = Readonly<Record<string, boolean>>;

const JSON_BOOLEANS: Booleans = { true: true, false: false };

/**
 * Parameters arrive as text; their schemas speak of numbers, of true and false, and of lists. What a text cannot be
 * stays text, so that its schema can say what is wrong with it.
 */
export function parameterReader(description: Description, parameter: Parameter): ReadParameter {
  const schema = schemaIn(description, `${parameter.pointer}/schema`);
  const types = typesIn([schema]);
  if (!types.has("array")) return (texts, booleans) => scalar(texts.at(-1) ?? "", types, booleans);
  const itemTypes = typesIn(reach(schema, [ANY]));
  const split = splitter(parameter);
  return (texts, booleans) => split(texts).map((item) => scalar(item, itemTypes, booleans));
}

function scalar(text: string, types: ReadonlySet<TypeName>, booleans = JSON_BOOLEANS): unknown {
  if (types.has("string")) return text;
  if ((types.has("number") || types.has("integer")) && NUMBER.test(text)) return Number(text);
  if (types.has("boolean") && Object.hasOwn(booleans, text)) return booleans[text];
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

/** The types that schemas allow, as far as they name them. */
const typesIn = (schemas: readonly Schema[]): ReadonlySet<TypeName> =>
  new Set(
    schemas
      .flatMap(shapesOf)
      .map(typesOf)
      .flatMap((types) => (hasNoType(types) ? [] : [...types])),
  );
