import { resolve } from "node:path";
import { type Diagnostic, DocumentError } from "../document/diagnostic.ts";
import type { ReadDocument } from "../document/text-document.ts";
import type { Description } from "../openapi/description.ts";
import { loadDocument } from "./load-document.ts";
import type { ArazzoTree } from "./tree.ts";

export interface LoadedDocument {
  readonly file: string;
  /** Absent when the document has errors. */
  readonly document?: ArazzoTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** Each of the files, with what is wrong with it. Descriptions that several use are read once. */
export function loadDocuments(files: readonly string[], read: ReadDocument): readonly LoadedDocument[] {
  const descriptions = new Map<string, Description>();
  return files.map((file) => {
    try {
      const { document, diagnostics } = loadDocument(file, { descriptions, read });
      const runs = document && diagnostics.every(({ severity }) => severity !== "error");
      return { file, ...(runs && { document }), diagnostics };
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return { file, diagnostics: error.diagnostics };
    }
  });
}

export const isRunnable = (
  loaded: LoadedDocument,
): loaded is LoadedDocument & { readonly document: ArazzoTree } => loaded.document !== undefined;

/** The absolute paths of all files that the documents lead to, those that cannot be read included. */
export function filesOf(documents: readonly string[], read: ReadDocument): ReadonlySet<string> {
  const files = new Set<string>();
  loadDocuments(documents, noting(files, read));
  return files;
}

/** Reads as `read` does, and notes what is read. */
export const noting =
  (files: Set<string>, read: ReadDocument): ReadDocument =>
  (file) => {
    files.add(resolve(file));
    return read(file);
  };
