import { readFileSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** Calls back when the text of a file is another one; answers how to stop. */
export function watchFile(file: string, onChange: () => void): () => void {
  let known = textOf(file);
  // The folder, not the file: editors put a new file in the place of the old one.
  const watcher = watch(dirname(file), (_, name) => {
    if (name !== basename(file)) return;
    const text = textOf(file);
    // A file that is just being replaced is not there, or empty, for a moment.
    if (text === undefined || text === "" || text === known) return;
    known = text;
    onChange();
  });
  return () => watcher.close();
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
