import { createHash } from "node:crypto";
import { asText } from "../../expression/embedded.ts";
import type { Encoding } from "../../openapi/media-type.ts";
import { bytesOf, isFile } from "./file-value.ts";
import { formEncode } from "./percent-encode.ts";
import { type Encode, type Pair, writePairs } from "./serialize-parameter.ts";

export interface EncodedBody {
  readonly body: string | Uint8Array;
  /** With the boundary, where there is one. */
  readonly contentType: string;
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** By the name of a property of a form. */
type Encodings = Readonly<Record<string, Encoding>>;

/** https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type */
export function encodeForm(value: object, contentType: string, encodings: Encodings): EncodedBody {
  const { entries, notes } = formEntries(value, encodings);
  const pairs = entries.map((entry) => {
    if (entry.kind === "styled") return entry.pair;
    const bytes = bytesOf(entry.value);
    // This form holds text only: https://spec.openapis.org/oas/v3.1.1.html#example-url-encoded-form-with-binary-values
    const text =
      bytes === undefined ? entryText(entry.value, entry.encoding) : Buffer.from(bytes).toString("base64");
    return [formEncode(entry.name), formEncode(text)] as const;
  });
  return { body: pairs.map((pair) => pair.join("=")).join("&"), contentType, notes };
}

interface MultipartPart {
  readonly headers: readonly string[];
  readonly content: Uint8Array;
}

/** https://www.rfc-editor.org/rfc/rfc7578 */
export function encodeMultipart(value: object, contentType: string, encodings: Encodings): EncodedBody {
  const { entries, notes } = formEntries(value, encodings, (text) => text);
  const parts = entries.map(toPart);
  const boundary = /;\s*boundary="?([^";]+)"?/i.exec(contentType)?.[1] ?? boundaryOf(parts);
  const body = Buffer.concat([
    ...parts.flatMap(({ headers, content }) => [
      Buffer.from(`--${boundary}\r\n${headers.join("\r\n")}\r\n\r\n`),
      content,
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const named = /;\s*boundary=/i.test(contentType) ? contentType : `${contentType}; boundary=${boundary}`;
  return { body: new Uint8Array(body), contentType: named, notes };
}

/** Out of the content itself, so that the same payload gives the same bytes and no part can hold it. */
function boundaryOf(parts: readonly MultipartPart[]): string {
  const hash = createHash("sha256");
  for (const { headers, content } of parts) hash.update(headers.join("\n")).update(content);
  return `part-${hash.digest("hex").slice(0, 32)}`;
}

function toPart(entry: FormEntry): MultipartPart {
  if (entry.kind === "styled") {
    const [name, text] = entry.pair;
    return { headers: [disposition(name)], content: Buffer.from(text) };
  }
  const { name, value, encoding } = entry;
  const bytes = bytesOf(value);
  const type = firstConcrete(encoding.contentType) ?? defaultType(value);
  return {
    headers: [
      disposition(name, bytes && ((isFile(value) ? value.filename : undefined) ?? name)),
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ],
    content: bytes ?? Buffer.from(entryText(value, encoding)),
  };
}

/** `image/png` of `image/*, image/png` */
const firstConcrete = (types: string | undefined): string | undefined =>
  types
    ?.split(",")
    .map((type) => type.trim())
    .find((type) => !type.includes("*"));

/** https://spec.openapis.org/oas/v3.1.1.html#encoding-object; `text/plain` is what a part without a type is. */
function defaultType(value: unknown): string | undefined {
  if (isFile(value)) return value.contentType ?? "application/octet-stream";
  if (value instanceof Uint8Array) return "application/octet-stream";
  return typeof value === "object" ? "application/json" : undefined;
}

const disposition = (name: string, filename?: string): string =>
  `Content-Disposition: form-data; name="${quoted(name)}"${filename === undefined ? "" : `; filename="${quoted(filename)}"`}`;

/** As browsers write them: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quoted = (text: string): string =>
  text.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");

/** One entry of a form, before it is written. */
type FormEntry =
  | { readonly kind: "value"; readonly name: string; readonly value: unknown; readonly encoding: Encoding }
  /** Written by a style, and encoded already. */
  | { readonly kind: "styled"; readonly pair: Pair };

/**
 * A list is as many entries as it has items, unless its encoding names a style:
 * https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
function formEntries(form: object, encodings: Encodings, encode?: Encode) {
  const properties = Object.entries(form);
  const entries = properties.flatMap(([name, value]): FormEntry[] => {
    const encoding = Object.hasOwn(encodings, name) ? (encodings[name] ?? {}) : {};
    const { contentType: _, ...style } = encoding;
    if (Object.values(style).some((said) => said !== undefined)) {
      const pairs = writePairs({ name, in: "query", ...style }, value, encode);
      return pairs.map((pair) => ({ kind: "styled", pair }));
    }
    const items = Array.isArray(value) ? value : [value];
    return items
      .filter((item) => item !== null && item !== undefined)
      .map((item) => ({ kind: "value", name, value: item, encoding }));
  });
  const nulls = properties.filter(([, value]) => value === null).map(([name]) => name);
  return { entries, notes: nulls.map((name) => `${name} was left out: a form cannot hold null.`) };
}

/** What is not text is JSON, unless the encoding names another type. */
function entryText(value: unknown, { contentType }: Encoding): string {
  const asJson = contentType !== undefined && /^[^,]*[/+]json\b/.test(contentType);
  return asJson ? JSON.stringify(value) : asText(isFile(value) ? "" : value);
}
