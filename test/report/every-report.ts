import { githubReport } from "../../src/report/github.ts";
import { harReport } from "../../src/report/har.ts";
import { htmlReport } from "../../src/report/html.ts";
import { jsonReport } from "../../src/report/json.ts";
import { junitReport } from "../../src/report/junit.ts";
import type { Masking } from "../../src/report/mask-report.ts";
import { mermaidReport } from "../../src/report/mermaid.ts";
import type { RunReport } from "../../src/report/run-report.ts";
import { textReport } from "../../src/report/text.ts";

type Write = (report: RunReport, options?: Masking) => string;

export const EVERY_REPORT: readonly (readonly [string, Write])[] = [
  ["text", textReport],
  ["verbose text", (report, options) => textReport(report, { ...options, verbose: true })],
  ["json", jsonReport],
  ["junit", junitReport],
  ["har", harReport],
  ["mermaid", mermaidReport],
  ["html", htmlReport],
  ["github", githubReport],
];
