import { type Diagnostic, DocumentError } from "../document/diagnostic.ts";
import { type ReadDocument, readDocument } from "../document/text-document.ts";
import type { Description } from "../openapi/description.ts";
import { loadDocument } from "../workflow/load-document.ts";
import type { ArazzoTree } from "../workflow/tree.ts";
import { namedDocuments } from "./named-documents.ts";

export interface OpenedDocument {
  readonly file: string;
  /** Absent when the document has errors. */
  readonly document?: ArazzoTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** The documents that were named, with their diagnostics. */
export function openDocuments(
  paths: readonly string[],
  read: ReadDocument = readDocument,
): readonly OpenedDocument[] {
  const descriptions = new Map<string, Description>();
  return namedDocuments(paths).map((file) => {
    try {
      const { document, diagnostics } = loadDocument(file, { descriptions, read });
      const isRunnable = document && diagnostics.every(({ severity }) => severity !== "error");
      return { file, ...(isRunnable && { document }), diagnostics };
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return { file, diagnostics: error.diagnostics };
    }
  });
}
