import { readFileSync } from "node:fs";
import { fixDocument, type Mend } from "../../contract/fix/fix-document.ts";
import { type ReviewOptions, reviewDocuments } from "../../contract/review.ts";
import { DocumentError, formatPlace } from "../../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../../document/text-document.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import type { CheckFlags } from "./flags.ts";

/** Fixes what is certain in each file, and says what. A file that cannot be read is reported by the check. */
export function fixFiles(
  files: readonly string[],
  options: ReviewOptions,
  format: CheckFlags["format"],
  terminal: Terminal,
): void {
  const say = format === "text" ? terminal.out : terminal.err;
  for (const file of files) {
    const written = read(file);
    if (written === undefined) continue;
    const { document, mends } = fixDocument(
      written,
      (current) => reviewDocuments([current], options).findings,
    );
    if (mends.length === 0) continue;
    writeFile(file, `${byteOrderMark(file)}${document.text}`);
    for (const mend of mends) say(`${fixText(mend)}\n\n`);
  }
}

function fixText({ diagnostic: { place, code, message }, before, after }: Mend): string {
  const where = place === undefined ? "" : `${formatPlace(place)} `;
  return `${where}fixed ${code}\n  ${message}\n${changed("-", before)}${changed("+", after)}`.trimEnd();
}

const changed = (sign: string, text: string): string =>
  text.trim() === "" ? "" : `${text.replace(/\n$/, "").replaceAll(/^/gm, `  ${sign} `)}\n`;

function read(file: string): TextDocument | undefined {
  try {
    return readDocument(file);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

/** Reading a file as text drops it. */
const byteOrderMark = (file: string): string =>
  readFileSync(file)
    .subarray(0, 3)
    .equals(Buffer.from([0xef, 0xbb, 0xbf]))
    ? "\ufeff"
    : "";
