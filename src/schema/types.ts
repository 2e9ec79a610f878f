import { type Keywords, listOf } from "./schema.ts";

interface Constraints {
  readonly parts: readonly Keywords[];
}

/** Those of JSON Schema, except that `number` is one with a fraction, and so apart from `integer`. */
export type TypeName = "null" | "boolean" | "object" | "array" | "string" | "integer" | "number";

const MEANT: Readonly<Record<string, readonly TypeName[]>> = {
  null: ["null"],
  boolean: ["boolean"],
  object: ["object"],
  array: ["array"],
  string: ["string"],
  integer: ["integer"],
  number: ["integer", "number"],
};

const ALL = Object.keys(MEANT) as TypeName[];

export const hasNoType = (types: ReadonlySet<TypeName>): boolean => types.size === ALL.length;

export function typeOf(value: unknown): TypeName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return MEANT[typeof value]?.[0] ?? "object";
}

/** The types that a value of this shape can have; none when its parts contradict each other. */
export function typesOf(shape: Constraints): ReadonlySet<TypeName> {
  const allowed = shape.parts.flatMap(({ type }): ReadonlySet<TypeName>[] => {
    const names = typeof type === "string" ? [type] : listOf(type);
    const known = names.flatMap(
      (name) => (Object.hasOwn(MEANT, String(name)) ? MEANT[String(name)] : []) ?? [],
    );
    return known.length === 0 ? [] : [new Set(known)];
  });
  const values = valuesOf(shape);
  if (values !== undefined) allowed.push(new Set(values.map(typeOf)));
  return new Set(ALL.filter((name) => allowed.every((one) => one.has(name))));
}

/** The only values that the shape lets through, where `enum` or `const` name them. */
export function valuesOf({ parts }: Constraints): readonly unknown[] | undefined {
  const lists = parts.flatMap((part): (readonly unknown[])[] => [
    ...(Array.isArray(part.enum) ? [part.enum] : []),
    ...(Object.hasOwn(part, "const") ? [[part.const]] : []),
  ]);
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => list.some((one) => sameValue(one, value))));
}

/** Objects and lists are compared as they are written. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));

const SPOKEN: Readonly<Record<TypeName, string>> = {
  null: "null",
  boolean: "a boolean",
  object: "an object",
  array: "a list",
  string: "a string",
  integer: "an integer",
  number: "a number",
};

/** `a string or null` */
export function spokenTypes(types: ReadonlySet<TypeName>): string {
  const named = ALL.filter((name) => types.has(name) && !(name === "integer" && types.has("number")));
  const spoken = [...named.filter((name) => name !== "null"), ...named.filter((name) => name === "null")];
  return spoken.map((name) => SPOKEN[name]).join(" or ");
}
