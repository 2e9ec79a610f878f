import { asText } from "../../expression/render-template.ts";
import { essence, isJson } from "../../openapi/media-type.ts";
import { StepFailure } from "../run/step-failure.ts";
import { type EncodedBody, type Encodings, encodeForm, encodeMultipart } from "./encode-form.ts";
import { bytesOf } from "./file-value.ts";

type Encode = (value: object, contentType: string, encodings: Encodings) => EncodedBody;

/** How a payload that is an object or a list is written, by media type. */
const ENCODERS: readonly (readonly [RegExp, Encode])[] = [
  [/^application\/json$|\+json$/, json],
  [/^application\/x-www-form-urlencoded$/, encodeForm],
  [/^multipart\//, encodeMultipart],
];

const encoderFor = (contentType: string): Encode | undefined =>
  ENCODERS.find(([pattern]) => pattern.test(essence(contentType)))?.[1];

/** Bytes go out as they are in every media type, and text in every one but JSON. */
export function encodeBody(contentType: string, value: unknown, encodings: Encodings = {}): EncodedBody {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return { body: bytes, contentType, notes: [] };
  if (isJson(contentType)) return { body: JSON.stringify(value), contentType, notes: [] };
  if (typeof value !== "object" || value === null) return { body: asText(value), contentType, notes: [] };
  // Text holds a value as JSON where an expression has put one there.
  const encode = essence(contentType) === "text/plain" ? json : encoderFor(contentType);
  if (encode === undefined) {
    const message = `An object or a list cannot be written as ${essence(contentType)}: write the payload as text.`;
    throw new StepFailure("request", message);
  }
  return encode(value, contentType, encodings);
}

function json(value: object, contentType: string): EncodedBody {
  return { body: JSON.stringify(value), contentType, notes: [] };
}
