import { asText } from "../../expression/render-template.ts";
import { essence } from "../../openapi/media-type.ts";
import { StepFailure } from "../run/step-failure.ts";
import { encodeForm } from "./encode-form.ts";
import { encodeMultipart } from "./encode-multipart.ts";
import type { EncodedBody, Encodings } from "./encoded-body.ts";
import { bytesOf } from "./file-value.ts";

export const JSON_TYPE = "application/json";

type Encode = (value: object, contentType: string, encodings: Encodings) => EncodedBody;

/** How a payload that is an object or a list is written, by media type. */
const ENCODERS: readonly (readonly [RegExp, Encode])[] = [
  [/^application\/json$|\+json$/, json],
  [/^application\/x-www-form-urlencoded$/, encodeForm],
  [/^multipart\//, encodeMultipart],
];

export const mediaType = essence;

export const isJson = (contentType: string): boolean => /[/+]json$/.test(mediaType(contentType));

export const isXml = (contentType: string): boolean => /[/+]xml$/.test(mediaType(contentType));

const encoderFor = (contentType: string): Encode | undefined =>
  ENCODERS.find(([pattern]) => pattern.test(mediaType(contentType)))?.[1];

export function canEncode(contentType: string, payload: unknown): boolean {
  return encoderFor(contentType) !== undefined || typeof payload !== "object";
}

/** The one that is used where the step names none: https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
export function defaultContentType(declared: readonly string[]): string {
  const concrete = declared.filter((type) => !type.includes("*"));
  return (
    concrete.find((type) => mediaType(type) === JSON_TYPE) ??
    concrete.find(isJson) ??
    concrete[0] ??
    JSON_TYPE
  );
}

/** Bytes go out as they are in every media type, and text in every one but JSON. */
export function encodeBody(contentType: string, value: unknown, encodings: Encodings = {}): EncodedBody {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return { body: bytes, contentType, notes: [] };
  if (isJson(contentType)) return { body: JSON.stringify(value), contentType, notes: [] };
  if (typeof value !== "object" || value === null) return { body: asText(value), contentType, notes: [] };
  // Text holds a value as JSON where an expression has put one there.
  const encode = mediaType(contentType) === "text/plain" ? json : encoderFor(contentType);
  if (encode === undefined) {
    const message = `An object or a list cannot be written as ${mediaType(contentType)}: write the payload as text.`;
    throw new StepFailure("request", message);
  }
  return encode(value, contentType, encodings);
}

function json(value: object, contentType: string): EncodedBody {
  return { body: JSON.stringify(value), contentType, notes: [] };
}
