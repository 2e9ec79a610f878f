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
import { counted } from "../../document/counted.ts";
import { didYouMean } from "../../document/nearest.ts";
import { readDocument } from "../../document/text-document.ts";
import { diagnosticAnnotations } from "../../report/github.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { namedDocuments } from "../named-documents.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Program } from "../program.ts";
import { isOnGithub, type Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import { fixFiles } from "./fix-files.ts";
import type { CheckFlags } from "./flags.ts";

/** `understudy check`: everything that is wrong with Arazzo documents and their calls, without running them. */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  { version, secretForms, reader }: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const { baseline, updateBaseline = false, maxWarnings = Number.POSITIVE_INFINITY } = flags;
  if (updateBaseline && baseline === undefined) {
    throw usageError("--update-baseline needs --baseline and a file to write.");
  }
  const files = namedDocuments(paths);
  const options: ReviewOptions = {
    severities: refuseUnknown(flags.severity ?? {}),
    descriptions: new Map(),
    secretForms,
    read: await reader(),
  };
  if (flags.fix) fixFiles(files, options, flags.format, terminal);
  const compared = compare(reviewDocuments(files, options), baseline, updateBaseline);
  const { errors, warnings } = totalsOf(compared.review);
  print(compared, flags, version, terminal);
  return errors > 0 || warnings > maxWarnings ? EXIT.documentsWrong : EXIT.passed;
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
  const baseline = update ? baselineOf(review, file) : readBaseline(readDocument(file));
  if (update) writeFile(file, writeBaseline(baseline));
  return compareWithBaseline(review, baseline, file);
}

/** How the formats for programs are written. */
const WRITERS: Readonly<
  Record<Exclude<CheckFlags["format"], "text">, (compared: Compared, version: string) => string>
> = {
  json: ({ review, gone }, version) => jsonCheck(review, gone, { name: "understudy", version }),
  sarif: ({ review }, version) => sarifCheck(review, { name: "understudy", version }),
  github: ({ review }) => diagnosticAnnotations(review.findings),
};

function print(
  { review, gone }: Compared,
  { format, quiet, maxWarnings = Number.POSITIVE_INFINITY }: CheckFlags,
  version: string,
  terminal: Terminal,
): void {
  const { out } = terminal;
  const { warnings } = totalsOf(review);
  const findings = review.findings.filter(({ severity }) => !quiet || severity === "error");
  const shown: Review = { ...review, findings };
  if (format !== "text") {
    out(WRITERS[format]({ review: shown, gone }, version));
    return;
  }
  printDiagnostics(findings, terminal);
  for (const { document, at, code } of gone) {
    out(`The baseline knows of ${code} in ${document}${at === "" ? "" : ` at ${at}`}, which is gone.\n`);
  }
  if (gone.length > 0) out("Take it out of the baseline with --update-baseline.\n\n");
  out(`${summary(shown, findings.length < review.findings.length)}\n`);
  const fixable = findings.filter(isFixable).length;
  if (fixable > 0) out(`${fixable} can be fixed with --fix.\n`);
  if (warnings > maxWarnings) {
    out(`Too many warnings: ${warnings}, and no more than ${maxWarnings} are allowed.\n`);
  }
  if (isOnGithub(terminal)) out(diagnosticAnnotations(findings));
}

function summary(review: Review, isPartial: boolean): string {
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
  const outcome = found || (isPartial ? "no errors" : "nothing wrong");
  return `${counted(documents, "document")}: ${outcome}${hidden && ` (${hidden})`}.`;
}
