import { isNode, listOf } from "../document/node.ts";
import type { Random } from "../ports/random.ts";
import { type Child, itemOf, propertyOf } from "../schema/at.ts";
import { shapeBreaches } from "../schema/breaches.ts";
import { formatsOf, patternsOf } from "../schema/formats.ts";
import { atLeast, atMost, countsOf, lengthsOf } from "../schema/limits.ts";
import { propertyNames, requiredOf, wordsOn } from "../schema/parts.ts";
import { targetsOf } from "../schema/resolve.ts";
import { ANYTHING, NOTHING, type Schema } from "../schema/schema.ts";
import { goesOneWay, type Shape, shapesOf } from "../schema/shapes.ts";
import { hasNoType, type TypeName, typesOf, valuesOf } from "../schema/types.ts";
import { asValue } from "../schema/value.ts";
import { type Faker, fakerOf } from "./made-up.ts";
import { textLike } from "./pattern-text.ts";
import { numberOfName } from "./sample-numbers.ts";
import type { SampleSource } from "./sample-source.ts";
import { textOfFormat, textOfName } from "./sample-text.ts";

export interface SynthesisOptions {
  readonly random: Random;
  readonly now: number;
  /** What makes up names, places and the like; by the same chance unless given. */
  readonly faker?: () => Faker;
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
export const synthesize = (schema: Schema, options: SynthesisOptions): unknown =>
  new Synthesizer(options).value(schema, { name: "", depth: 0 });

type Maker = (shape: Shape, at: At) => unknown;

class Synthesizer {
  readonly #options: SynthesisOptions;
  readonly #random: Random;
  readonly #source: SampleSource;
  readonly #makers: Readonly<Record<TypeName, Maker>> = {
    null: () => null,
    boolean: () => this.#random.integer(2) === 1,
    integer: (shape, at) => this.#number(shape, at, 1),
    number: (shape, at) => this.#number(shape, at, 0.01),
    string: (shape, at) => this.#string(shape, at),
    array: (shape, at) => this.#array(shape, at),
    object: (shape, at) => this.#object(shape, at),
  };

  constructor(options: SynthesisOptions) {
    this.#options = options;
    const { random, now, faker = fakerOf(random, () => now) } = options;
    this.#random = random;
    this.#source = { random, now, faker };
  }

  value(schema: Schema, at: At): unknown {
    if (at.depth > TOO_DEEP) throw noneFits(at, "its schema holds itself without end");
    const shape = this.#choose(schema, at);
    const values = shape && valuesOf(shape)?.filter((one) => fits(one, shape));
    if (shape === undefined || values?.length === 0) throw noneFits(at, "its schema allows none");
    if (wordsOn(shape, "const").length > 0) return values?.[0];
    if (values !== undefined) return this.#one(values.filter((value) => value !== null)) ?? null;
    const made = this.#makers[this.#typeOf(shape, at)](shape, at);
    const isFull = !Array.isArray(made) || made.length >= atLeast(shape, "minItems");
    if (isFull && (typeof made === "object" || fits(made, shape))) return made;
    throw noneFits(at, "none was found that its schema allows");
  }

