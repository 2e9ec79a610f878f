import { type Diagnostic, DocumentError, inOrder } from "../../document/diagnostic.ts";
import type { Node } from "../../document/node.ts";
import { readDocument, type TextDocument } from "../../document/text-document.ts";
import { type SchemaBreach, schemaBreaches } from "./schema-breaches.ts";

/** A world document that its schema allows, and its text. Throws a DocumentError that names every breach. */
export function readWorldDocument(file: string, schema: Node) {
  const text = readDocument(file);
  // An empty file is an empty map.
  const document = text.value ?? {};
  const diagnostics = schemaBreaches(document, schema).map((breach) =>
    diagnosticOf("world/schema", text, breach),
  );
  if (diagnostics.length > 0) throw new DocumentError(inOrder(diagnostics));
  return { document: document as Node, text };
}

/** Why a document that its schema allows is refused. */
export const refusedDiagnostic = (text: TextDocument, refused: SchemaBreach): Diagnostic =>
  diagnosticOf("world/refused", text, refused);

const diagnosticOf = (
  code: string,
  text: TextDocument,
  { pointer, message, fix }: SchemaBreach,
): Diagnostic => ({ code, severity: "error", message, place: text.placeOf(pointer), fix });
