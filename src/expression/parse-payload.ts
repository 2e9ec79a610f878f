import { isJson } from "../openapi/media-type.ts";
import { type ParsedTemplate, parseTemplate, type Template } from "./template.ts";

/**
 * The template of a payload. In JSON text, a string that is one expression and nothing else stands for a value of
 * whatever type, as it does in a payload that is written as an object.
 */
export function parsePayload(payload: unknown, contentType: string, selectors = false): ParsedTemplate {
  const parsed = parseTemplate(payload, selectors);
  if (typeof payload !== "string" || !isJson(contentType)) return parsed;
  const value = parsedJson(payload);
  if (typeof value !== "object" || value === null) return parsed;
  const { template, diagnostics } = parseTemplate(value);
  // Nothing stands at these pointers but text: whatever is wrong is in the text.
  const inText = diagnostics.map((one) => ({ ...one, pointer: "" }));
  return holdsBareExpression(template)
    ? { template, diagnostics: inText }
    : { ...parsed, diagnostics: inText };
}

function holdsBareExpression(template: Template): boolean {
  switch (template.kind) {
    case "expression":
      return true;
    case "list":
      return template.items.some(holdsBareExpression);
    case "map":
      return template.entries.some(([, value]) => holdsBareExpression(value));
    default:
      return false;
  }
}

/** Undefined when the text is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
