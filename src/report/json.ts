import { type Masking, maskReport } from "./mask-report.ts";
import type { RunReport } from "./run-report.ts";

/** The whole report, as `generated/run-report-schema.json` describes it. */
export const jsonReport = (report: RunReport, options: Masking = {}): string =>
  `${JSON.stringify(maskReport(report, options), null, 2)}\n`;
