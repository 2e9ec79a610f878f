import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Diagnostic, DocumentError, errorDiagnostic } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";

/** The text of a UTF-8 file; a DocumentError when there is none. */
export function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new DocumentError([unreadable(file, (error as NodeJS.ErrnoException).code ?? "")]);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const message = `${file} is not UTF-8 text.`;
    throw new DocumentError([errorDiagnostic("document/encoding", message, "Save the file as UTF-8.")]);
  }
}

export function unreadable(file: string, reason: string): Diagnostic {
  if (reason === "ENOENT" || reason === "ENOTDIR") return notFound(file);
  if (reason === "EISDIR") {
    return errorDiagnostic("document/is-a-folder", `${file} is a folder.`, "Name a file in it.");
  }
  const message = `${file} cannot be read${reason === "" ? "" : ` (${reason})`}.`;
  return errorDiagnostic("document/unreadable", message, "Check that the file may be read by this user.");
}

function notFound(file: string): Diagnostic {
  const folder = dirname(file);
  const near = nearest(basename(file), namesIn(folder));
  const fix = near === undefined ? "Check the path." : `Did you mean ${join(folder, near)}?`;
  return errorDiagnostic("document/not-found", `There is no file ${file}.`, fix);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Undefined when the file is gone, or cannot be read. */
export function textIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
