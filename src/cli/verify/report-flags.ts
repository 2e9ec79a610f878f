import { type Command, InvalidArgumentError } from "commander";

/** How differences are told. */
export interface ReportFlags {
  readonly wording?: boolean;
  readonly json?: boolean;
  readonly report?: string;
}

export const withReportFlags = (command: Command): Command =>
  command
    .option("--wording", "count other words of an error as a difference too")
    .option("--json", "print the result as JSON")
    .option("--report <file>", "write a report without secrets, as .md or .json", reportFile);

function reportFile(word: string): string {
  if (/\.(md|json)$/i.test(word)) return word;
  throw new InvalidArgumentError("Name a file that ends in .md or .json.");
}
