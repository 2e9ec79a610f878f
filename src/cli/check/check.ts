import {
  baselineOf,
  type Compared,
  compareWithBaseline,
  readBaseline,
  writeBaseline,
} from "../../contract/baseline.ts";
import type { Severities } from "../../contract/check.ts";
import { checkCodes } from "../../contract/explain/explanations.ts";
import { type Review, type ReviewOptions, reviewDocuments } from "../../contract/review.ts";
import { totalsOf } from "../../contract/totals.ts";
import { didYouMean } from "../../document/nearest.ts";
import { type ReadDocument, readDocument } from "../../document/text-document.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { namedDocuments } from "../named-documents.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";
import type { CheckFlags } from "./check-flags.ts";
import { printCheck } from "./check-output.ts";
import { fixFiles } from "./fix-files.ts";

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
  const { review, gone } = compare(reviewDocuments(files, options), baseline, updateBaseline);
  const { errors, warnings } = totalsOf(review);
  const tooMany = warnings > maxWarnings ? { warnings, maxWarnings } : undefined;
  printCheck({ review, gone }, { ...flags, version, tooMany }, terminal);
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
