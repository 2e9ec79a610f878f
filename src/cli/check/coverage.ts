import { statSync } from "node:fs";
import { coverageOf } from "../../contract/coverage/coverage.ts";
import { readPlayedPaths } from "../../contract/coverage/played-paths.ts";
import { coverageText } from "../../contract/coverage/text.ts";
import { coverageJson } from "../../contract/coverage/totals.ts";
import { type ReadDocument, readDocument } from "../../document/text-document.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openDocuments } from "../run/run-documents.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";
import { coverageHtml } from "./coverage-html.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export interface CoverageFlags {
  readonly scenarios?: string;
  readonly json?: boolean;
  readonly html?: string;
}

/** `understudy coverage`: which operations, statuses and errors of the descriptions are made use of, and by whom. */
export function coverage(
  paths: readonly string[],
  flags: CoverageFlags,
  read: ReadDocument,
  terminal: Terminal,
): ExitCode {
  const { scenarios } = flags;
  const documents = openDocuments(paths, read);
  const played = scenarios === undefined ? undefined : readPlayedPaths(readDocument(file(scenarios)));
  const readable = documents.flatMap(({ document }) => document ?? []);
  if (readable.length < documents.length) {
    for (const { diagnostics } of documents) printDiagnostics(diagnostics, terminal);
    return EXIT.documentsWrong;
  }
  const covered = coverageOf(readable, played);
  terminal.out(flags.json ? coverageJson(covered) : coverageText(covered));
  if (flags.html !== undefined) {
    writeFile(flags.html, coverageHtml(covered));
    if (!flags.json) terminal.out(`Wrote ${flags.html}.\n`);
  }
  return EXIT.passed;
}

/** Scenarios are tests: what came in their paths is known when they have run. */
function file(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return path;
  throw usageError(
    "Scenarios are read from a run of theirs, not from a folder: give vitest the scenario reporter and " +
      "--outputFile paths.json, then name that file.",
  );
}
