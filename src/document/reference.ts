import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DocumentError, errorDiagnostic, type Place } from "./diagnostic.ts";
import { percentDecoded } from "./pointer.ts";

/** The file that a url names, as written in the file `from`. Throws a DocumentError for a remote url. */
export function resolveReference(url: string, from: string, place?: Place): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return resolve(dirname(from), decoded(url));
  if (scheme === "file") {
    try {
      return fileURLToPath(url);
    } catch {
      const message = `"${url}" names no local file.`;
      throw unusable("document/bad-reference", message, "Write a relative path.", place);
    }
  }
  const message = `"${url}" is remote, and remote descriptions are not fetched.`;
  const fix = `Save a copy beside ${from} and refer to it by a relative path.`;
  throw unusable("document/remote-reference", message, fix, place);
}

const unusable = (...what: Parameters<typeof errorDiagnostic>) =>
  new DocumentError([errorDiagnostic(...what)]);

/** A relative reference is a URI: `my%20api.yml` is the file "my api.yml". */
function decoded(url: string): string {
  const path = url.replace(/[?#].*$/s, "");
  return percentDecoded(path) ?? path;
}
