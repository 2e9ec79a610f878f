import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../../document/text-document.ts";
import { type SchemaBreach, schemaBreaches } from "./schema-breaches.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

export interface ReadWorld {
  readonly document: JsonSchema;
  /** Where each part of it stands. */
  readonly text: TextDocument;
}

/** A world document that its schema allows. Throws a DocumentError that names every breach. */
export function readWorldDocument(file: string, schema: JsonSchema): ReadWorld {
  const text = readDocument(file);
  // An empty file is an empty map.
  const document = text.value ?? {};
  const diagnostics = schemaBreaches(document, schema).map((breach) =>
    diagnosticOf("world/schema", text, breach),
  );
  if (diagnostics.length > 0) throw new DocumentError(inOrder(diagnostics));
  return { document: document as JsonSchema, text };
}

/** Why a document that its schema allows is refused. */
export const refusedDiagnostic = (text: TextDocument, refused: SchemaBreach): Diagnostic =>
  diagnosticOf("world/refused", text, refused);

const diagnosticOf = (
  code: string,
  text: TextDocument,
  { pointer, message, fix }: SchemaBreach,
): Diagnostic => ({ code, severity: "error", message, place: text.placeOf(pointer), fix });

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted(
    ({ place: one }, { place: other }) =>
      (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0),
  );
