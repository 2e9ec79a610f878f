import { type Cells, isShown, type Shown, type WorkflowCells } from "../../contract/coverage/cell.ts";
import { cellTotals } from "../../contract/coverage/cell-totals.ts";
import {
  markOf,
  nameOf as nameOfCell,
  totalsSentence,
  wordsFor as wordsForCell,
} from "../../contract/coverage/cells-text.ts";
import type { AnswerCoverage, Coverage, DescriptionCoverage } from "../../contract/coverage/coverage.ts";
import { wordsFor } from "../../contract/coverage/text.ts";
import { coverageTotals, isCalled, isCovered } from "../../contract/coverage/totals.ts";
import { formatPlace } from "../../document/diagnostic.ts";
import { htmlPage } from "../../report/html-page.ts";
import { type Markup, markup } from "../../report/markup.ts";

export const coverageHtml = (coverage: Coverage, cells: Cells | undefined): string =>
  htmlPage(
    "What the workflows make use of",
    markup`<header><h1>What the workflows make use of</h1>
<p class="amounts">✓ ${coverage.played ? "came in a path of a scenario" : "is expected by a step"}</p></header>
<main>
${cells && cellsSection(cells)}
${coverage.descriptions.map((description) => section(description, coverage))}
</main>`,
  );

const cellsSection = (cells: Cells): Markup => markup`<section class="document">
<h2>How the workflows can end, and what shows it</h2>
<p>${totalsSentence(cellTotals(cells))}.</p>
${cells.mistakes.map(({ workflowId, message, fix, place }) => markup`<p class="why">${place && formatPlace(place)} ${workflowId}: ${message} ${fix}</p>`)}
${cells.workflows.map(workflowSection)}
</section>`;

const workflowSection = ({ workflowId, document, passes, steps, runs }: WorkflowCells): Markup =>
  markup`<section class="workflow">
<h3>${workflowId} <small>${document}</small></h3>
${table([cellRow("passes", passes)])}
${steps.map(
  ({ stepId, operationId, cells }) => markup`<h4>${stepId} <small>${operationId}</small></h4>
${table(cells.map((cell) => cellRow(nameOfCell(cell), cell)))}`,
)}
${runs.map((run) => markup`<p class="note">${run.stepId} runs ${run.workflowId}, whose own scenarios count for it.</p>`)}
</section>`;

const table = (rows: readonly Markup[]): Markup => markup`<table>
<thead><tr><th scope="col">Ending</th><th scope="col">Path or reason</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;

const cellRow = (name: string, cell: Shown): Markup =>
  markup`<tr><th scope="row">${markOf(cell)} ${name}</th><td>${isShown(cell) ? wordsForCell(cell) : markup`<strong>${wordsForCell(cell)}</strong>`}</td></tr>
`;
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
