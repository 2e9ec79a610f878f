import type { Description, Operation } from "../../openapi/description.ts";
import { encodingsOf, findMediaType, isJson, requestMediaTypes } from "../../openapi/media-type.ts";
import type { Body, OperationCall } from "../../workflow/tree.ts";
import { encodeBody } from "./encode-body.ts";
import type { EncodedBody, Encodings } from "./encoded-body.ts";
import { renderPayload } from "./render-payload.ts";
import { replacePayload } from "./replace-payload.ts";
import type { StepRenderer } from "./step-renderer.ts";

export interface BuiltBody extends EncodedBody {
  /** The payload before it was written. */
  readonly value: unknown;
}

/** Undefined when the step has no body, or it was left out. */
export function buildBody(
  { body, operation, source }: OperationCall,
  renderer: StepRenderer,
): BuiltBody | undefined {
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
  const encodings = isJson(contentType) ? {} : declaredEncodings(source.description, operation, contentType);
  const encoded = encodeBody(contentType, value, encodings);
  return { ...encoded, value, notes: [...notes, ...encoded.notes] };
}

function declaredEncodings(description: Description, operation: Operation, contentType: string): Encodings {
  const declared = findMediaType(requestMediaTypes(description, operation), contentType);
  return declared === undefined ? {} : encodingsOf(description, declared);
}

/** Those whose value is left out are left out with it. */
function renderReplacements({ replacements }: Body, renderer: StepRenderer) {
  return replacements
    .map(({ written: { target, targetSelectorType: selector }, value }) => ({
      target,
      ...(selector !== undefined && { selector }),
      value: renderer.render(value, "entry", `the replacement at ${target}`),
    }))
    .filter(({ value }) => value !== undefined);
}
