import { formatsOf, hasFormat, hasPattern, patternsOf } from "./formats.ts";
import { lengthsOf, numbersOf, type Range, spokenRange } from "./limits.ts";
import type { Shape } from "./shapes.ts";
import { sameValue, type TypeName, typeOf, typesOf, valuesOf, wrongType } from "./types.ts";
import type { FitOptions, ValueBreach } from "./value.ts";

type ScalarBreach = Pick<ValueBreach, "keyword" | "message">;

/** In what a scalar breaks one shape of a schema. */
export function scalarBreaches(value: unknown, shape: Shape, options: FitOptions): ScalarBreach[] {
  const types = typesOf(shape);
  const read = options.asText ? readText(value, types) : value;
  const type = typeOf(read);
  if (!types.has(type)) {
    // A single value is a list of one where lists are written as text.
    if (options.asText && (types.has("array") || types.has("object"))) return [];
    return [{ keyword: "type", message: wrongType(type, types) }];
  }
  const values = valuesOf(shape);
  if (values !== undefined && !values.some((one) => sameValue(one, read))) {
    const listed = values.map((one) => JSON.stringify(one)).join(", ");
    return [{ keyword: "enum", message: values.length === 1 ? `is not ${listed}` : `is none of ${listed}` }];
  }
  if (typeof read === "string") return textBreaches(read, shape);
  if (typeof read !== "number") return [];
  return rangeBreaches(read, numbersOf(shape, types.has("integer") && !types.has("number")), "minimum", "");
}

/** A server reads text as the type that it wants. */
function readText(value: unknown, types: ReadonlySet<TypeName>): unknown {
  if (typeof value !== "string")
    return value === null || types.has(typeOf(value)) ? value : readText(String(value), types);
  if (types.has("string")) return value;
  const isNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value);
  if (isNumber && (types.has("integer") || types.has("number"))) return Number(value);
  if (types.has("boolean") && (value === "true" || value === "false")) return value === "true";
  return types.has("null") && value === "" ? null : value;
}

function textBreaches(text: string, shape: Shape): ScalarBreach[] {
  const { length } = [...text];
  const formats = formatsOf(shape).filter((format) => !hasFormat(text, format));
  const patterns = patternsOf(shape).filter((pattern) => hasPattern(text, pattern) === false);
  return [
    ...rangeBreaches(length, lengthsOf(shape), "minLength", ` characters long`),
    ...formats.map((format) => ({ keyword: "format", message: `is not of the format ${format}` })),
    ...patterns.map((pattern) => ({ keyword: "pattern", message: `does not match the pattern ${pattern}` })),
  ];
}

function rangeBreaches(number: number, range: Range, keyword: string, unit: string): ScalarBreach[] {
  if (number >= range.least && number <= range.most) return [];
  return [{ keyword, message: `is ${number}${unit} where ${spokenRange(range)} is due` }];
}
