import type { RequestBody } from "../arazzo/model.ts";
import { parsePayload } from "../expression/parse-payload.ts";
import type { Operation } from "../openapi/description.ts";
import { defaultContentType, isForm, isJson } from "../openapi/media-type.ts";
import { type Draft, error, hasSelectors } from "./draft.ts";
import { loadTemplate, told } from "./load-templates.ts";
import type { Body, Replacement } from "./tree.ts";

/** https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
export function loadBody(
  written: RequestBody | undefined,
  pointer: string,
  operation: Operation | undefined,
  draft: Draft,
): Body | undefined {
  if (written?.payload === undefined && written?.replacements === undefined) return undefined;
  const contentType = written.contentType ?? defaultContentType(operation?.requestBody?.contentTypes ?? []);
  const parsed = parsePayload(written.payload, contentType, hasSelectors(draft));
  const payload = told(parsed, `${pointer}/payload`, draft);
  if (typeof written.payload === "object" && !isJson(contentType) && !isForm(contentType)) {
    const message = `A payload of this shape cannot be written as ${contentType}.`;
    const fix = "Write the payload as text, or use application/json or application/x-www-form-urlencoded.";
    error(draft, "arazzo/content-type", `${pointer}/contentType`, message, fix);
  }
  const replacements = (written.replacements ?? []).map((replacement, index): Replacement => {
    const at = `${pointer}/replacements/${index}`;
    return {
      written: replacement,
      pointer: at,
      value: loadTemplate(replacement.value, `${at}/value`, draft),
    };
  });
  return { written, pointer, contentType, payload, replacements };
}
