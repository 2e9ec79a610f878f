import { type Command, InvalidArgumentError } from "commander";
import { withDocuments } from "../flag-parsers.ts";

export interface CoverageFlags {
  readonly scenarios?: string;
  readonly failUnder?: number;
  readonly write?: boolean;
  readonly full?: boolean;
  readonly json?: boolean;
  readonly html?: string;
}

export const withCoverageFlags = (command: Command): Command =>
  withDocuments(command)
    .description(
      "say what of the descriptions the workflows make use of, and which failures their scenarios show",
    )
    .option("--scenarios <path>", "run the scenarios of a file or a folder; or what their reporter wrote")
    .option("--fail-under <percent>", "fail when fewer of the cells have a path or a reason", percent)
    .option("--write", "draft the paths that are missing, into the files of the scenarios")
    .option("--full", "print also what is not missing")
    .option("--json", "print everything as JSON")
    .option("--html <file>", "write everything as one HTML page too")
    .addHelpText("after", EXAMPLES);

function percent(word: string): number {
  const number = Number(word);
  if (/^\d+(\.\d+)?$/.test(word) && number <= 100) return number;
  throw new InvalidArgumentError("It takes a number from 0 to 100.");
}

const EXAMPLES = `
Examples:
  $ understudy coverage                                            what the workflows make use of
  $ understudy coverage --scenarios scenarios                      which failures of these workflows no path shows
  $ understudy coverage workflows --scenarios scenarios            the same of all workflows, with scenarios or without
  $ understudy coverage --scenarios scenarios --fail-under 100     in CI
  $ understudy coverage --scenarios scenarios --write              draft the paths that are missing
  $ understudy coverage --scenarios paths.json --full              of a run with the scenario reporter and --outputFile

A cell is one way in which a workflow can end: it passes, or one of its steps fails, by an error that its operation
declares, or by a connection that is dropped, cut or timed out. What covers it is a path that expects it and goes as
written, or a reason in the outOfReach of the scenario. Without documents, the workflows are those that have scenarios.

Exit codes: 0 as asked, 1 too few cells, a path that failed or a reason that is wrong, 2 a document is wrong, 3 the command was not understood.
`;
