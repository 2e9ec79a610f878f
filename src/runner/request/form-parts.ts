import { asText } from "../../expression/render-template.ts";
import type { Encoding } from "../../openapi/media-type.ts";
import type { Encodings } from "./encoded-body.ts";
import { isFile } from "./file-value.ts";
import { writePairs } from "./serialize-pairs.ts";
import type { Encode, Pair } from "./serialize-shape.ts";

/** One entry of a form, before it is written. */
export type FormPart =
  | { readonly kind: "value"; readonly name: string; readonly value: unknown; readonly encoding: Encoding }
  /** Written by a style, and encoded already. */
  | { readonly kind: "styled"; readonly pair: Pair };

export interface FormParts {
  readonly parts: readonly FormPart[];
  readonly notes: readonly string[];
}

/**
 * A list is as many entries as it has items, unless its encoding names a style:
 * https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function formParts(form: object, encodings: Encodings, encode: Encode | undefined): FormParts {
  const entries = Object.entries(form);
  const parts = entries.flatMap(([name, value]): FormPart[] => {
    const encoding = Object.hasOwn(encodings, name) ? (encodings[name] ?? {}) : {};
    if (hasStyle(encoding)) {
      const pairs = writePairs({ name, in: "query", ...styleOf(encoding) }, value, encode);
      return pairs.map((pair) => ({ kind: "styled", pair }));
    }
    const items = Array.isArray(value) ? value : [value];
    return items
      .filter((item) => item !== null && item !== undefined)
      .map((item) => ({ kind: "value", name, value: item, encoding }));
  });
  const nulls = entries.filter(([, value]) => value === null).map(([name]) => name);
  return { parts, notes: nulls.map((name) => `${name} was left out: no form can say null.`) };
}

/** What is not text is JSON, unless the encoding names another type. */
export function partText(value: unknown, { contentType }: Encoding): string {
  const asJson = contentType !== undefined && /^[^,]*[/+]json\b/.test(contentType);
  return asJson ? JSON.stringify(value) : asText(isFile(value) ? "" : value);
}

const hasStyle = ({ style, explode, allowReserved }: Encoding): boolean =>
  [style, explode, allowReserved].some((said) => said !== undefined);

const styleOf = ({ contentType: _, ...style }: Encoding): Omit<Encoding, "contentType"> => style;
