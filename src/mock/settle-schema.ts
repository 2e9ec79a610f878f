import { isNode } from "../document/node.ts";
import { resolvePointer } from "../document/pointer.ts";
import type { Random } from "../ports/random.ts";

export type Schema = Readonly<Record<string, unknown>>;

export interface SettleContext {
  /** The document that references lead into. */
  readonly root: unknown;
  readonly random: Random;
  /** Of several options takes null where that is one, so that what contains itself comes to an end. */
  readonly briefly: boolean;
}

/** More than any document nests them without something between. */
const MOST_HOPS = 30;

/**
 * One plain schema without references and combinations, which allows nothing that the given one refuses: what
 * `allOf` lists is laid together, and of `anyOf` and `oneOf` one option is taken. False where nothing is allowed.
 */
export function settleSchema(schema: unknown, context: SettleContext, hops = 0): Schema | false {
  if (schema === false) return false;
  if (!isNode(schema)) return {};
  if (hops > MOST_HOPS) throw new Error("A schema refers to itself without end.");
  const { $ref, allOf, anyOf, oneOf, ...plain } = schema;
  const parts: unknown[] = [
    ...(typeof $ref === "string" ? [referred($ref, context.root)] : []),
    ...(Array.isArray(allOf) ? allOf : []),
    ...[anyOf, oneOf].flatMap((options) => (Array.isArray(options) ? [choose(options, context)] : [])),
  ];
  let settled: Schema = plain;
  for (const part of parts) {
    const other = settleSchema(part, context, hops + 1);
    if (other === false) return false;
    settled = together(settled, other);
  }
  return settled;
}

function referred($ref: string, root: unknown): unknown {
  const target = $ref.startsWith("#") ? resolvePointer(root, decodeURIComponent($ref.slice(1))) : undefined;
  if (target === undefined) throw new Error(`The schema "${$ref}" is not there.`);
  return target;
}

function choose(options: readonly unknown[], { random, briefly }: SettleContext): unknown {
  const isNull = (option: unknown) => isNode(option) && option.type === "null";
  const wanted = options.filter((option) => option !== false && isNull(option) === briefly);
  const choice = wanted.length > 0 ? wanted : options;
  return choice[random.integer(choice.length)];
}

type Join = (one: unknown, other: unknown) => unknown;

const largest: Join = (one, other) => Math.max(Number(one), Number(other));
const smallest: Join = (one, other) => Math.min(Number(one), Number(other));
const both: Join = (one, other) => ({ allOf: [one, other] });
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** How two schemas' words on one keyword become one; where there is no entry the later word stands. */
const JOINS: Readonly<Record<string, Join>> = {
  minimum: largest,
  exclusiveMinimum: largest,
  minLength: largest,
  minItems: largest,
  minProperties: largest,
  maximum: smallest,
  exclusiveMaximum: smallest,
  maxLength: smallest,
  maxItems: smallest,
  maxProperties: smallest,
  items: both,
  additionalProperties: (one, other) => (one === false || other === false ? false : both(one, other)),
  required: (one, other) => [...new Set([...list(one), ...list(other)])],
  type: (one, other) => {
    const [ones, others] = [list(one), list(other)];
    // An integer is a number, so of the two it is the integer that both allow.
    const allows = (types: readonly unknown[], type: unknown) =>
      types.includes(type) || (type === "integer" && types.includes("number"));
    return [...new Set([...ones, ...others])].filter((type) => allows(ones, type) && allows(others, type));
  },
  enum: (one, other) => {
    const kept = new Set(list(other).map((value) => JSON.stringify(value)));
    return list(one).filter((value) => kept.has(JSON.stringify(value)));
  },
  properties: (one, other) => {
    const [ones, others] = [one as Schema, other as Schema];
    const shared = Object.keys(ones).filter((name) => Object.hasOwn(others, name));
    return {
      ...ones,
      ...others,
      ...Object.fromEntries(shared.map((name) => [name, both(ones[name], others[name])])),
    };
  },
};

function together(one: Schema, other: Schema): Schema {
  const joined: Record<string, unknown> = { ...one, ...other };
  for (const keyword of Object.keys(other)) {
    const join = JOINS[keyword];
    if (join && one[keyword] !== undefined) joined[keyword] = join(one[keyword], other[keyword]);
  }
  return joined;
}