  /** Of several ways takes null where that is one and it is deep, so that what contains itself comes to an end. */
  #choose(schema: Schema, { depth }: At): Shape | undefined {
    const shapes = shapesOf(schema);
    const wanted = shapes.filter((shape) => isNull(shape) === depth >= DEEP);
    const choice = wanted.length > 0 ? wanted : shapes;
    const chosen = shapes.length > 1 ? this.#one(choice) : choice[0];
    const lost = chosen?.parts.find((part) => targetsOf(part).includes(undefined));
    if (lost !== undefined) throw new Error(`The schema "${lost.value.$ref}" is not there.`);
    return chosen;
  }

  #typeOf(shape: Shape, { depth }: At): TypeName {
    const types = typesOf(shape);
    const named = [...types].filter((type) => type !== "integer" || !types.has("number"));
    const allowed = hasNoType(types) ? [impliedType(shape)] : named;
    if (depth >= DEEP && allowed.includes("null")) return "null";
    return this.#one(allowed.filter((type) => type !== "null")) ?? "null";
  }

  #object(shape: Shape, at: At): Readonly<Record<string, unknown>> {
    const fields = [...propertyNames(shape)];
    const needed = requiredOf(shape);
    const possible = fields.filter((name) => !needed.has(name) && isPossible(schemaOfField(shape, name)));
    const optional = possible.filter((name) => this.#isRoomy(at) && !isWithheld(schemaOfField(shape, name)));
    const room = atMost(shape, "maxProperties") - needed.size;
    const names = [...needed, ...optional.slice(0, Math.max(room, 0))];
    const isMap = fields.length === 0 && wordsOn(shape, "additionalProperties").some(isNode);
    const least = Math.max(atLeast(shape, "minProperties"), isMap && this.#isRoomy(at) && room > 0 ? 1 : 0);
    const others = possible.filter((name) => !names.includes(name));
    for (let extra = 1; names.length < least; extra++) names.push(others.shift() ?? `key_${extra}`);
    const value = (name: string) => this.value(schemaOfField(shape, name), { name, depth: at.depth + 1 });
    return Object.fromEntries(names.map((name) => [name, value(name)]));
  }

  #isRoomy = ({ depth }: At): boolean => !this.#options.minimal && depth < DEEP;

  #array(shape: Shape, at: At): unknown[] {
    const first = Math.max(0, ...wordsOn(shape, "prefixItems").map((items) => listOf(items).length));
    const { least, most } = countsOf(shape);
    const hasMore = isPossible(schemaOfItem(shape, first));
    const wanted = this.#isRoomy(at) && hasMore ? first + 1 + this.#random.integer(2) : first;
    const length = Math.min(Math.max(wanted, least), most);
    const isUnique = wordsOn(shape, "uniqueItems").includes(true);
    const values: unknown[] = [];
    for (let tries = 0; values.length < length && tries < length * MOST_TRIES; tries++) {
      const schema = schemaOfItem(shape, values.length);
      const value = this.value(schema, { name: at.name, depth: at.depth + 1 });
      const text = JSON.stringify(value);
      if (isUnique && values.some((other) => JSON.stringify(other) === text)) continue;
      values.push(value);
    }
    return values;
  }

  /** A multiple of the step between the limits; without limits, one that a counter or a price could be. */
  #number(shape: Shape, at: At, otherwise: number): number {
    const step = Number(wordsOn(shape, "multipleOf").at(-1) ?? otherwise);
    const low = Math.max(
      limit(atLeast(shape, "minimum"), step, 0),
      limit(atLeast(shape, "exclusiveMinimum"), step, 1),
    );
    const high = Math.min(
      limit(atMost(shape, "maximum"), step, 0, Math.floor),
      limit(atMost(shape, "exclusiveMaximum"), step, -1, Math.floor),
    );
    if (low > high) throw noneFits(at, "its limits leave none");
    const expected = numberOfName(at.name, this.#source);
    const near = expected === undefined ? Number.NaN : limit(expected, step, 0, Math.round);
    if (near >= low && near <= high) return inSteps(near, step);
    const from = Number.isFinite(low) ? low : Math.min(1, high);
    const count = Math.min(high - from, 99) + 1;
    return inSteps(from + this.#random.integer(Math.max(count, 1)), step);
  }

  #string(shape: Shape, at: At): string {
    const { least, most } = lengthsOf(shape);
    let text = "";
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      text = this.#text(shape, at, tries < MOST_TRIES / 2 ? 4 : least + 4);
      if (text.length >= least && text.length <= most) return text;
    }
    const filler = Math.max(least - text.length, 0);
    return `${text}${this.#random.text(filler, "abcdefghijklmnopqrstuvwxyz")}`.slice(
      0,
      Math.min(most, text.length + filler),
    );
  }

  #text(shape: Shape, { name }: At, spare: number): string {
    const source = this.#source;
    const [pattern, format] = [patternsOf(shape).at(-1), formatsOf(shape).at(-1)];
    const made =
      (pattern === undefined ? undefined : textLike(pattern, this.#random, spare)) ??
      (format === undefined ? undefined : textOfFormat(format, source));
    if (made !== undefined) return made;
    const known = this.#options.known;
    const isFree = FREEDOMS.every((keyword) => wordsOn(shape, keyword).length === 0);
    if (isFree && known && Object.hasOwn(known, name) && typeof known[name] === "string") return known[name];
    return textOfName(name, source);
  }

  #one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#random.integer(items.length)];
  }
}

const noneFits = ({ name }: At, why: string): Error => new Error(`No value fits "${name}": ${why}.`);

/** What a text that is known from elsewhere might not keep to. */
const FREEDOMS = ["pattern", "format", "minLength", "maxLength"];

const fits = (value: unknown, shape: Shape): boolean =>
  shapeBreaches(asValue(value), shape, {}).every(({ certainty }) => certainty !== "certain");

const isNull = (shape: Shape): boolean => [...typesOf(shape)].every((type) => type === "null");

const isPossible = (schema: Schema): boolean => shapesOf(schema).length > 0;

/** What is only sent does not come back. */
const isWithheld = (schema: Schema): boolean => goesOneWay(schema, "writeOnly");

const schemaOfField = (shape: Shape, name: string): Schema => schemaOf(propertyOf(shape, name));
const schemaOfItem = (shape: Shape, index: number): Schema => schemaOf(itemOf(shape, index));

function schemaOf(child: Child): Schema {
  if (child.kind === "declared") return child.schema;
  return child.kind === "impossible" ? NOTHING : ANYTHING;
}

/** In steps: the nearest multiple on the right side of a limit. An excluded limit moves on by one step. */
function limit(value: number, step: number, excluded: -1 | 0 | 1, round = Math.ceil): number {
  const steps = Number((value / step).toPrecision(12));
  const nearest = round(steps);
  return nearest === steps ? nearest + excluded : nearest;
}

/** A division brings fewer digits after the point than a product of the same two would. */
const inSteps = (steps: number, step: number): number =>
  step < 1 ? steps / Math.round(1 / step) : steps * step;

/** Which type the keywords of a schema are about, where it names none. */
const IMPLIED: readonly (readonly [TypeName, readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "required", "minProperties"]],
  ["array", ["items", "prefixItems", "minItems", "uniqueItems"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
];

const impliedType = (shape: Shape): TypeName =>
  IMPLIED.find(([, keywords]) => keywords.some((keyword) => wordsOn(shape, keyword).length > 0))?.[0] ??
  "string";
