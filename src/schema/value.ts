import { isNode } from "../document/node.ts";
import { formatPointer } from "../document/pointer.ts";
import type { Schema } from "./schema.ts";

/**
 * A value as far as it is known before anything runs. `pointer` is where it is written, and a `Source` what the parts
 * that nobody wrote down come from: an expression, say.
 */
export type Value<Source = never> = ScalarValue | MapValue<Source> | ListValue<Source> | OtherValue<Source>;

/** What is known of it is written out. */
export type WrittenValue<Source = never> = Exclude<Value<Source>, { readonly kind: "other" }>;

interface Written {
  readonly pointer?: string;
}

export interface ScalarValue extends Written {
  readonly kind: "scalar";
  readonly value: unknown;
}

export interface MapValue<Source = never> extends Written {
  readonly kind: "map";
  readonly entries: readonly Entry<Source>[];
}

export interface Entry<Source = never> {
  readonly name: string;
  readonly value: Value<Source>;
  /** The source without whose value the entry is left out. */
  readonly optional?: Source;
}

export interface ListValue<Source = never> extends Written {
  readonly kind: "list";
  readonly items: readonly Value<Source>[];
}

/** What is known by its schema, or not at all: it says itself what of it does not fit. */
export interface OtherValue<Source = never> extends Written {
  readonly kind: "other";
  readonly judge: (schema: Schema, options: FitOptions) => readonly ValueBreach<Source>[];
}

/** How a value is held against a schema. */
export interface FitOptions {
  /** Scalars are sent as text, as in a url, so that "5" is a number, and 5 is a text too. */
  readonly asText?: boolean;
  /** What is only received need not be there: `readOnly`. */
  readonly sent?: boolean;
}

/** In what a value that is partly known breaks its schema. */
export interface ValueBreach<Source = never> {
  /** The JSON Schema keyword that is broken; `optional` for what is required and may be left out. */
  readonly keyword: string;
  /** Goes on from what it is about: `is a string where an integer is due`. */
  readonly message: string;
  /** `likely` works by luck; a `hint` works, and is probably not what was meant. */
  readonly certainty: "certain" | "likely" | "hint";
  /** Where it stands in the value. */
  readonly path: readonly string[];
  /** The part that does not fit; for an absent property, the map that lacks it. */
  readonly value: Value<Source>;
  /** The property that is absent or unknown. */
  readonly name?: string;
  /** The unknown property was most likely meant to be this one … */
  readonly near?: string;
  /** … which is required, and absent. */
  readonly completes?: boolean;
  readonly known?: readonly string[];
  /** What the value comes from. */
  readonly source?: Source;
  /** The source that is text only because it stands in braces. */
  readonly braced?: Source;
}

/** A plain value, as JSON has it. */
export function asValue(value: unknown, pointer?: string): WrittenValue {
  const at = (name: string | number) =>
    pointer === undefined ? undefined : `${pointer}${formatPointer([name])}`;
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
