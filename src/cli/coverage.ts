import {
  type AnswerCoverage,
  type Coverage,
  coverageOf,
  type DescriptionCoverage,
} from "../contract/coverage/coverage.ts";
import { readPlayedPaths } from "../contract/coverage/played-paths.ts";
import { coverageText, wordsFor } from "../contract/coverage/text.ts";
import { coverageJson, coverageTotals, isCalled, isCovered } from "../contract/coverage/totals.ts";
import { isFolder } from "../document/find-documents.ts";
import { readDocument } from "../document/text-document.ts";
import { htmlPage } from "../report/html-page.ts";
import { type Markup, markup } from "../report/markup.ts";
import { EXIT, type ExitCode, usageError } from "./command-error.ts";
import { openDocuments } from "./open-documents.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import type { Program } from "./program.ts";
import type { Terminal } from "./terminal.ts";
import { writeFile } from "./text-file.ts";

export interface CoverageFlags {
  readonly scenarios?: string;
  readonly json?: boolean;
  readonly html?: string;
}

/** `understudy coverage`: which operations, statuses and errors of the descriptions are used, and by whom. */
export async function coverage(
  paths: readonly string[],
  { scenarios, json, html }: CoverageFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const documents = openDocuments(paths, await program.reader());
  const played = scenarios === undefined ? undefined : readPlayedPaths(readDocument(asFile(scenarios)));
  const readable = documents.flatMap(({ document }) => document ?? []);
  if (readable.length < documents.length) {
    for (const { diagnostics } of documents) printDiagnostics(diagnostics, terminal);
    return EXIT.documentsWrong;
  }
  const covered = coverageOf(readable, played);
  terminal.out(json ? coverageJson(covered) : coverageText(covered));
  if (html !== undefined) {
    writeFile(html, coverageHtml(covered));
    if (!json) terminal.out(`Wrote ${html}.\n`);
  }
  return EXIT.passed;
}

/** Scenarios are tests: which answers came in their paths is known only after a run. */
function asFile(path: string): string {
  if (!isFolder(path)) return path;
  throw usageError(
    "Scenarios are read from a run of theirs, not from a folder: give vitest the scenario reporter and " +
      "--outputFile paths.json, then name that file.",
  );
}

const coverageHtml = (coverage: Coverage): string =>
  htmlPage(
    "What the workflows make use of",
    markup`<header><h1>What the workflows make use of</h1>
<p class="amounts">✓ ${coverage.played ? "came in a path of a scenario" : "is expected by a step"}</p></header>
<main>
${coverage.descriptions.map((description) => section(description, coverage))}
</main>`,
  );

function section({ title, file, operations }: DescriptionCoverage, coverage: Coverage): Markup {
  const totals = coverageTotals(operations, coverage);
  const uncalled = operations.filter((operation) => !isCalled(operation));
  return markup`<section class="document">
<h2>${title} <small>${file}</small></h2>
<p>${totals.operations.covered} of ${totals.operations.total} operations are called, ${totals.answers.covered} of ${totals.answers.total} answers of theirs are covered.</p>
${operations.filter(isCalled).map(
  ({ operationId, method, path, calledBy, answers }) => markup`<section class="workflow">
<h3>${operationId} <small>${method} ${path}</small></h3>
<p class="note">Called by ${calledBy.join(", ")}.</p>
<table>
<thead><tr><th scope="col">Answer</th><th scope="col">Where</th></tr></thead>
<tbody>${answers.map((answer) => row(answer, coverage))}</tbody>
</table>
</section>`,
)}
${
  uncalled.length === 0
    ? undefined
    : markup`<details class="workflow"><summary>${uncalled.length} operations that no step calls</summary>
<ul>${uncalled.map(({ operationId, method, path }) => markup`<li>${operationId} <small>${method} ${path}</small></li>`)}</ul></details>`
}
</section>`;
}

function row(answer: AnswerCoverage, coverage: Coverage): Markup {
  const { status, error, paths } = answer;
  const mark = isCovered(answer, coverage) ? "✓" : "·";
  const list =
    paths.length === 0 ? undefined : markup`<ul>${paths.map((path) => markup`<li>${path}</li>`)}</ul>`;
  return markup`<tr><th scope="row">${mark} ${status} ${error}</th><td>${wordsFor(answer)}${list}</td></tr>
`;
}
