import { asText } from "../expression/render-template.ts";
import type { Template } from "../expression/template.ts";

export const JSON_TYPE = "application/json";

type Encode = (value: unknown, template: Template) => string;

/** How a payload is written, by media type. Text is written as it is in any other type. */
const ENCODERS: readonly (readonly [RegExp, Encode])[] = [
  [/^application\/json$|\+json$/, json],
  [/^application\/x-www-form-urlencoded$/, form],
];

export const mediaType = (contentType: string): string =>
  (contentType.split(";")[0] ?? "").trim().toLowerCase();

export const isJson = (contentType: string): boolean => /[/+]json$/.test(mediaType(contentType));

const encoderFor = (contentType: string): Encode | undefined =>
  ENCODERS.find(([pattern]) => pattern.test(mediaType(contentType)))?.[1];

export function canEncode(contentType: string, payload: unknown): boolean {
  return encoderFor(contentType) !== undefined || typeof payload !== "object";
}

export function encodeBody(contentType: string, value: unknown, template: Template): string {
  return (encoderFor(contentType) ?? asText)(value, template);
}

/** Text that holds JSON is the JSON to send, as in the specification's own example; other text is a JSON string. */
function json(value: unknown, template: Template): string {
  if (typeof value === "string" && template.kind !== "expression" && isJsonText(value)) return value;
  return JSON.stringify(value);
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function form(value: unknown): string {
  if (typeof value !== "object" || value === null) return asText(value);
  const form = new URLSearchParams();
  for (const [name, part] of Object.entries(value)) {
    for (const item of Array.isArray(part) ? part : [part]) form.append(name, asText(item));
  }
  return form.toString();
}
