import { asText } from "../../expression/render-template.ts";
import { percentEncode, percentEncodeKeepingReserved } from "./percent-encode.ts";
import {
  type Encode,
  inTurn,
  isNothing,
  membersOf,
  type Pair,
  type Shape,
  shapeOf,
} from "./serialize-shape.ts";

/** What a query parameter, a cookie or a property of a form says about how it is written. */
export interface PairStyle {
  readonly name: string;
  readonly in: "query" | "cookie";
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** What stands between the items of a list that is not exploded, as it is written in a url. */
const SEPARATORS: Readonly<Record<string, string>> = {
  form: ",",
  cookie: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** The styles whose names are written out, one pair a value, unless the parameter says otherwise. */
const EXPLODED = new Set(["form", "cookie"]);

/**
 * https://spec.openapis.org/oas/v3.1.1.html#style-examples. Exploded spaces and pipes are undefined there:
 * they repeat the name, as an exploded form does. None when there is nothing to write.
 */
export function writePairs(
  parameter: PairStyle,
  value: unknown,
  encode = encoderOf(parameter),
): readonly Pair[] {
  const { style = "form" } = parameter;
  const name = encode(parameter.name);
  if (style === "deepObject" && typeof value === "object") return deepPairs(name, value, encode);
  const known = Object.hasOwn(SEPARATORS, style) ? style : "form";
  const shape = shapeOf(value, encode);
  if (shape === undefined) return [];
  if (shape.kind === "scalar") return [[name, shape.text]];
  if (parameter.explode ?? EXPLODED.has(known)) return exploded(name, shape);
  const separator = SEPARATORS[known] ?? ",";
  const texts = shape.kind === "list" ? shape.texts : inTurn(shape.members);
  return [[name, texts.join(separator === "," ? separator : encode(separator))]];
}

/** OpenAPI 3.2 has a style for cookies as they are: https://spec.openapis.org/oas/v3.2.0.html#style-values */
function encoderOf({ in: place, style, allowReserved }: PairStyle): Encode {
  if (place === "cookie" && style === "cookie") return (text) => text;
  return allowReserved === true ? percentEncodeKeepingReserved : percentEncode;
}

const exploded = (name: string, shape: Exclude<Shape, { readonly kind: "scalar" }>): readonly Pair[] =>
  shape.kind === "list" ? shape.texts.map((text) => [name, text] as const) : shape.members;

/** `color[R]=100`; deeper objects nest their brackets and lists repeat them, as most servers read them. */
function deepPairs(name: string, value: unknown, encode: Encode): readonly Pair[] {
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(name, item, encode));
  if (typeof value !== "object") return [[name, encode(asText(value))]];
  return membersOf(value as object).flatMap(([member, inner]) =>
    deepPairs(`${name}${encode("[")}${encode(member)}${encode("]")}`, inner, encode),
  );
}
