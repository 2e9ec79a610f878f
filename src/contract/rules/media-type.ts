import { essence, requestMediaTypes } from "../../openapi/media-type.ts";
import type { Body, OperationStep } from "../../workflow/tree.ts";
import { eachCall, type Finding, type Rule } from "../rule.ts";
import { bodyMediaType, capital, takerOf } from "../sent/deliveries.ts";

export const mediaType: Rule = {
  code: "contract/media-type",
  severity: "error",
  title: "The body is sent in a media type that the operation does not take",
  explanation: `The operation lists the media types of its body, and that of the step is none of them; or it takes no body
at all, which is a warning, for many servers let one pass.

    requestBody:
      contentType: text/plain        # the operation takes application/json
      payload: ...

Write a contentType that the operation takes, or leave it out: then the first of the operation is sent.`,
  check: eachCall(function* (step) {
    if (step.body !== undefined && bodyMediaType(step, step.body) === undefined)
      yield finding(step, step.body);
  }),
};

function finding(step: OperationStep, { pointer, contentType }: Body): Finding {
  const types = requestMediaTypes(step.source.description, step.operation).map(({ type }) => type);
  const [only, ...others] = types;
  const taker = capital(takerOf(step));
  if (only === undefined) {
    const message = `${taker} takes no body.`;
    return { pointer, severity: "warning", message, fix: "Remove the requestBody." };
  }
  const at = `${pointer}/contentType`;
  return {
    pointer: at,
    message: `${taker} takes ${types.join(", ")}, not ${essence(contentType)}.`,
    fix: others.length === 0 ? `Write contentType: ${only}.` : "Write one of these as the contentType.",
    ...(others.length === 0 &&
      !only.includes("*") && { edit: { kind: "replace", pointer: at, value: only } as const }),
  };
}
