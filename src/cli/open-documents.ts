import type { ReadDocument } from "../document/text-document.ts";
import { type LoadedDocument, loadDocuments } from "../workflow/load-documents.ts";
import { namedDocuments } from "./named-documents.ts";

/** The documents that were named, with their diagnostics. */
export const openDocuments = (paths: readonly string[], read: ReadDocument): readonly LoadedDocument[] =>
  loadDocuments(namedDocuments(paths), read);
