import picocolors from "picocolors";
import type { Cells } from "../../contract/coverage/cell.ts";
import { cellTotals, percentOf } from "../../contract/coverage/cell-totals.ts";
import { cellsOf } from "../../contract/coverage/cells.ts";
import { cellsText } from "../../contract/coverage/cells-text.ts";
import { type Coverage, coverageOf } from "../../contract/coverage/coverage.ts";
import { coverageReport } from "../../contract/coverage/report.ts";
import { coverageText } from "../../contract/coverage/text.ts";
import { counted } from "../../document/counted.ts";
import type { ReadDocument } from "../../document/text-document.ts";
import { missingCells } from "../../scenario/drafts/draft.ts";
import { failureText } from "../../scenario/reporter/failure-text.ts";
import type { ArazzoTree } from "../../workflow/tree.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { openDocuments } from "../open-documents.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Program } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import type { CoverageFlags } from "./flags.ts";
import { coverageHtml } from "./html.ts";
import { type Played, playScenarios } from "./play-scenarios.ts";
import { writeDrafts } from "./write-drafts.ts";

interface Counted {
  readonly coverage: Coverage;
  /** Absent without scenarios. */
  readonly cells?: Cells;
}

/**
 * `understudy coverage`: which operations, statuses and errors of the descriptions are used, and by whom; and of
 * scenarios, which ways to end their paths show.
 */
export async function coverage(
  paths: readonly string[],
  flags: CoverageFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const { scenarios } = flags;
  refuseAlone(flags);
  const read = await program.reader();
  let played = scenarios === undefined ? undefined : await playScenarios(scenarios);
  let count = countAll(paths, played, read, terminal);
  if (count === undefined) return EXIT.documentsWrong;
  if (flags.write && scenarios !== undefined && played && count.cells) {
    if (!played.ran) throw usageError("Drafts are written into scenarios: name their file or folder.");
    const say = flags.json ? terminal.err : terminal.out;
    if (writeDrafts(count.cells, say)) {
      played = await playScenarios(scenarios);
      count = countAll(paths, played, read, terminal);
      if (count === undefined) return EXIT.documentsWrong;
    }
  }
  print(count, flags, terminal);
  return judge(paths, count, played, flags, terminal);
}

function refuseAlone({ scenarios, failUnder, write }: CoverageFlags): void {
  if (scenarios !== undefined) return;
  if (failUnder !== undefined)
    throw usageError("--fail-under counts the cells of --scenarios: name those too.");
  if (write) throw usageError("--write drafts paths of --scenarios: name those too.");
}

/** Undefined when a document is wrong, which is shown. */
function countAll(
  paths: readonly string[],
  played: Played | undefined,
  read: ReadDocument,
  terminal: Terminal,
): Counted | undefined {
  const own = played && paths.length === 0 ? played.scenarios.map(({ document }) => document) : paths;
  const opened = played && own.length === 0 ? [] : openDocuments(own, read);
  const documents = opened.flatMap(({ document }) => document ?? []);
  if (documents.length < opened.length) {
    for (const { diagnostics } of opened) printDiagnostics(diagnostics, terminal);
    return undefined;
  }
  return {
    coverage: coverageOf(documents, played?.scenarios),
    ...(played && { cells: cellsIn(documents, played, paths.length > 0) }),
  };
}

const cellsIn = (documents: readonly ArazzoTree[], { scenarios }: Played, areNamed: boolean): Cells =>
  cellsOf(documents, scenarios, areNamed ? "every workflow" : "those with scenarios");

function print(
  { coverage: used, cells }: Counted,
  { full, json, html }: CoverageFlags,
  terminal: Terminal,
): void {
  if (json) terminal.out(`${JSON.stringify(coverageReport(used, cells), null, 2)}\n`);
  else if (cells === undefined) terminal.out(coverageText(used, { full: true }));
  else {
    const isFull = full === true;
    terminal.out(`${coverageText(used, { full: isFull })}\n${cellsText(cells, { full: isFull })}`);
  }
  if (html === undefined) return;
  writeFile(html, coverageHtml(used, cells));
  if (!json) terminal.out(`Wrote ${html}.\n`);
}

/** What failed is told last. */
function judge(
  paths: readonly string[],
  { cells }: Counted,
  played: Played | undefined,
  { scenarios = "", failUnder = 0 }: CoverageFlags,
  terminal: Terminal,
): ExitCode {
  if (cells === undefined || played === undefined) return EXIT.passed;
  const paint = picocolors.createColors(terminal.colour);
  const { failures, ran } = played;
  for (const failure of failures) terminal.err(`${failureText(failure, paint)}\n\n`);
  const totals = cellTotals(cells);
  const isUnder = ((totals.cells - totals.missing) / Math.max(totals.cells, 1)) * 100 < failUnder;
  const canDraft = ran && cells.workflows.some((workflow) => missingCells(workflow).length > 0);
  const command = ["understudy coverage", ...paths, `--scenarios ${scenarios} --write`].join(" ");
  const reasons = [
    ...(failures.length > 0 ? [`${counted(failures.length, "failure")}, shown above.`] : []),
    ...(cells.mistakes.length > 0
      ? [`${counted(cells.mistakes.length, "reason is", "reasons are")} wrong, as shown above.`]
      : []),
    ...(isUnder
      ? [
          `${percentOf(totals)} % of the cells have a path or a reason, and --fail-under asks for ${failUnder} %.` +
            (canDraft ? ` To draft the paths that are missing: ${command}` : ""),
        ]
      : []),
  ];
  for (const reason of reasons) terminal.err(`error: ${reason}\n`);
  return reasons.length === 0 ? EXIT.passed : EXIT.notCovered;
}
