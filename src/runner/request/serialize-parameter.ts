import { asText } from "../../expression/embedded.ts";
import type { Parameter } from "../../openapi/description.ts";
import { percentEncode, percentEncodeKeepingReserved } from "./percent-encode.ts";

/** What a path or a header parameter says about how it is written. */
type TextStyle = Pick<Parameter, "name" | "style" | "explode"> & { readonly in: "path" | "header" };

/** The same of a query parameter, a cookie or a property of a form. */
type PairStyle = Pick<Parameter, "name" | "style" | "explode" | "allowReserved"> & {
  readonly in: "query" | "cookie";
};

export type Pair = readonly [name: string, text: string];

export type Encode = (text: string) => string;

type EncodedScalar = { readonly kind: "scalar"; readonly text: string };

type EncodedItems =
  | { readonly kind: "list"; readonly texts: readonly string[] }
  | { readonly kind: "map"; readonly members: readonly Pair[] };

/** A path is a part of a url; a header holds its text as it is. */
const TEXT_ENCODERS: Readonly<Record<TextStyle["in"], Encode>> = {
  path: percentEncode,
  header: (text) => text,
};

type WriteText = (value: EncodedScalar | EncodedItems, explode: boolean, name: string) => string;

/** https://spec.openapis.org/oas/v3.1.1.html#style-examples */
const TEXT_STYLES: Readonly<Record<TextStyle["in"], Readonly<Record<string, WriteText>>>> = {
  path: { simple, label, matrix },
  header: { simple },
};

/** Undefined when there is nothing to write. */
export function writeText(parameter: TextStyle, value: unknown): string | undefined {
  const { in: place, style = "simple", explode = false } = parameter;
  const encode = TEXT_ENCODERS[place];
  const encoded = encodeValue(value, encode);
  const write = TEXT_STYLES[place][style] ?? simple;
  return encoded && write(encoded, explode, encode(parameter.name));
}

function simple(value: EncodedScalar | EncodedItems, explode: boolean): string {
  return value.kind === "scalar" ? value.text : textsOf(value, explode).join(",");
}

function label(value: EncodedScalar | EncodedItems, explode: boolean): string {
  if (value.kind === "scalar") return `.${value.text}`;
  return `.${textsOf(value, explode).join(explode ? "." : ",")}`;
}

function matrix(value: EncodedScalar | EncodedItems, explode: boolean, name: string): string {
  if (value.kind === "scalar") return value.text === "" ? `;${name}` : `;${name}=${value.text}`;
  if (!explode) return `;${name}=${textsOf(value, false).join(",")}`;
  return explodedPairs(name, value)
    .map((pair) => `;${pair.join("=")}`)
    .join("");
}

/** What stands between the items of a list that is not exploded, as it is written in a url. */
const SEPARATORS: Readonly<Record<string, string>> = {
  form: ",",
  cookie: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** The styles that write one pair for each value, unless the parameter says otherwise. */
const EXPLODED = new Set(["form", "cookie"]);

/**
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples. Exploded spaces and pipes are undefined there:
 * they repeat the name, as an exploded form does. Empty when there is nothing to write.
 */
export function writePairs(
  parameter: PairStyle,
  value: unknown,
  encode = pairEncoder(parameter),
): readonly Pair[] {
  const { style = "form" } = parameter;
  const name = encode(parameter.name);
  if (style === "deepObject" && typeof value === "object") return deepPairs(name, value, encode);
  const known = Object.hasOwn(SEPARATORS, style) ? style : "form";
  const encoded = encodeValue(value, encode);
  if (encoded === undefined) return [];
  if (encoded.kind === "scalar") return [[name, encoded.text]];
  if (parameter.explode ?? EXPLODED.has(known)) return explodedPairs(name, encoded);
  const separator = SEPARATORS[known] ?? ",";
  return [[name, textsOf(encoded, false).join(separator === "," ? separator : encode(separator))]];
}

/** OpenAPI 3.2 has a style for cookies as they are: https://spec.openapis.org/oas/v3.2.0.html#style-values */
function pairEncoder({ in: place, style, allowReserved }: PairStyle): Encode {
  if (place === "cookie" && style === "cookie") return (text) => text;
  return allowReserved === true ? percentEncodeKeepingReserved : percentEncode;
}

/** `color[R]=100`; deeper objects nest their brackets and lists repeat them, as most servers read them. */
function deepPairs(name: string, value: unknown, encode: Encode): readonly Pair[] {
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(name, item, encode));
  if (typeof value !== "object") return [[name, encode(asText(value))]];
  return membersOf(value as object).flatMap(([member, inner]) =>
    deepPairs(`${name}${encode("[")}${encode(member)}${encode("]")}`, inner, encode),
  );
}

/**
 * Null and what is empty are left out: https://www.rfc-editor.org/rfc/rfc6570#section-2.3 calls them undefined.
 * No style can write what is nested deeper than a member, so that is written as JSON.
 */
function encodeValue(value: unknown, encode: Encode): EncodedScalar | EncodedItems | undefined {
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

/** The items of a list; of a map `R=100`, `G=200`, or its names and values in turn: `R`, `100`, `G`, `200`. */
function textsOf(value: EncodedItems, assigned: boolean): readonly string[] {
  if (value.kind === "list") return value.texts;
  return assigned ? value.members.map((pair) => pair.join("=")) : value.members.flat();
}

const explodedPairs = (name: string, value: EncodedItems): readonly Pair[] =>
  value.kind === "list" ? value.texts.map((text) => [name, text] as const) : value.members;

const membersOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, member]) => !isNothing(member));

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** Null, or with null among its items or members. */
export const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.values(value as object).includes(null));
