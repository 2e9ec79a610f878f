import { createHash } from "node:crypto";
import type { Diagnostic } from "../document/diagnostic.ts";
import { formatPlace } from "../document/diagnostic.ts";
import { instant } from "./amounts.ts";
import { failureCards } from "./html-failure.ts";
import { STYLE } from "./html-style.ts";
import { workflowSection } from "./html-workflow.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import type { DocumentReport, RunReport } from "./run-report.ts";
import { amounts, verdict } from "./verdict.ts";
import { MARK } from "./wording.ts";

/** A whole page in one file: no script, nothing loaded, what failed first. */
export function htmlReport(report: RunReport, options: Masking = {}): string {
  const shown = maskReport(report, options);
  const { totals } = shown;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${MARK[totals.workflows.failed > 0 ? "failed" : "passed"]} ${verdict(totals)}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${masthead(shown)}
<main>
${failureCards(workflowsOf(shown))}
${documentSections(shown.documents)}
</main>
<footer>Written by ${shown.generator.name} ${shown.generator.version}. Times are those of the run’s clock.</footer>
</body>
</html>
`;
  return page.markup;
}

/** Even if something hostile slipped through, nothing of it would run or load: https://www.w3.org/TR/CSP3/ */
function policy(): string {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
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
