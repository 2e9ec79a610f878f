import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { findDocuments } from "../document/find-documents.ts";
import { usageError } from "./command-error.ts";

const SHIPPED = "workflows/arazzo";

/** Where documents are looked for by default. */
export const usualDocuments = (folder = "."): readonly string[] => [
  existsSync(resolve(folder, SHIPPED)) ? SHIPPED : ".",
];

/** The files that were named, or the usual ones, each once. */
export function namedDocuments(paths: readonly string[]): readonly string[] {
  const where = paths.length > 0 ? paths : usualDocuments();
  const files = findDocuments(where);
  if (files.length === 0) throw usageError(`There is no Arazzo document in ${where.join(", ")}.`);
  return [...new Set(files)];
}
