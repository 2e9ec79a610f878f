import { asText } from "../../expression/embedded.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import type { Template } from "../../expression/template.ts";
import { isJson } from "../../openapi/media-type.ts";
import type { StepRenderer } from "./step-renderer.ts";

interface RenderedPayload {
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
  const [first] = template.kind === "text" ? template.parts : [];
  const isJsonTemplate = typeof first === "string" && looksLikeJson(first);
  const text = template.kind === "text" && isJsonTemplate ? renderJsonText(template, renderer) : plain;
  const value = parsedJson(text);
  if (value !== undefined) return { value, text, notes: [] };
  return { value: plain, notes: looksLikeJson(plain) ? [NOT_JSON] : [] };
}

const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text);

const NOT_JSON = "The payload looks like JSON but is not valid, so it was sent as a JSON string.";

/**
 * JSON text with its expressions filled in. Within quotes a value becomes text, with what JSON has to escape; an
 * object or a list takes the place of the quotes too, or nothing could be sent that way:
 * https://spec.openapis.org/arazzo/v1.1.0.html#requestbody-object-examples. Outside of quotes a value is JSON.
 */
function renderJsonText(
  { parts, pointer }: Extract<Template, { readonly kind: "text" }>,
  renderer: StepRenderer,
): string {
  let written = "";
  let inString = false;
  let dropQuote = false;
  for (const [index, part] of parts.entries()) {
    if (typeof part === "string") {
      const text = dropQuote ? part.slice(1) : part;
      dropQuote = false;
      inString = endsInString(text, inString);
      written += text;
      continue;
    }
    const value = renderer.render({ kind: "expression", expression: part, pointer }, "entry", WHAT);
    const after = parts[index + 1];
    const alone = /(?<!\\)"$/.test(written) && typeof after === "string" && after.startsWith('"');
    if (inString && alone && typeof value === "object" && value !== null) {
      written = written.slice(0, -1) + JSON.stringify(value);
      [dropQuote, inString] = [true, false];
    } else {
      written += inString ? JSON.stringify(asText(value)).slice(1, -1) : bareJson(value);
    }
  }
  return written;
}

/** Text is embedded as it stands where that gives JSON. */
const bareJson = (value: unknown): string =>
  typeof value === "string" && parsedJson(value) !== undefined ? value : (JSON.stringify(value) ?? "null");

function endsInString(text: string, inString: boolean): boolean {
  const quotes = [...text.matchAll(/\\.|"/gs)].filter(([found]) => found === '"').length;
  return quotes % 2 === 0 ? inString : !inString;
}
