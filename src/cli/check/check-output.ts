import type { Compared } from "../../contract/baseline.ts";
import { isFixable } from "../../contract/fix/fix-document.ts";
import { jsonCheck } from "../../contract/json.ts";
import type { Review } from "../../contract/review.ts";
import { sarifCheck } from "../../contract/sarif.ts";
import { totalsOf } from "../../contract/totals.ts";
import { diagnosticLine } from "../../report/github.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckFlags } from "./check-flags.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

interface Printing extends Pick<CheckFlags, "format" | "quiet"> {
  readonly version: string;
  readonly tooMany: { readonly warnings: number; readonly maxWarnings: number } | undefined;
}

/** What `--quiet` leaves is in the review; how much it left out decides how the rest is summed up. */
type Print = (compared: Compared, printing: Printing & { readonly left: number }, terminal: Terminal) => void;

const PRINT: Readonly<Record<CheckFlags["format"], Print>> = {
  text: printText,
  json: ({ review, gone }, { version }, terminal) =>
    terminal.out(jsonCheck(review, gone, generator(version))),
  sarif: ({ review }, { version }, terminal) => terminal.out(sarifCheck(review, generator(version))),
  github: ({ review }, _, terminal) => annotate(review, terminal),
};

export function printCheck({ review, gone }: Compared, printing: Printing, terminal: Terminal): void {
  const { findings } = review;
  const shown = printing.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  const left = findings.length - shown.length;
  PRINT[printing.format]({ review: { ...review, findings: shown }, gone }, { ...printing, left }, terminal);
}

const generator = (version: string) => ({ name: "understudy", version });

function printText(
  { review, gone }: Compared,
  { tooMany, left }: Printing & { readonly left: number },
  terminal: Terminal,
): void {
  printDiagnostics(review.findings, terminal);
  for (const { document, at, code } of gone) {
    terminal.out(
      `The baseline knows of ${code} in ${document}${at === "" ? "" : ` at ${at}`}, which is gone.\n`,
    );
  }
  if (gone.length > 0) terminal.out("Take it out of the baseline with --update-baseline.\n\n");
  terminal.out(`${summary(review, left)}\n`);
  const fixable = review.findings.filter(isFixable).length;
  if (fixable > 0) terminal.out(`${fixable} may be mended by --fix.\n`);
  if (tooMany !== undefined) {
    const { warnings, maxWarnings } = tooMany;
    terminal.out(`Too many warnings: ${warnings}, and no more than ${maxWarnings} are allowed.\n`);
  }
  if (terminal.env?.GITHUB_ACTIONS === "true") annotate(review, terminal);
}

function annotate({ findings }: Review, terminal: Terminal): void {
  for (const finding of findings) terminal.out(`${diagnosticLine(finding)}\n`);
}

function summary(review: Review, left: number): string {
  const { documents, errors, warnings, notes, ignored, known } = totalsOf(review);
  const found = listed([counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")]);
  const hidden = listed([
    ignored > 0 ? `${ignored} ignored` : "",
    known > 0 ? `${known} in the baseline` : "",
  ]);
  const verdict = found === "" ? (left > 0 ? "no errors" : "nothing wrong") : found;
  return `${counted(documents, "document")}: ${verdict}${hidden === "" ? "" : ` (${hidden})`}.`;
}

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

const counted = (count: number, one: string): string =>
  count === 0 ? "" : `${count} ${count === 1 ? one : `${one}s`}`;
