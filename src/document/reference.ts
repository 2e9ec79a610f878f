import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DocumentError, type Place } from "./diagnostic.ts";
import { percentDecoded } from "./pointer.ts";

/** The file that a url names, as written in the file `from`. Throws a DocumentError for a remote url. */
export function resolveReference(url: string, from: string, place?: Place): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return resolve(dirname(from), decoded(url));
  if (scheme === "file") {
    try {
      return fileURLToPath(url);
    } catch {
      throw unusable(
        "document/bad-reference",
        `"${url}" names no local file.`,
        "Write a relative path.",
        place,
      );
    }
  }
  throw unusable(
    "document/remote-reference",
    `"${url}" is remote, and remote descriptions are not fetched.`,
    `Save a copy beside ${from} and refer to it by a relative path.`,
    place,
  );
}

/** A relative reference is a URI: `my%20api.yml` is the file "my api.yml". */
function decoded(url: string): string {
  const path = url.replace(/[?#].*$/s, "");
  return percentDecoded(path) ?? path;
}

function unusable(code: string, message: string, fix: string, place?: Place): DocumentError {
  return new DocumentError([
    { code, severity: "error", message, fix, ...(place === undefined ? {} : { place }) },
  ]);
}
