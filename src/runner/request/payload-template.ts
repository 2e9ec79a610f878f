import { parsedJson } from "../../expression/parse-payload.ts";
import { asText } from "../../expression/render-template.ts";
import { expressionsOf, type Template } from "../../expression/template.ts";

type TextTemplate = Extract<Template, { readonly kind: "text" }>;

/** Text that looks as if JSON were meant. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text);

export const isJsonTemplate = ({ parts }: TextTemplate): boolean => {
  const [first] = parts;
  return typeof first === "string" && looksLikeJson(first);
};

/**
 * JSON text with its expressions filled in. Within quotes a value becomes text, with what JSON has to escape; an
 * object or a list takes the place of the quotes too, or nothing could be sent that way:
 * https://spec.openapis.org/arazzo/v1.1.0.html#requestbody-object-examples. Outside of quotes a value is JSON.
 */
export function renderJsonText({ parts }: TextTemplate, values: readonly unknown[]): string {
  let written = "";
  let inString = false;
  let dropQuote = false;
  let next = 0;
  for (const [index, part] of parts.entries()) {
    if (typeof part === "string") {
      const text = dropQuote ? part.slice(1) : part;
      dropQuote = false;
      inString = endsInString(text, inString);
      written += text;
      continue;
    }
    const value = values[next++];
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

export const expressionsIn = (template: TextTemplate): readonly Template[] =>
  [...expressionsOf(template)].map(({ expression }) => ({
    kind: "expression",
    expression,
    pointer: template.pointer,
  }));

/** Text is embedded as it stands where that gives JSON. */
const bareJson = (value: unknown): string =>
  typeof value === "string" && parsedJson(value) !== undefined ? value : (JSON.stringify(value) ?? "null");

function endsInString(text: string, inString: boolean): boolean {
  const quotes = [...text.matchAll(/\\.|"/gs)].filter(([found]) => found === '"').length;
  return quotes % 2 === 0 ? inString : !inString;
}
