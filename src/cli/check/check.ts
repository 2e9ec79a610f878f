import {
  baselineOf,
  type Compared,
  compareWithBaseline,
  readBaseline,
  writeBaseline,
} from "../../contract/baseline.ts";
import type { Severities } from "../../contract/check.ts";
import { checkCodes } from "../../contract/explain/explanations.ts";
import { isFixable } from "../../contract/fix/fix-document.ts";
import { jsonCheck } from "../../contract/json.ts";
import { type Review, type ReviewOptions, reviewDocuments } from "../../contract/review.ts";
import { sarifCheck } from "../../contract/sarif.ts";
import { totalsOf } from "../../contract/totals.ts";
import { didYouMean } from "../../document/nearest.ts";
import { type ReadDocument, readDocument } from "../../document/text-document.ts";
import { counted } from "../../report/counts-and-times.ts";
import { diagnosticAnnotations } from "../../report/github.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { namedDocuments } from "../named-documents.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { isOnGithub, type Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import { fixFiles } from "./fix-files.ts";
import type { CheckFlags } from "./flags.ts";

export interface CheckProgram {
  readonly version: string;
  readonly read: ReadDocument;
}

/** `understudy check`: everything that is wrong with Arazzo documents and their calls, without running them. */
export function check(
  paths: readonly string[],
  flags: CheckFlags,
  { version, read }: CheckProgram,
  terminal: Terminal,
): ExitCode {
  const { baseline, updateBaseline = false, maxWarnings = Number.POSITIVE_INFINITY } = flags;
  if (updateBaseline && baseline === undefined) {
    throw usageError("--update-baseline needs --baseline and a file to write.");
  }
  const files = namedDocuments(paths);
  const options: ReviewOptions = {
    severities: refuseUnknown(flags.severity ?? {}),
    descriptions: new Map(),
    read,
  };
  if (flags.fix) fixFiles(files, options, flags.format, terminal);
  const compared = compare(reviewDocuments(files, options), baseline, updateBaseline);
  const { errors, warnings } = totalsOf(compared.review);
  const tooMany = warnings > maxWarnings ? { warnings, maxWarnings } : undefined;
  print(compared, flags, { version, tooMany }, terminal);
  return errors > 0 || tooMany !== undefined ? EXIT.documentsWrong : EXIT.passed;
}

function refuseUnknown(severities: Severities): Severities {
  const codes = checkCodes();
  for (const [code, level] of Object.entries(severities)) {
    if (!codes.includes(code)) {
      const hint = didYouMean(code, codes, "understudy explain lists them.");
      throw usageError(`There is no rule "${code}". ${hint}`);
    }
    if (code.startsWith("document/") && level !== "error") {
      throw usageError(`${code} stays an error: a document that cannot be read cannot be right.`);
    }
  }
  return severities;
}

function compare(review: Review, file: string | undefined, update: boolean): Compared {
  if (file === undefined) return { review, gone: [] };
  if (update) {
    const baseline = baselineOf(review, file);
    writeFile(file, writeBaseline(baseline));
    return compareWithBaseline(review, baseline, file);
  }
  return compareWithBaseline(review, readBaseline(readDocument(file)), file);
}

interface Printing {
  readonly version: string;
  readonly tooMany: { readonly warnings: number; readonly maxWarnings: number } | undefined;
}

/** `left` is how much `--quiet` has left out of the review. */
type Print = (compared: Compared, printing: Printing & { readonly left: number }, terminal: Terminal) => void;

const PRINT: Readonly<Record<CheckFlags["format"], Print>> = {
  text: printText,
  json: ({ review, gone }, { version }, { out }) => out(jsonCheck(review, gone, generator(version))),
  sarif: ({ review }, { version }, { out }) => out(sarifCheck(review, generator(version))),
  github: ({ review }, _, { out }) => out(diagnosticAnnotations(review.findings)),
};

const generator = (version: string) => ({ name: "understudy", version });

function print(
  { review, gone }: Compared,
  { format, quiet }: CheckFlags,
  printing: Printing,
  terminal: Terminal,
): void {
  const { findings } = review;
  const shown = quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  const left = findings.length - shown.length;
  PRINT[format]({ review: { ...review, findings: shown }, gone }, { ...printing, left }, terminal);
}

function printText(
  { review, gone }: Compared,
  { tooMany, left }: Printing & { readonly left: number },
  terminal: Terminal,
): void {
  const { findings } = review;
  const { out } = terminal;
  printDiagnostics(findings, terminal);
  for (const { document, at, code } of gone) {
    out(`The baseline knows of ${code} in ${document}${at === "" ? "" : ` at ${at}`}, which is gone.\n`);
  }
  if (gone.length > 0) out("Take it out of the baseline with --update-baseline.\n\n");
  out(`${summary(review, left)}\n`);
  const fixable = findings.filter(isFixable).length;
  if (fixable > 0) out(`${fixable} can be fixed with --fix.\n`);
  if (tooMany !== undefined) {
    const { warnings, maxWarnings } = tooMany;
    out(`Too many warnings: ${warnings}, and no more than ${maxWarnings} are allowed.\n`);
  }
  if (isOnGithub(terminal)) out(diagnosticAnnotations(findings));
}

function summary(review: Review, left: number): string {
  const { documents, errors, warnings, notes, ignored, known } = totalsOf(review);
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notes > 0 ? [counted(notes, "note")] : []),
  ].join(", ");
  const hidden = [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
  ].join(", ");
  const outcome = found || (left > 0 ? "no errors" : "nothing wrong");
  return `${counted(documents, "document")}: ${outcome}${hidden && ` (${hidden})`}.`;
}
