import { asText } from "../../expression/render-template.ts";

/** A value as the styles of parameters tell values apart, its texts encoded. */
export type Shape =
  | { readonly kind: "scalar"; readonly text: string }
  | { readonly kind: "list"; readonly texts: readonly string[] }
  | { readonly kind: "map"; readonly members: readonly Pair[] };

export type Pair = readonly [name: string, text: string];

export type Encode = (text: string) => string;

/**
 * Null and what is empty are left out: https://www.rfc-editor.org/rfc/rfc6570#section-2.3 calls them undefined.
 * What stands deeper than a member has no form in any style, and is written as JSON.
 */
export function shapeOf(value: unknown, encode: Encode): Shape | undefined {
  if (isNothing(value)) return undefined;
  if (Array.isArray(value)) {
    const texts = value.filter((item) => !isNothing(item)).map((item) => encode(asText(item)));
    return texts.length === 0 ? undefined : { kind: "list", texts };
  }
  if (typeof value !== "object") return { kind: "scalar", text: encode(asText(value)) };
  const members = membersOf(value as object).map(
    ([name, member]) => [encode(name), encode(asText(member))] as const,
  );
  return members.length === 0 ? undefined : { kind: "map", members };
}

export const membersOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, member]) => !isNothing(member));

export const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** Null, or with null among its items or members. */
export const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.values(value as object).includes(null));

/** `R,100,G,200`: names and values in turn. */
export const inTurn = (members: readonly Pair[]): readonly string[] => members.flat();

/** `R=100`, `G=200` */
export const assigned = (members: readonly Pair[]): readonly string[] =>
  members.map(([name, text]) => `${name}=${text}`);
