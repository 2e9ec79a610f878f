import { type Diagnostic, formatPlace } from "../document/diagnostic.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import { instant, outcomeSentence, totalsSentence } from "./counts-and-times.ts";
import { answerOf, callOf, expectationsOf, MARK, statusText } from "./describe-run.ts";
import { type Cause, causeOf } from "./failure-cause.ts";
import { htmlPage } from "./html-page.ts";
import { bodyBlock } from "./html-value.ts";
import { workflowSection } from "./html-workflow.ts";
import { type Markup, markup } from "./markup.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import { askedWorkflows, type DocumentReport, type RunReport } from "./run-report.ts";

/** What failed comes first. */
export function htmlReport(report: RunReport, options: Masking = {}): string {
  const shown = maskReport(report, options);
  const { totals } = shown;
  const title = `${MARK[totals.workflows.failed > 0 ? "failed" : "passed"]} ${outcomeSentence(totals)}`;
  return htmlPage(
    title,
    markup`${masthead(shown)}
<main>
${failureCards(askedWorkflows(shown))}
${documentSections(shown.documents)}
</main>
<footer>Written by ${shown.generator.name} ${shown.generator.version}. Times are those of the run’s clock.</footer>`,
  );
}

function masthead(report: RunReport): Markup {
  const { totals, durationMs, startedAt } = report;
  const tone =
    totals.workflows.failed > 0 ? "failed" : totals.workflows.recovered > 0 ? "recovered" : "passed";
  const started = instant(startedAt);
  const beads = askedWorkflows(report).map(
    ({ status, workflowId }, index) =>
      markup`<li class="${status}"><a href="#w${index + 1}">${MARK[status]} ${workflowId}</a></li>`,
  );
  return markup`<header class="${tone}">
<p class="when"><time datetime="${started}">${started.slice(0, 10)} at ${started.slice(11, 19)} UTC</time></p>
<h1>${outcomeSentence(totals)}</h1>
<p class="amounts">${totalsSentence(totals, durationMs)}</p>
<ul class="beads" aria-label="Workflows">${beads}</ul>
</header>`;
}

/** What failed and why, before anything else. */
function failureCards(workflows: readonly WorkflowResult[]): Markup | undefined {
  const cards = workflows.map((workflow, index) => {
    const cause = causeOf(workflow);
    return cause && failureCard(cause, `w${index + 1}`);
  });
  if (cards.every((card) => card === undefined)) return undefined;
  return markup`<section class="failures"><h2>What went wrong</h2>${cards}</section>`;
}

function failureCard({ failure, trail, step, attempt }: Cause, workflowAnchor: string): Markup {
  const anchor = attempt === undefined ? workflowAnchor : `${workflowAnchor}-${attempt.order}`;
  const broken = attempt === undefined ? [] : expectationsOf(attempt);
  const expectations = broken.map(
    ({ expected, actual }) => markup`<div><dt>Expected</dt><dd><code>${expected}</code></dd></div>
<div><dt>Actual</dt><dd><code>${actual}</code></dd></div>`,
  );
  const response = attempt?.response;
  const meaning = response && ` ${statusText(response.status)}`;
  const call =
    step &&
    attempt &&
    markup`<p class="call"><code>${callOf(step, attempt)}</code> → <strong>${answerOf(attempt)}${meaning}</strong></p>`;
  return markup`<article class="failure">
<h3><a href="#${anchor}">${trail}</a></h3>
${expectations.length === 0 ? undefined : markup`<dl>${expectations}</dl>`}
<p class="why">${failure.message}</p>
${call}${response?.body === undefined ? undefined : bodyBlock(response.body)}
</article>`;
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
${diagnostics.length === 0 ? undefined : markup`<ul class="diagnostics">${diagnostics.map(diagnosticItem)}</ul>`}
${sections}
</section>`;
  });
}

function diagnosticItem({ severity, code, message, place, fix }: Diagnostic): Markup {
  return markup`<li class="${severity}"><strong>${severity}</strong> ${message}
${fix === undefined ? undefined : markup`<em>${fix}</em>`} <small>${code}${place && `, ${formatPlace(place)}`}</small></li>`;
}
