import { nearest } from "../document/nearest.ts";
import { isNode } from "../document/node.ts";
import { childOf } from "./at.ts";
import { scalarFaults } from "./scalar-faults.ts";
import { everyOf, type Schema } from "./schema.ts";
import { isReadOnly, propertiesOf, requiredOf, type Shape, shapesOf } from "./shapes.ts";
import { spokenTypes, type TypeName, typesOf } from "./types.ts";
import type { Entry, MapValue, Misfit, Value } from "./value.ts";

export interface FitOptions {
  /** Scalars are sent as text, as in a url, so that "5" is a number and 5 is a text. */
  readonly asText?: boolean;
  /** Properties that are only received need not be sent: `readOnly`. */
  readonly sent?: boolean;
}

/** What of a value does not fit; of several ways to fit, the one with the least. Nothing where it fits, or may. */
export function misfitsOf<S>(
  value: Value<S>,
  schema: Schema,
  options: FitOptions = {},
): readonly Misfit<S>[] {
  if (value.kind === "other") return value.judge(schema, options);
  const ways = shapesOf(schema).map((shape) => misfitsOfShape(value, shape, options));
  return ways.reduce((best, way) => (weightOf(way) < weightOf(best) ? way : best), ways[0] ?? []);
}

/** A plain value, as JSON has it. */
export function asValue(value: unknown, pointer?: string): Value {
  const at = (name: string | number) => (pointer === undefined ? undefined : `${pointer}/${escaped(name)}`);
  const place = pointer === undefined ? {} : { pointer };
  if (Array.isArray(value)) {
    return { kind: "list", items: value.map((item, index) => asValue(item, at(index))), ...place };
  }
  if (!isNode(value)) return { kind: "scalar", value, ...place };
  const entries = Object.entries(value).map(([name, inner]) => {
    return { name, value: asValue(inner, at(name)) };
  });
  return { kind: "map", entries, ...place };
}

const escaped = (name: string | number) => String(name).replaceAll("~", "~0").replaceAll("/", "~1");

/** What is of the wrong kind is most likely meant for another of the ways. */
const WEIGHTS: Readonly<Record<string, number>> = { type: 1000, enum: 1000, required: 100 };
const CERTAINTY = { certain: 10, likely: 1, hint: 0.01 } as const;

const weightOf = (misfits: readonly Misfit<unknown>[]): number =>
  misfits.reduce((sum, one) => sum + CERTAINTY[one.certainty] * (WEIGHTS[one.keyword] ?? 1), 0);

/** Not every server holds anybody to a format. */
const PROMISES: ReadonlySet<string> = new Set(["format"]);

type Whole<S> = Exclude<Value<S>, { readonly kind: "other" }>;

function misfitsOfShape<S>(value: Whole<S>, shape: Shape, options: FitOptions): readonly Misfit<S>[] {
  if (value.kind === "scalar") {
    return scalarFaults(value.value, shape, options).map((fault) => ({
      ...fault,
      certainty: PROMISES.has(fault.keyword) ? "likely" : "certain",
      path: [],
      value,
    }));
  }
  const type: TypeName = value.kind === "map" ? "object" : "array";
  const types = typesOf(shape);
  if (!types.has(type)) {
    // In text, a list of scalars is one more text.
    if (options.asText) return [];
    const message = `is ${spokenTypes(new Set([type]))} where ${spokenTypes(types)} is due`;
    return [{ keyword: "type", message, certainty: "certain", path: [], value }];
  }
  return value.kind === "map" ? mapMisfits(value, shape, options) : listMisfits(value.items, shape, options);
}

const within = <S>(name: string, misfits: readonly Misfit<S>[]): readonly Misfit<S>[] =>
  misfits.map((misfit) => ({ ...misfit, path: [name, ...misfit.path] }));

function listMisfits<S>(items: readonly Value<S>[], shape: Shape, options: FitOptions): Misfit<S>[] {
  return items.flatMap((item, index) => {
    const child = childOf(shape, String(index));
    if (child.kind !== "declared") return [];
    return within(String(index), misfitsOf(item, everyOf(child.schemas, shape.root), options));
  });
}

function mapMisfits<S>(value: MapValue<S>, shape: Shape, options: FitOptions): Misfit<S>[] {
  const required = [...requiredOf(shape)].filter((name) => !(options.sent && isReadOnly(shape, name)));
  const names = new Set(value.entries.map(({ name }) => name));
  const missing = required.filter((name) => !names.has(name));
  const unknown = value.entries.flatMap((entry) => entryMisfits(entry, value, shape, missing, options));
  const mistaken = new Set(unknown.flatMap(({ near, completes }) => (completes ? [near] : [])));
  const absent = missing
    .filter((name) => !mistaken.has(name))
    .map((name): Misfit<S> => {
      return { keyword: "required", name, message: `needs "${name}"`, certainty: "certain", path: [], value };
    });
  const optional = value.entries.flatMap(({ name, optional: source, value: inner }): Misfit<S>[] => {
    if (source === undefined || !required.includes(name)) return [];
    const message = `needs "${name}"`;
    return [{ keyword: "optional", name, message, certainty: "likely", path: [name], value: inner, source }];
  });
  return [...absent, ...optional, ...unknown];
}

function entryMisfits<S>(
  { name, value }: Entry<S>,
  owner: MapValue<S>,
  shape: Shape,
  missing: readonly string[],
  options: FitOptions,
): readonly Misfit<S>[] {
  const child = childOf(shape, name);
  if (child.kind === "open") return [];
  if (child.kind === "declared") {
    return within(name, misfitsOf(value, everyOf(child.schemas, shape.root), options));
  }
  const known = [...propertiesOf(shape).keys(), ...missing];
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
