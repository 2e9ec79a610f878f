import { nearest } from "../document/nearest.ts";
import { itemOf, propertyOf } from "./at.ts";
import { formatsOf, hasFormat, hasPattern, patternsOf } from "./formats.ts";
import { lengthsOf, numbersOf, type Range, spokenRange } from "./limits.ts";
import { propertyNames } from "./parts.ts";
import type { Schema } from "./schema.ts";
import { requiredToSend, type Shape, shapesOf } from "./shapes.ts";
import { sameValue, type TypeName, typeOf, typesOf, valuesOf, wrongType } from "./types.ts";
import type { Entry, FitOptions, MapValue, Value, ValueBreach, WrittenValue } from "./value.ts";

/** What of a value does not fit; of several ways to fit, the one with the least. Nothing where it fits, or may. */
export function breachesOf<S>(
  value: Value<S>,
  schema: Schema,
  options: FitOptions = {},
): readonly ValueBreach<S>[] {
  if (value.kind === "other") return value.judge(schema, options);
  const ways = shapesOf(schema).map((shape) => shapeBreaches(value, shape, options));
  return ways.reduce((best, way) => (weightOf(way) < weightOf(best) ? way : best), ways[0] ?? []);
}

/** What is of the wrong kind is most likely meant for another of the ways. */
const WEIGHTS: Readonly<Record<string, number>> = { type: 1000, enum: 1000, required: 100 };
const CERTAINTY = { certain: 10, likely: 1, hint: 0.01 } as const;

const weightOf = (breaches: readonly ValueBreach<unknown>[]): number =>
  breaches.reduce((sum, one) => sum + CERTAINTY[one.certainty] * (WEIGHTS[one.keyword] ?? 1), 0);

/** In what a value breaks one of the ways to fit. */
export function shapeBreaches<S>(
  value: WrittenValue<S>,
  shape: Shape,
  options: FitOptions,
): readonly ValueBreach<S>[] {
  if (value.kind === "scalar") {
    return scalarBreaches(value.value, shape, options).map((breach) => ({
      ...breach,
      // Not every server holds anybody to a format.
      certainty: breach.keyword === "format" ? "likely" : "certain",
      path: [],
      value,
    }));
  }
  const type: TypeName = value.kind === "map" ? "object" : "array";
  const types = typesOf(shape);
  if (!types.has(type)) {
    // In text, a list of scalars is one more text.
    if (options.asText) return [];
    const message = wrongType(type, types);
    return [{ keyword: "type", message, certainty: "certain", path: [], value }];
  }
  return value.kind === "map"
    ? mapBreaches(value, shape, options)
    : listBreaches(value.items, shape, options);
}

const within = <S>(name: string, breaches: readonly ValueBreach<S>[]): readonly ValueBreach<S>[] =>
  breaches.map((breach) => ({ ...breach, path: [name, ...breach.path] }));

function listBreaches<S>(items: readonly Value<S>[], shape: Shape, options: FitOptions): ValueBreach<S>[] {
  return items.flatMap((item, index) => {
    const child = itemOf(shape, index);
    if (child.kind !== "declared") return [];
    return within(String(index), breachesOf(item, child.schema, options));
  });
}

function mapBreaches<S>(value: MapValue<S>, shape: Shape, options: FitOptions): ValueBreach<S>[] {
  const required = requiredToSend(shape, options);
  const names = new Set(value.entries.map(({ name }) => name));
  const missing = required.filter((name) => !names.has(name));
  const unknown = value.entries.flatMap((entry) => entryBreaches(entry, value, shape, missing, options));
  const mistaken = new Set(unknown.flatMap(({ near, completes }) => (completes ? [near] : [])));
  const absent = missing
    .filter((name) => !mistaken.has(name))
    .map((name): ValueBreach<S> => {
      return { keyword: "required", name, message: `needs "${name}"`, certainty: "certain", path: [], value };
    });
  const optional = value.entries.flatMap(({ name, optional: source, value: inner }): ValueBreach<S>[] => {
    if (source === undefined || !required.includes(name)) return [];
    const message = `needs "${name}"`;
    return [{ keyword: "optional", name, message, certainty: "likely", path: [name], value: inner, source }];
  });
  return [...absent, ...optional, ...unknown];
}

function entryBreaches<S>(
  { name, value }: Entry<S>,
  owner: MapValue<S>,
  shape: Shape,
  missing: readonly string[],
  options: FitOptions,
): readonly ValueBreach<S>[] {
  const child = propertyOf(shape, name);
  if (child.kind === "open") return [];
  if (child.kind === "declared") {
    return within(name, breachesOf(value, child.schema, options));
  }
  const known = [...propertyNames(shape), ...missing];
  const free = known.filter((one) => !owner.entries.some((entry) => entry.name === one));
  const near = nearest(name, missing) ?? nearest(name, free);
  const completes = near !== undefined && missing.includes(near);
  const certain = child.kind === "impossible" || completes;
  return [
    {
      keyword: "additionalProperties",
      name,
      message: `has no "${name}"`,
      certainty: certain ? "certain" : near === undefined ? "hint" : "likely",
      path: [name],
      value,
      completes,
      known: [...new Set(known)],
      ...(near !== undefined && { near }),
    },
  ];
}

type ScalarBreach = Pick<ValueBreach, "keyword" | "message">;

/** In what a scalar breaks one shape of a schema. */
function scalarBreaches(value: unknown, shape: Shape, options: FitOptions): ScalarBreach[] {
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
