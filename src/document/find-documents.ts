import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const DOCUMENT_FILE = /\.(ya?ml|json)$/i;
/** Told from OpenAPI documents and the like without parsing: a document may be broken and still be one. */
export const ARAZZO = /^\s*(\{\s*)?["']?arazzo["']?\s*:/m;

/** The files that paths name. A file is named itself, whether it is there or not; a folder is searched. */
export function findDocuments(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? documentsIn(path) : [path]));
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const documentsIn = (folder: string): string[] =>
  documentsAmong(filesIn(folder), (file) => readFileSync(file, "utf8"));

/** Those of the files that are documents, in the order of their names. */
export const documentsAmong = (files: readonly string[], read: (file: string) => string): string[] =>
  files
    .filter((file) => DOCUMENT_FILE.test(file))
    .sort()
    .filter((file) => ARAZZO.test(read(file)));

/** Installed packages and hidden files are not the user's documents. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
