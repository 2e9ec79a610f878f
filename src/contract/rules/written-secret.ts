import { formatPointer } from "../../document/pointer.ts";
import { looksLikeExpression } from "../../expression/parse-expression.ts";
import type { Rule } from "../rule.ts";
import { isPlaceholder, knownSecret, looksRandom, namesSecret, type SecretForm } from "../secret-text.ts";

export const writtenSecret: Rule = {
  code: "contract/written-secret",
  severity: "error",
  title: "A secret that is written into the document",
  explanation:
    "A password, a key or a token stands in the document, where everybody who can read it has it, and so has every " +
    "copy of it in a history of versions. Make it an input with `format: password`, or leave it out: credentials " +
    "of a security scheme are given to the run, not to the document. A secret that was ever shared has to be replaced.",
  *check({ written }, { secretForms = [] }) {
    for (const { name, text, pointer } of textsIn(written, [], "")) {
      const what = secretIn(text, name, secretForms);
      if (what === undefined) continue;
      // The secret itself is not shown: reports go further than documents.
      const message = `${what} is written into the document.`;
      const fix = "Replace it by an input with format: password, and the secret by a new one.";
      yield { pointer, message, fix };
    }
  },
};

/** Texts for people may well show what a token looks like. */
const TEXTS: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "title",
  "operationId",
  "operationPath",
]);

interface NamedText {
  readonly text: string;
  /** What its field or parameter is called. */
  readonly name: string;
  readonly pointer: string;
}

function* textsIn(value: unknown, path: readonly (string | number)[], name: string): Generator<NamedText> {
  if (typeof value === "string") {
    yield { text: value, name, pointer: formatPointer(path) };
    return;
  }
  if (typeof value !== "object" || value === null || path.length > 50) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index], name);
    return;
  }
  const entries = Object.entries(value);
  // A parameter says in `name` what its `value` is.
  const named = entries.find(([key]) => key === "name")?.[1];
  for (const [key, inner] of entries) {
    if (TEXTS.has(key) && typeof inner === "string") continue;
    const owner = key === "value" && typeof named === "string" ? named : key;
    // The values of a schema are those of the property that it describes.
    yield* textsIn(inner, [...path, key], SCHEMA_VALUES.has(key) ? name : owner);
  }
}

const SCHEMA_VALUES: ReadonlySet<string> = new Set(["default", "const", "example", "examples", "enum"]);

function secretIn(text: string, name: string, forms: readonly SecretForm[]): string | undefined {
  if (looksLikeExpression(text)) return undefined;
  const known = knownSecret(text, forms);
  if (known !== undefined || isPlaceholder(text)) return known;
  return namesSecret(name) && looksRandom(text) ? `What looks like the value of "${name}"` : undefined;
}
