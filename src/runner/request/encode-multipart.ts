import { createHash } from "node:crypto";
import type { EncodedBody, Encodings } from "./encoded-body.ts";
import { bytesOf, isFile } from "./file-value.ts";
import { type FormPart, formParts, partText } from "./form-parts.ts";

interface Part {
  readonly headers: readonly string[];
  readonly content: Uint8Array;
}

/** https://www.rfc-editor.org/rfc/rfc7578 */
export function encodeMultipart(value: object, contentType: string, encodings: Encodings): EncodedBody {
  const { parts: entries, notes } = formParts(value, encodings, (text) => text);
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
function boundaryOf(parts: readonly Part[]): string {
  const hash = createHash("sha256");
  for (const { headers, content } of parts) hash.update(headers.join("\n")).update(content);
  return `part-${hash.digest("hex").slice(0, 32)}`;
}

function toPart(entry: FormPart): Part {
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
    content: bytes ?? Buffer.from(partText(value, encoding)),
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
