import type { EncodedBody, Encodings } from "./encoded-body.ts";
import { bytesOf } from "./file-value.ts";
import { formParts, partText } from "./form-parts.ts";
import { formEncode } from "./percent-encode.ts";

/** https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type */
export function encodeForm(value: object, contentType: string, encodings: Encodings): EncodedBody {
  const { parts, notes } = formParts(value, encodings, undefined);
  const pairs = parts.map((part) => {
    if (part.kind === "styled") return part.pair;
    const bytes = bytesOf(part.value);
    // This form holds text only: https://spec.openapis.org/oas/v3.1.1.html#example-url-encoded-form-with-binary-values
    const text =
      bytes === undefined ? partText(part.value, part.encoding) : Buffer.from(bytes).toString("base64");
    return [formEncode(part.name), formEncode(text)] as const;
  });
  return { body: pairs.map((pair) => pair.join("=")).join("&"), contentType, notes };
}
