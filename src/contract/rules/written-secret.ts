import { formatPointer } from "../../document/pointer.ts";
import { looksLikeExpression } from "../../expression/parse-expression.ts";
import type { Finding, Rule } from "../rule.ts";
import { isPlaceholder, knownSecret, looksRandom, namesSecret } from "../secret-text.ts";

export const writtenSecret: Rule = {
  code: "contract/written-secret",
  severity: "error",
  title: "A secret that is written into the document",
  explanation:
    "A password, a key or a token stands in the document, where everybody who can read it has it, and so has every " +
    "copy of it in a history of versions. Make it an input with `format: password`, or leave it out: credentials " +
    "of a security scheme are given to the run, not to the document. A secret that was ever shared has to be replaced.",
  *check({ written }) {
    yield* secretsIn(written, [], "");
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

function* secretsIn(value: unknown, path: readonly (string | number)[], name: string): Generator<Finding> {
  if (typeof value === "string") {
    const what = secretIn(value, name);
    if (what === undefined) return;
    // The secret itself is not shown: reports go further than documents.
    const message = `${what} is written into the document.`;
    const fix = "Replace it by an input with format: password, and the secret by a new one.";
    yield { pointer: formatPointer(path), message, fix };
    return;
  }
  if (typeof value !== "object" || value === null || path.length > 50) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* secretsIn(item, [...path, index], name);
    return;
  }
  const entries = Object.entries(value);
  // A parameter says in `name` what its `value` is.
  const named = entries.find(([key]) => key === "name")?.[1];
  for (const [key, inner] of entries) {
    if (TEXTS.has(key) && typeof inner === "string") continue;
    const owner = key === "value" && typeof named === "string" ? named : key;
    // The values of a schema are those of the property that it describes.
    yield* secretsIn(inner, [...path, key], SCHEMA_VALUES.has(key) ? name : owner);
  }
}

const SCHEMA_VALUES: ReadonlySet<string> = new Set(["default", "const", "example", "examples", "enum"]);

function secretIn(text: string, name: string): string | undefined {
  if (looksLikeExpression(text)) return undefined;
  const known = knownSecret(text);
  if (known !== undefined || isPlaceholder(text)) return known;
  return namesSecret(name) && looksRandom(text) ? `What looks like the value of "${name}"` : undefined;
}
