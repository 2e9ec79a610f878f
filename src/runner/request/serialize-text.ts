import { percentEncode } from "./percent-encode.ts";
import { assigned, type Encode, inTurn, type Shape, shapeOf } from "./serialize-shape.ts";

/** What a path or a header parameter says about how it is written. */
export interface TextStyle {
  readonly name: string;
  readonly in: "path" | "header";
  readonly style?: string;
  readonly explode?: boolean;
}

type Write = (shape: Shape, explode: boolean, name: string) => string;

/** https://spec.openapis.org/oas/v3.1.1.html#style-examples */
const STYLES: Readonly<Record<TextStyle["in"], Readonly<Record<string, Write>>>> = {
  path: { simple, label, matrix },
  header: { simple },
};

/** A path is a part of a url; a header holds its text as it is. */
const ENCODERS: Readonly<Record<TextStyle["in"], Encode>> = { path: percentEncode, header: (text) => text };

/** Undefined when there is nothing to write. */
export function writeText(parameter: TextStyle, value: unknown): string | undefined {
  const { in: place, style = "simple", explode = false } = parameter;
  const encode = ENCODERS[place];
  const shape = shapeOf(value, encode);
  const write = STYLES[place][style] ?? simple;
  return shape && write(shape, explode, encode(parameter.name));
}

function simple(shape: Shape, explode: boolean): string {
  if (shape.kind === "scalar") return shape.text;
  if (shape.kind === "list") return shape.texts.join(",");
  return (explode ? assigned : inTurn)(shape.members).join(",");
}

function label(shape: Shape, explode: boolean): string {
  if (shape.kind === "scalar") return `.${shape.text}`;
  const separator = explode ? "." : ",";
  if (shape.kind === "list") return `.${shape.texts.join(separator)}`;
  return `.${(explode ? assigned : inTurn)(shape.members).join(separator)}`;
}

function matrix(shape: Shape, explode: boolean, name: string): string {
  if (shape.kind === "scalar") return shape.text === "" ? `;${name}` : `;${name}=${shape.text}`;
  if (!explode) {
    return `;${name}=${(shape.kind === "list" ? shape.texts : inTurn(shape.members)).join(",")}`;
  }
  const pairs = shape.kind === "list" ? shape.texts.map((text) => [name, text] as const) : shape.members;
  return assigned(pairs)
    .map((pair) => `;${pair}`)
    .join("");
}
