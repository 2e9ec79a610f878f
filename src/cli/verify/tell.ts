import { markdownReport } from "../../verification/markdown.ts";
import { totalsText } from "../../verification/text.ts";
import { totalsOf, type Verification } from "../../verification/verification.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import type { ReportFlags } from "./report-flags.ts";

/** Ends what was printed, and writes the report where one is wanted. Secrets are masked by then. */
export function tell(verification: Verification, { json, report }: ReportFlags, { out }: Terminal): void {
  const asJson = () => `${JSON.stringify({ ...verification, totals: totalsOf(verification) }, null, 2)}\n`;
  if (json) out(asJson());
  else out(`\n${totalsText(verification)}\n${notAskedText(verification)}`);
  if (report === undefined) return;
  writeFile(report, /\.json$/i.test(report) ? asJson() : markdownReport(verification));
  if (!json) out(`Wrote ${report}.\n`);
}

function notAskedText({ notAsked }: Verification): string {
  const lines = notAsked.map(({ id, reason }) => `  ${id}: ${reason}\n`);
  return lines.length === 0 ? "" : `Not asked:\n${lines.join("")}`;
}
