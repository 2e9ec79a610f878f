import { isDeepStrictEqual } from "node:util";
import { listOf } from "../document/node.ts";
import { onceFor } from "../document/once.ts";
import { type Parts, wordsOn } from "./parts.ts";

const SPOKEN = {
  null: "null",
  boolean: "a boolean",
  object: "an object",
  array: "a list",
  string: "a string",
  integer: "an integer",
  number: "a number",
} as const;

/** Those of JSON Schema, except that `number` is one with a fraction, and so apart from `integer`. */
export type TypeName = keyof typeof SPOKEN;

const ALL = Object.keys(SPOKEN) as TypeName[];

const meantBy = (name: unknown): readonly TypeName[] =>
  ALL.filter((type) => type === name || (type === "integer" && name === "number"));

export const hasNoType = (types: ReadonlySet<TypeName>): boolean => types.size === ALL.length;

export function typeOf(value: unknown): TypeName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return ALL.find((name) => name === typeof value) ?? "object";
}

/** The types that a value of this shape can have; none when its parts contradict each other. */
export function typesOf(shape: Parts): ReadonlySet<TypeName> {
  const types = namedTypes(shape);
  const values = valuesOf(shape);
  if (values === undefined) return types;
  const listed = new Set(values.map(typeOf));
  return new Set([...types].filter((name) => listed.has(name)));
}

/** Those that `type` names; all of them where it is not written. Every other question to a schema begins with this one. */
export const namedTypes = onceFor((shape: Parts): ReadonlySet<TypeName> => {
  const allowed = wordsOn(shape, "type").flatMap((type): ReadonlySet<TypeName>[] => {
    const names = typeof type === "string" ? [type] : listOf(type);
    const known = names.flatMap(meantBy);
    return known.length === 0 ? [] : [new Set(known)];
  });
  return new Set(ALL.filter((name) => allowed.every((one) => one.has(name))));
});

/** The only values that the shape lets through, where `enum` or `const` name them. */
export function valuesOf({ parts }: Parts): readonly unknown[] | undefined {
  const lists = parts.flatMap(({ value }): (readonly unknown[])[] => [
    ...(Array.isArray(value.enum) ? [value.enum] : []),
    ...(Object.hasOwn(value, "const") ? [[value.const]] : []),
  ]);
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => list.some((one) => sameValue(one, value))));
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "object" && isDeepStrictEqual(one, other));

/** A number may be an integer without saying so. */
const namesIn = (types: ReadonlySet<TypeName>, order: readonly TypeName[]): readonly TypeName[] =>
  order.filter((name) => types.has(name) && !(name === "integer" && types.has("number")));

/** `a string or null` */
function spokenTypes(types: ReadonlySet<TypeName>): string {
  return namesIn(types, NULL_LAST)
    .map((name) => SPOKEN[name])
    .join(" or ");
}

const NULL_LAST: readonly TypeName[] = [...ALL.filter((name) => name !== "null"), "null"];

/** What is wrong with a value of another type than one of these. */
export const wrongType = (type: TypeName, types: ReadonlySet<TypeName>, is = "is"): string =>
  `${is} ${SPOKEN[type]} where ${spokenTypes(types)} is due`;

/** As JSON Schema calls them, scalars first: `string or number`. */
export function spokenNames(types: ReadonlySet<TypeName>): string {
  if (hasNoType(types)) return "anything";
  return namesIn(types, SCALARS_FIRST).join(" or ");
}

const SCALARS_FIRST: readonly TypeName[] = [
  "null",
  "boolean",
  "string",
  "integer",
  "number",
  "array",
  "object",
];
