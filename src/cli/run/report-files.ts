import type { Place } from "../../document/diagnostic.ts";
import { githubReport } from "../../report/github.ts";
import { harReport } from "../../report/har.ts";
import { htmlReport } from "../../report/html.ts";
import { jsonReport } from "../../report/json.ts";
import { junitReport } from "../../report/junit.ts";
import type { Masking } from "../../report/mask-report.ts";
import { mermaidReport } from "../../report/mermaid.ts";
import type { RunReport } from "../../report/run-report.ts";
import type { LoadedDocument } from "../../workflow/load-documents.ts";
import { stepIn, workflowIn } from "../../workflow/tree.ts";
import { isOnGithub, type Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import type { RunFlags } from "./flags.ts";

const WRITERS = [
  ["harOutput", harReport],
  ["jsonOutput", jsonReport],
  ["junitOutput", junitReport],
  ["htmlOutput", htmlReport],
  ["diagram", mermaidReport],
] as const;

/** Writes each report that was asked for. */
export function writeReports(report: RunReport, flags: RunFlags, masking: Masking, terminal: Terminal): void {
  for (const [flag, write] of WRITERS) {
    const file = flags[flag];
    if (file === undefined) continue;
    const text = write(report, masking);
    if (file === true) terminal.out(`\n${text}`);
    else {
      writeFile(file, text);
      terminal.out(`Wrote ${file}.\n`);
    }
  }
}

export function annotate(
  report: RunReport,
  documents: readonly LoadedDocument[],
  masking: Masking,
  terminal: Terminal,
): void {
  if (!isOnGithub(terminal)) return;
  terminal.out(githubReport(report, { ...masking, placeOf: placeIn(documents) }));
}

const placeIn =
  (documents: readonly LoadedDocument[]) =>
  (workflowId: string, stepId: string | undefined, file: string): Place | undefined => {
    const { document } = documents.find((one) => one.file === file) ?? {};
    const workflow = document && workflowIn(document, workflowId);
    const step = workflow && stepIn(workflow, stepId ?? "");
    return workflow && document.text.placeOf(step?.pointer ?? workflow.pointer);
  };
