import type { Command } from "commander";
import { type ReportFlags, withReportFlags } from "../verify/report-flags.ts";

export interface CompareFlags extends ReportFlags {
  readonly seed?: string;
}

export const withCompareFlags = (command: Command): Command =>
  withReportFlags(
    command
      .description("ask the stand-in what was recorded of the real service, and show where they differ")
      .argument("<recording>", "what run --record wrote")
      .option("--seed <seed>", "makes the ids, codes and tokens of the stand-in the same in every run"),
  ).addHelpText("after", EXAMPLES);

const EXAMPLES = `
Examples:
  $ understudy run login.yml -S https://api.example.com -i code=@prompt --record login.jsonl
  $ understudy compare login.jsonl --report differences.md

Ids, tokens and codes of the recording are replaced by those of the stand-in.

Exit codes: 0 the same, 1 there are differences, 2 the recording cannot be read, 3 the command was not understood.
`;
