import { isNode } from "../document/node.ts";
import type { Random } from "../ports/random.ts";
import { textLike } from "./pattern-text.ts";
import { textOfFormat, textOfName } from "./sample-text.ts";
import { type Schema, settleSchema } from "./settle-schema.ts";

export interface SynthesisOptions {
  /** The document that the schema stands in. */
  readonly root: unknown;
  readonly random: Random;
  readonly now: number;
  /** What is known of fields by their names, from the request: a reply about a thing names that thing. */
  readonly known?: Readonly<Record<string, unknown>>;
  /** Leaves out what is optional. */
  readonly minimal?: boolean;
}

/** Where a value goes: the name of its field, and how deep that is. */
interface At {
  readonly name: string;
  readonly depth: number;
}

/** Below this, what is optional is left out and lists are as short as may be; below the other, nothing can be right. */
const DEEP = 5;
const TOO_DEEP = 40;
const MOST_TRIES = 30;

/** A made-up value that a schema allows, and that looks like the real one: the same chance makes the same value. */
export const synthesize = (schema: unknown, options: SynthesisOptions): unknown =>
  new Synthesizer(options).value(schema, { name: "", depth: 0 });

type Maker = (schema: Schema, at: At) => unknown;

class Synthesizer {
  readonly #options: SynthesisOptions;
  readonly #random: Random;
  readonly #makers: Readonly<Record<string, Maker>> = {
    null: () => null,
    boolean: () => this.#random.integer(2) === 1,
    integer: (schema) => this.#number(schema, schema.multipleOf ?? 1),
    number: (schema) => this.#number(schema, schema.multipleOf ?? 0.01),
    string: (schema, at) => this.#string(schema, at),
    array: (schema, at) => this.#array(schema, at),
    object: (schema, at) => this.#object(schema, at),
  };

  constructor(options: SynthesisOptions) {
    this.#options = options;
    this.#random = options.random;
  }

  value(given: unknown, at: At): unknown {
    if (at.depth > TOO_DEEP)
      throw new Error(`No value fits "${at.name}": its schema holds itself without end.`);
    const { root } = this.#options;
    const schema = settleSchema(given, { root, random: this.#random, briefly: at.depth >= DEEP });
    if (schema === false) throw new Error(`No value fits "${at.name}": its schema allows none.`);
    if (Object.hasOwn(schema, "const")) return schema.const;
    if (Array.isArray(schema.enum)) return this.#one(schema.enum.filter((value) => value !== null)) ?? null;
    return this.#makers[this.#typeOf(schema, at)]?.(schema, at);
  }

  #typeOf(schema: Schema, { depth }: At): string {
    const types = [schema.type ?? impliedType(schema)].flat().map(String);
    if (depth >= DEEP && types.includes("null")) return "null";
    return this.#one(types.filter((type) => type !== "null")) ?? "null";
  }

  #object(schema: Schema, at: At): Readonly<Record<string, unknown>> {
    const { required, properties, additionalProperties, minProperties = 0, maxProperties } = schema;
    const fields = isNode(properties) ? properties : {};
    const needed = new Set(Array.isArray(required) ? required.map(String) : []);
    const optional = Object.keys(fields).filter(
      (name) => !needed.has(name) && this.#isWanted(fields[name], at),
    );
    const room = Number(maxProperties ?? Number.POSITIVE_INFINITY) - needed.size;
    const names = [...needed, ...optional.slice(0, Math.max(room, 0))];
    const rest = isNode(additionalProperties) ? additionalProperties : {};
    const isMap = Object.keys(fields).length === 0 && isNode(additionalProperties);
    const least = Math.max(Number(minProperties), isMap && this.#isRoomy(at) && room > 0 ? 1 : 0);
    for (let extra = 1; names.length < least; extra++) names.push(`key_${extra}`);
    const value = (name: string) =>
      this.value(Object.hasOwn(fields, name) ? fields[name] : rest, { name, depth: at.depth + 1 });
    return Object.fromEntries(names.map((name) => [name, value(name)]));
  }

  #isWanted(schema: unknown, at: At): boolean {
    const withheld = schema === false || (isNode(schema) && schema.writeOnly === true);
    return !withheld && this.#isRoomy(at);
  }

  #isRoomy = ({ depth }: At): boolean => !this.#options.minimal && depth < DEEP;

  #array(schema: Schema, at: At): unknown[] {
    const { items, prefixItems, minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems } = schema;
    const first = Array.isArray(prefixItems) ? prefixItems : [];
    const wanted =
      this.#isRoomy(at) && items !== false ? first.length + 1 + this.#random.integer(2) : first.length;
    const length = Math.min(Math.max(wanted, Number(minItems)), Number(maxItems));
    const values: unknown[] = [];
    for (let tries = 0; values.length < length && tries < length * MOST_TRIES; tries++) {
      const value = this.value(first[values.length] ?? items, { name: at.name, depth: at.depth + 1 });
      const text = JSON.stringify(value);
      if (uniqueItems && values.some((other) => JSON.stringify(other) === text)) continue;
      values.push(value);
    }
    return values;
  }

  /** A multiple of the step between the limits; without limits, one that a counter or a price could be. */
  #number(schema: Schema, multiple: unknown): number {
    const step = Number(multiple);
    const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema;
    const lows = [limit(minimum, step, 0), limit(exclusiveMinimum, step, 1)];
    const highs = [limit(maximum, step, 0, Math.floor), limit(exclusiveMaximum, step, -1, Math.floor)];
    const low = Math.max(...lows.map((low) => low ?? Number.NEGATIVE_INFINITY));
    const high = Math.min(...highs.map((high) => high ?? Number.POSITIVE_INFINITY));
    const from = Number.isFinite(low) ? low : Math.min(1, high);
    const count = Math.min(high - from, 99) + 1;
    // A division brings fewer digits after the point than a product of the same two would.
    const steps = from + this.#random.integer(Math.max(count, 1));
    return step < 1 ? steps / Math.round(1 / step) : steps * step;
  }

  #string(schema: Schema, at: At): string {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
    const [least, most] = [Number(minLength), Number(maxLength)];
    let text = "";
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      text = this.#text(schema, at, tries < MOST_TRIES / 2 ? 4 : least + 4);
      if (text.length >= least && text.length <= most) return text;
    }
    const filler = Math.max(least - text.length, 0);
    return `${text}${this.#random.text(filler, "abcdefghijklmnopqrstuvwxyz")}`.slice(
      0,
      Math.min(most, text.length + filler),
    );
  }

  #text({ pattern, format, minLength, maxLength }: Schema, { name }: At, spare: number): string {
    const source = { random: this.#random, now: this.#options.now };
    const made =
      (typeof pattern === "string" ? textLike(pattern, this.#random, spare) : undefined) ??
      (typeof format === "string" ? textOfFormat(format, source) : undefined);
    if (made !== undefined) return made;
    const known = this.#options.known;
    const isFree = [pattern, format, minLength, maxLength].every((limit) => limit === undefined);
    if (isFree && known && Object.hasOwn(known, name) && typeof known[name] === "string") return known[name];
    return textOfName(name, source);
  }

  #one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#random.integer(items.length)];
  }
}

/** In steps: the nearest multiple on the right side of a limit. An excluded limit moves on by one step. */
function limit(value: unknown, step: number, excluded: -1 | 0 | 1, round = Math.ceil): number | undefined {
  if (typeof value !== "number") return undefined;
  const steps = Number((value / step).toPrecision(12));
  const nearest = round(steps);
  return nearest === steps ? nearest + excluded : nearest;
}

/** Which type the keywords of a schema are about, where it names none. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  object: ["properties", "additionalProperties", "required", "minProperties"],
  array: ["items", "prefixItems", "minItems", "uniqueItems"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};

const impliedType = (schema: Schema): string =>
  Object.keys(IMPLIED).find((type) => IMPLIED[type]?.some((keyword) => schema[keyword] !== undefined)) ??
  "string";
