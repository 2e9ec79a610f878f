import { parsedJson } from "../../expression/parse-payload.ts";
import type { Template } from "../../expression/template.ts";
import { isJson } from "../../openapi/media-type.ts";
import { expressionsIn, isJsonTemplate, looksLikeJson, renderJsonText } from "./payload-template.ts";
import type { StepRenderer } from "./step-renderer.ts";

export interface RenderedPayload {
  readonly value: unknown;
  /** The JSON text to send, where the author wrote one. */
  readonly text?: string;
  readonly notes: readonly string[];
}

const WHAT = "the payload";

/** Undefined when the payload was left out. */
export function renderPayload(
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
  return { value: plain, notes: looksLikeJson(plain) ? [NO_JSON] : [] };
}

const NO_JSON = "The payload looks like JSON and is none, so it was sent as a JSON string.";

function filledIn(template: Extract<Template, { readonly kind: "text" }>, renderer: StepRenderer): string {
  const values = expressionsIn(template).map((expression) => renderer.render(expression, "entry", WHAT));
  return renderJsonText(template, values);
}
