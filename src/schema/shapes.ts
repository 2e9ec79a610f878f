import { conjunctionWithout, declaredProperty, type Part, type Parts, requiredOf } from "./parts.ts";
import { isSame, type Schema } from "./schema.ts";
import { typesOf } from "./types.ts";
import type { FitOptions } from "./value.ts";

/**
 * One way to fit a schema: the parts that hold all at once when of each choice one is made. What else combines
 * schemas (`if`, `not` …) means nothing here, so a shape may let more through than its schema does, never less.
 */
export type Shape = Parts;

/** More ways than this are no longer told apart. */
const MOST_SHAPES = 64;

/** None for `false`; one without parts for `true`. */
export function shapesOf(schema: Schema): readonly Shape[] {
  const key = "value" in schema && typeof schema.value === "object" ? schema.value : schema;
  if (key === null) return [{ parts: [] }];
  const known = knownShapes.get(key);
  if (known !== undefined && isSamePlace(known.schema, schema)) return known.shapes;
  const shapes = waysOf(schema, new Set())
    .map((parts) => ({ parts }))
    .filter((shape) => typesOf(shape).size > 0);
  knownShapes.set(key, { schema, shapes });
  return shapes;
}

/** The same few schemas are asked about by every step and rule. */
const knownShapes = new WeakMap<object, { readonly schema: Schema; readonly shapes: readonly Shape[] }>();

/** What YAML aliases share stands in several places. */
const isSamePlace = (one: Schema, other: Schema): boolean =>
  isSame(one, other) && (!("value" in one && "value" in other) || one.pointer === other.pointer);

type Way = readonly Part[];

function waysOf(schema: Schema, holding: ReadonlySet<unknown>): readonly Way[] {
  const conjunction = conjunctionWithout(schema, holding);
  const inside = new Set([...holding, ...conjunction.parts.map(({ value }) => value)]);
  return conjunction.choices.reduce<readonly Way[]>(
    (ways, options) => product(ways, options, inside),
    [conjunction.parts],
  );
}

/** Too many ways to count leave the choice open. */
function product(ways: readonly Way[], options: readonly Schema[], inside: ReadonlySet<unknown>) {
  const chosen: Way[] = [];
  for (const option of options) {
    chosen.push(...waysOf(option, inside));
    if (ways.length * chosen.length > MOST_SHAPES) return ways;
  }
  return ways.flatMap((parts) => chosen.map((more) => [...parts, ...more]));
}

export type Direction = "readOnly" | "writeOnly";

/** Whether what fits only goes one way: what is `readOnly` is not sent, and what is `writeOnly` does not come back. */
export const goesOneWay = (schema: Schema, direction: Direction): boolean =>
  shapesOf(schema).some(({ parts }) => parts.some(({ value }) => value[direction] === true));

/** What has to be there. What is only received need not be `sent`. */
export const requiredToSend = (shape: Shape, { sent }: FitOptions): readonly string[] =>
  [...requiredOf(shape)].filter(
    (name) => !(sent && declaredProperty(shape, name).some((schema) => goesOneWay(schema, "readOnly"))),
  );
