import { asText } from "../../expression/embedded.ts";
import { encodingsOf, essence, findMediaType, isJson, requestMediaTypes } from "../../openapi/media-type.ts";
import type { Body, OperationCall } from "../../workflow/tree.ts";
import { StepError } from "../run/step-error.ts";
import { type EncodedBody, encodeForm, encodeMultipart } from "./encode-form.ts";
import { bytesOf } from "./file-value.ts";
import { renderPayload } from "./render-payload.ts";
import { replacePayload } from "./replace-payload.ts";
import type { StepRenderer } from "./step-renderer.ts";

interface BuiltBody extends EncodedBody {
  /** The payload before it was written. */
  readonly value: unknown;
}

/** Undefined when the step has no body, or it was left out. */
export function buildBody(call: OperationCall, renderer: StepRenderer): BuiltBody | undefined {
  const { body } = call;
  if (body === undefined) return undefined;
  const { contentType } = body;
  const rendered = renderPayload(body.payload, contentType, renderer);
  const replacements = renderReplacements(body, renderer);
  if (rendered === undefined && replacements.length === 0) return undefined;
  // Replacements without a payload make one: https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object
  const value = replacePayload(rendered === undefined ? {} : rendered.value, replacements, contentType);
  const notes = rendered?.notes ?? [];
  if (replacements.length === 0 && rendered?.text !== undefined) {
    return { value, body: rendered.text, contentType, notes };
  }
  const encoded = encodeBody(value, contentType, call);
  return { ...encoded, value, notes: [...notes, ...encoded.notes] };
}

/** A replacement without a value is left out. */
function renderReplacements({ replacements }: Body, renderer: StepRenderer) {
  return replacements
    .map(({ written, value }) => ({
      ...written,
      value: renderer.render(value, "entry", `the replacement at ${written.target}`),
    }))
    .filter(({ value }) => value !== undefined);
}

/** How a form that is an object is written, by media type. */
const FORMS: readonly (readonly [RegExp, typeof encodeForm])[] = [
  [/^application\/x-www-form-urlencoded$/, encodeForm],
  [/^multipart\//, encodeMultipart],
];

/** Bytes go out as they are in every media type, and text in every one but JSON. */
function encodeBody(value: unknown, contentType: string, { operation, source }: OperationCall): EncodedBody {
  const type = essence(contentType);
  const plain = (body: EncodedBody["body"]): EncodedBody => ({ body, contentType, notes: [] });
  const bytes = bytesOf(value);
  if (bytes !== undefined) return plain(bytes);
  const isObject = typeof value === "object" && value !== null;
  // Text holds a value as JSON where an expression has put one there.
  if (isJson(type) || (isObject && type === "text/plain")) return plain(JSON.stringify(value));
  if (!isObject) return plain(asText(value));
  const encode = FORMS.find(([pattern]) => pattern.test(type))?.[1];
  if (encode === undefined) {
    const message = `An object or a list cannot be written as ${type}: write the payload as text.`;
    throw new StepError("request", message);
  }
  const declared = findMediaType(requestMediaTypes(source.description, operation), contentType);
  return encode(value, contentType, declared ? encodingsOf(source.description, declared) : {});
}
