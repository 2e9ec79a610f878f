import { isNode } from "../document/node.ts";
import { type Keywords, keywordsOf, listOf, type Schema, targetOf } from "./schema.ts";
import { typesOf } from "./types.ts";

/**
 * One way to fit a schema: sets of keywords that hold all at once. References are followed, `allOf` is spread out,
 * and each choice of `oneOf` and `anyOf` is a shape of its own. Other keywords that combine schemas (`if`, `not` …)
 * are left in place and mean nothing here, so a shape may let more through than its schema does, never less.
 */
export interface Shape {
  readonly parts: readonly Keywords[];
  readonly root: unknown;
}

/** More ways than this are no longer told apart. */
const MOST_SHAPES = 64;

const DEEPEST = 40;

/** None for `false`; one without parts for `true`. Schemas that refer to themselves end. */
export function shapesOf({ value, root }: Schema): readonly Shape[] {
  const known = isNode(value) ? knownShapes.get(value)?.get(root) : undefined;
  if (known !== undefined) return known;
  const shapes = expand(value, root, [])
    .map((parts) => ({ parts, root }))
    .filter((shape) => typesOf(shape).size > 0);
  if (isNode(value)) {
    const byRoot = knownShapes.get(value) ?? new Map();
    knownShapes.set(value, byRoot.set(root, shapes));
  }
  return shapes;
}

/** The same few schemas are asked about by every step and rule. */
const knownShapes = new WeakMap<Keywords, Map<unknown, readonly Shape[]>>();

type Parts = readonly Keywords[];

function expand(value: unknown, root: unknown, above: readonly unknown[]): readonly Parts[] {
  if (value === false) return [];
  if (!isNode(value) || above.includes(value) || above.length > DEEPEST) return [[]];
  const inside = [...above, value];
  const into = (inner: unknown) => expand(inner, root, inside);
  const { $ref, allOf, anyOf, oneOf } = value;
  const target = typeof $ref === "string" ? targetOf($ref, root) : undefined;
  const joined = [...(target === undefined ? [] : [target]), ...listOf(allOf)].map(into);
  const choices = [anyOf, oneOf].filter(Array.isArray).map((list) => list.flatMap(into));
  return [...joined, ...choices].reduce<readonly Parts[]>(product, [[value]]);
}

function product(ways: readonly Parts[], others: readonly Parts[]): readonly Parts[] {
  if (ways.length * others.length > MOST_SHAPES) return ways;
  return ways.flatMap((parts) => others.map((more) => [...parts, ...more]));
}

/** Every property that the shape names, in order, with the schemas that it has to fit. */
export function propertiesOf({ parts }: Shape): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const { properties } of parts) {
    for (const [name, schema] of Object.entries(keywordsOf(properties))) {
      found.set(name, [...(found.get(name) ?? []), schema]);
    }
  }
  return found;
}

export const requiredOf = ({ parts }: Shape): ReadonlySet<string> =>
  new Set(parts.flatMap(({ required }) => listOf(required).map(String)));

/** Whether the property is only received, and so need not be sent where it is required. */
export function isReadOnly(shape: Shape, name: string): boolean {
  const schemas = propertiesOf(shape).get(name) ?? [];
  return schemas.some((value) =>
    shapesOf({ value, root: shape.root }).some(({ parts }) => parts.some((part) => part.readOnly === true)),
  );
}
