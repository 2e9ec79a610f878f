import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const DOCUMENT_FILE = /\.(ya?ml|json)$/i;
/** Told from OpenAPI documents and the like without parsing: a document may be broken and still be one. */
export const ARAZZO = /^\s*(\{\s*)?["']?arazzo["']?\s*:/m;

/** The files that paths name. A file is named itself, whether it is there or not; a folder is searched. */
export function findDocuments(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? documentsIn(path) : [path]));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const documentsIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => DOCUMENT_FILE.test(file))
    .sort()
    .filter((file) => ARAZZO.test(readFileSync(file, "utf8")));

/** Installed packages and hidden files are not the user's documents. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
