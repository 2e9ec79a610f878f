import type { AnswerCoverage, Coverage, DescriptionCoverage } from "../../contract/coverage/coverage.ts";
import { wordsFor } from "../../contract/coverage/text.ts";
import { coverageTotals, isCalled, isCovered } from "../../contract/coverage/totals.ts";
import { htmlPage } from "../../report/html-page.ts";
import { type Markup, markup } from "../../report/markup.ts";

/** What is not covered can be told without its colour. */
export const coverageHtml = (coverage: Coverage): string =>
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
  return markup`<tr><th scope="row">${mark} ${status} ${error}</th><td>${wordsFor(answer)}${
    paths.length === 0 ? undefined : markup`<ul>${paths.map((path) => markup`<li>${path}</li>`)}</ul>`
  }</td></tr>
`;
}
