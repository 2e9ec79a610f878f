// HAR 1.2: http://www.softwareishard.com/blog/har-12-spec/
import { instant } from "./amounts.ts";
import { type HarEntry, harEntry } from "./har-entry.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import type { RunReport } from "./run-report.ts";
import { attemptsOf } from "./walk-run.ts";

/** Every request of the run with its answer, a page for each workflow that was asked for. */
export function harReport(report: RunReport, options: Masking = {}): string {
  const { documents, generator } = maskReport(report, options);
  const { name, version } = generator;
  const pages: object[] = [];
  const entries: HarEntry[] = [];
  for (const workflow of documents.flatMap(({ workflows }) => workflows)) {
    const ran = attemptsOf(workflow);
    const id = `page_${pages.length + 1}`;
    pages.push({
      startedDateTime: instant(workflow.startedAt),
      id,
      title: workflow.workflowId,
      pageTimings: { onLoad: workflow.durationMs },
    });
    entries.push(...ran.flatMap((one) => harEntry(one, id)));
  }
  return `${JSON.stringify({ log: { version: "1.2", creator: { name, version }, pages, entries } }, null, 2)}\n`;
}
