import { isNode, listOf, type Node, nodeOf, ownValue } from "../document/node.ts";
import { onceFor } from "../document/once.ts";
import { listedIn, targetsOf, within } from "./resolve.ts";
import { everyOf, type Schema, type WrittenSchema } from "./schema.ts";

/** Sets of keywords that hold all at once. */
export interface Parts {
  readonly parts: readonly Part[];
}

export interface Part extends WrittenSchema {
  readonly value: Node;
}

/** A schema with what it refers to and what `allOf` lists: each once, so that schemas that refer to each other end. */
export interface Conjunction extends Parts {
  /** Of each of these lists, a value has to fit one too: `anyOf` and `oneOf`. */
  readonly choices: readonly (readonly Schema[])[];
}

export const conjunctionOf = onceFor((schema: Schema) => conjunctionWithout(schema, new Set()));

/** Without what holds already. Other keywords that combine schemas (`if`, `not` …) are left in place. */
export function conjunctionWithout(schema: Schema, holding: ReadonlySet<unknown>): Conjunction {
  const parts: Part[] = [];
  const choices: (readonly Schema[])[] = [];
  const seen = new Set(holding);
  const collect = (one: Schema): void => {
    if ("every" in one) for (const inner of one.every) collect(inner);
    else if ("either" in one) choices.push(one.either);
    else if (one.value === false) parts.push({ ...one, value: NOTHING });
    else if (isPart(one) && !seen.has(one.value)) add(one);
  };
  const add = (part: Part): void => {
    seen.add(part.value);
    parts.push(part);
    for (const target of targetsOf(part)) if (target !== undefined) collect(target);
    for (const inner of listedIn(part, "allOf")) collect(inner);
    for (const keyword of ["anyOf", "oneOf"]) {
      if (Array.isArray(part.value[keyword])) choices.push(listedIn(part, keyword));
    }
  };
  collect(schema);
  return { parts, choices };
}

/** What lets nothing pass. */
const NOTHING: Node = { enum: [] };

const isPart = (schema: WrittenSchema): schema is Part => isNode(schema.value);

/** The values that the parts have for a keyword. */
export const wordsOn = ({ parts }: Parts, keyword: string): readonly unknown[] =>
  parts.map(({ value }) => value[keyword]).filter((word) => word !== undefined);

/** The names of the properties that are declared, in order. */
export const propertyNames = ({ parts }: Parts): ReadonlySet<string> =>
  new Set(parts.flatMap(({ value }) => Object.keys(nodeOf(value.properties))));

/** All that is declared of one property by its name. */
export const declaredProperty = ({ parts }: Parts, name: string): readonly WrittenSchema[] =>
  parts
    .filter(({ value }) => ownValue(value.properties, name) !== undefined)
    .map((part) => within(part, ["properties", name]));

/** Every property that is declared, with what it has to satisfy. */
export const propertiesOf = (parts: Parts): ReadonlyMap<string, Schema> =>
  new Map([...propertyNames(parts)].map((name) => [name, everyOf(declaredProperty(parts, name))]));

export const requiredOf = ({ parts }: Parts): ReadonlySet<string> =>
  new Set(parts.flatMap(({ value }) => listOf(value.required)).filter((name) => typeof name === "string"));

/** What a property is when it is left out. That of what it refers to is a note, which validators do not fill in. */
export const defaultOf = (parts: Parts, name: string): unknown =>
  declaredProperty(parts, name)
    .map(({ value }) => ownValue(value, "default"))
    .find((value) => value !== undefined);

/** Says that properties which it does not name are let pass, in so many words. */
export const isOpen = ({ parts }: Parts): boolean =>
  parts.some(
    ({ value: { patternProperties, additionalProperties } }) =>
      patternProperties !== undefined || additionalProperties === true || isNode(additionalProperties),
  );

/** Says that they are not. */
export const isClosed = ({ parts }: Parts): boolean =>
  parts.some(
    ({ value: { additionalProperties, unevaluatedProperties } }) =>
      additionalProperties === false || unevaluatedProperties === false,
  );

/** What every item of a list, or else every further property, has to satisfy; undefined where nothing is said. */
export function restOf({ parts }: Parts): Schema | undefined {
  const said = ["items", "additionalProperties"].map((keyword) =>
    parts.filter(({ value }) => isNode(value[keyword])).map((part) => within(part, [keyword])),
  );
  const rest = said.find((schemas) => schemas.length > 0);
  return rest && everyOf(rest);
}
