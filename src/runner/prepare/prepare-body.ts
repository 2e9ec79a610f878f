import { arazzoError } from "../../arazzo/codes.ts";
import type { RequestBody } from "../../arazzo/model.ts";
import type { Operation } from "../../openapi/description.ts";
import { canEncode, defaultContentType } from "../request/encode-body.ts";
import { parsePayload } from "../request/payload-template.ts";
import { checkTemplate, type DocumentScope, prepareTemplate } from "./prepare-template.ts";
import type { PreparedBody, PreparedReplacement } from "./prepared.ts";

/** https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
export function prepareBody(
  requestBody: RequestBody | undefined,
  pointer: string,
  operation: Operation | undefined,
  scope: DocumentScope,
): PreparedBody | undefined {
  if (requestBody?.payload === undefined && requestBody?.replacements === undefined) return undefined;
  const contentType =
    requestBody.contentType ?? defaultContentType(operation?.requestBody?.contentTypes ?? []);
  const parsed = parsePayload(requestBody.payload, contentType, { selectors: scope.selectors });
  const payload = checkTemplate(parsed, `${pointer}/payload`, "request", scope);
  if (!canEncode(contentType, requestBody.payload)) {
    const message = `A payload of this shape cannot be written as ${contentType}.`;
    const fix = "Write the payload as text, or use application/json or application/x-www-form-urlencoded.";
    const place = scope.text.placeOf(`${pointer}/contentType`);
    scope.diagnostics.push(arazzoError("arazzo/content-type", place, message, fix));
  }
  const replacements = (requestBody.replacements ?? []).map(
    ({ target, targetSelectorType, value }, index): PreparedReplacement => ({
      target,
      ...(targetSelectorType !== undefined && { selector: targetSelectorType }),
      value: prepareTemplate(value, `${pointer}/replacements/${index}/value`, "request", scope),
    }),
  );
  return { contentType, payload, replacements };
}
