import type { Diagnostic } from "../document/diagnostic.ts";
import { formatPlace } from "../document/diagnostic.ts";
import { instant } from "./amounts.ts";
import { failureCards } from "./html-failure.ts";
import { htmlPage } from "./html-page.ts";
import { workflowSection } from "./html-workflow.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import type { DocumentReport, RunReport } from "./run-report.ts";
import { amounts, verdict } from "./verdict.ts";
import { MARK } from "./wording.ts";

/** What failed comes first. */
export function htmlReport(report: RunReport, options: Masking = {}): string {
  const shown = maskReport(report, options);
  const { totals } = shown;
  const title = `${MARK[totals.workflows.failed > 0 ? "failed" : "passed"]} ${verdict(totals)}`;
  return htmlPage(
    title,
    markup`${masthead(shown)}
<main>
${failureCards(workflowsOf(shown))}
${documentSections(shown.documents)}
</main>
<footer>Written by ${shown.generator.name} ${shown.generator.version}. Times are those of the run’s clock.</footer>`,
  );
}

const workflowsOf = ({ documents }: RunReport) => documents.flatMap(({ workflows }) => workflows);

function masthead(report: RunReport): Markup {
  const { totals, durationMs, startedAt } = report;
  const tone =
    totals.workflows.failed > 0 ? "failed" : totals.workflows.recovered > 0 ? "recovered" : "passed";
  const started = instant(startedAt);
  const beads = workflowsOf(report).map(
    ({ status, workflowId }, index) =>
      markup`<li class="${status}"><a href="#w${index + 1}">${MARK[status]} ${workflowId}</a></li>`,
  );
  return markup`<header class="${tone}">
<p class="when"><time datetime="${started}">${started.slice(0, 10)} at ${started.slice(11, 19)} UTC</time></p>
<h1>${verdict(totals)}</h1>
<p class="amounts">${amounts(totals, durationMs)}</p>
<ul class="beads" aria-label="Workflows">${beads}</ul>
</header>`;
}

function documentSections(documents: readonly DocumentReport[]): readonly Markup[] {
  let number = 0;
  return documents.map(({ title, file, workflows, diagnostics }) => {
    const sections = workflows.map((workflow) => {
      number += 1;
      return workflowSection(workflow, `w${number}`);
    });
    return markup`<section class="document">
<h2>${title} <small>${file}</small></h2>
${diagnostics.length === 0 ? NOTHING : markup`<ul class="diagnostics">${diagnostics.map(diagnosticItem)}</ul>`}
${sections}
</section>`;
  });
}

function diagnosticItem({ severity, code, message, place, fix }: Diagnostic): Markup {
  return markup`<li class="${severity}"><strong>${severity}</strong> ${message}
${fix === undefined ? NOTHING : markup`<em>${fix}</em>`} <small>${code}${
    place === undefined ? "" : `, ${formatPlace(place)}`
  }</small></li>`;
}
