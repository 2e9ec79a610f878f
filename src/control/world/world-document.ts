import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../../document/text-document.ts";
import type { WorldFault } from "../../mock/controls.ts";
import { type SchemaBreach, schemaBreaches } from "./schema-breaches.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

export interface ReadWorld {
  readonly document: JsonSchema;
  /** Where each part of it stands. */
  readonly text: TextDocument;
}

/** A world document that its schema allows. Throws a DocumentError that names every fault. */
export function readWorldDocument(file: string, schema: JsonSchema): ReadWorld {
  const text = readDocument(file);
  // An empty file says nothing of the world, and is none the less a map of nothing.
  const document = text.value ?? {};
  const diagnostics = schemaBreaches(document, schema).map((breach) => breachDiagnostic(text, breach));
  if (diagnostics.length > 0) throw new DocumentError(inOrder(diagnostics));
  return { document: document as JsonSchema, text };
}

/** What seeding found wrong with a document that its schema allows. */
export const worldFaultDiagnostic = (
  text: TextDocument,
  { pointer, message, fix }: Pick<WorldFault, "pointer" | "message" | "fix">,
): Diagnostic => ({
  code: "world/refused",
  severity: "error",
  message,
  place: text.placeOf(pointer),
  fix,
});

const breachDiagnostic = (text: TextDocument, { pointer, message, fix }: SchemaBreach): Diagnostic => ({
  code: "world/schema",
  severity: "error",
  message,
  place: text.placeOf(pointer),
  fix,
});

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted(
    ({ place: one }, { place: other }) =>
      (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0),
  );
