import { parsedJson } from "../../expression/parse-payload.ts";
import type { Template } from "../../expression/template.ts";
import { encodingsOf, findMediaType, isJson, requestMediaTypes } from "../../openapi/media-type.ts";
import type { Body, OperationCall } from "../../workflow/tree.ts";
import { encodeBody } from "./encode-body.ts";
import type { EncodedBody, Encodings } from "./encode-form.ts";
import { expressionsIn, isJsonTemplate, looksLikeJson, renderJsonText } from "./payload-template.ts";
import { replacePayload } from "./replace-payload.ts";
import type { StepRenderer } from "./step-renderer.ts";

interface BuiltBody extends EncodedBody {
  /** The payload before it was written. */
  readonly value: unknown;
}

/** Undefined when the step has no body, or it was left out. */
export function buildBody(step: OperationCall, renderer: StepRenderer): BuiltBody | undefined {
  const { body } = step;
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
  const encoded = encodeBody(contentType, value, encodingsFor(step, contentType));
  return { ...encoded, value, notes: [...notes, ...encoded.notes] };
}

function encodingsFor({ operation, source: { description } }: OperationCall, contentType: string): Encodings {
  if (isJson(contentType)) return {};
  const declared = findMediaType(requestMediaTypes(description, operation), contentType);
  return declared === undefined ? {} : encodingsOf(description, declared);
}

interface RenderedPayload {
  readonly value: unknown;
  /** The JSON text to send, where the author wrote one. */
  readonly text?: string;
  readonly notes: readonly string[];
}

const WHAT = "the payload";

/** Undefined when the payload was left out. */
function renderPayload(
  template: Template,
  contentType: string,
  renderer: StepRenderer,
): RenderedPayload | undefined {
  const plain = renderer.render(template, "entry", WHAT);
  if (plain === undefined) return undefined;
  const isWritten = template.kind === "text" || template.kind === "literal";
  if (!isJson(contentType) || !isWritten || typeof plain !== "string") return { value: plain, notes: [] };
  const text = template.kind === "text" && isJsonTemplate(template) ? filledIn(template, renderer) : plain;
  const value = parsedJson(text);
  if (value !== undefined) return { value, text, notes: [] };
  return { value: plain, notes: looksLikeJson(plain) ? [NOT_JSON] : [] };
}

const NOT_JSON = "The payload looks like JSON but is not valid, so it was sent as a JSON string.";

function filledIn(template: Extract<Template, { readonly kind: "text" }>, renderer: StepRenderer): string {
  const values = expressionsIn(template).map((expression) => renderer.render(expression, "entry", WHAT));
  return renderJsonText(template, values);
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
