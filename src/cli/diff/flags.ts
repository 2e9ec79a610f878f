import { type Command, Option } from "commander";
import { asTyped, each } from "../flag-parsers.ts";

const FAIL_ON = ["breaking", "risky", "never"] as const;

export interface DiffFlags {
  readonly since?: string;
  readonly documents?: readonly string[];
  readonly json?: boolean;
  readonly github?: boolean;
  readonly failOn: (typeof FAIL_ON)[number];
}

export const withDiffFlags = (command: Command): Command =>
  command
    .description("say what a change of documents or descriptions means for those who run the workflows")
    .argument("[paths...]", "OLD and NEW: files, folders or git revisions; with --since what to compare")
    .option("--since <revision>", "compare the documents here with those of a git revision")
    .option(
      "--documents <path>",
      "whose calls count when OLD and NEW are descriptions; may be repeated",
      each(asTyped),
    )
    .option("--json", "print the changes as JSON")
    .option("--github", "print the changes as annotations of GitHub")
    .addOption(
      new Option("--fail-on <impact>", "which changes make the command fail")
        .choices(FAIL_ON)
        .default("breaking"),
    )
    .addHelpText("after", EXAMPLES);

const EXAMPLES = `
Examples:
  $ understudy diff --since main                       the documents here, against the branch main
  $ understudy diff old/login.yml login.yml            two files
  $ understudy diff HEAD~1:workflows workflows         a folder as it was, against the folder as it is
  $ understudy diff workflows/openapi/api.yml new.yml  a new description, for the workflows that use the old one

Each change is breaking, risky or safe for those who run the workflows and read their outputs. Of a description counts
only what the workflows touch.

Exit codes: 0 nothing breaks, 1 something does (see --fail-on), 2 a document is unreadable, 3 the command was not understood.
`;
