import { type Command, Option } from "commander";
import type { Severities } from "../../contract/check.ts";
import { nameAndLevel, wholeNumber, withDocuments } from "../flag-parsers.ts";

const FORMATS = ["text", "json", "sarif", "github"] as const;

export interface CheckFlags {
  readonly format: (typeof FORMATS)[number];
  readonly severity?: Severities;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
}

export const withCheckFlags = (command: Command): Command =>
  withDocuments(command)
    .description("say what is wrong with Arazzo documents and with what they call, without running them")
    .addOption(new Option("--format <format>", "how to print it").choices(FORMATS).default("text"))
    .option("--severity <code=level>", "how much a rule weighs: error, warning, note or off", severity)
    .option("--max-warnings <number>", "fail when there are more warnings than this", wholeNumber(0))
    .option("--quiet", "print errors only")
    .option("--baseline <file>", "leave out what this file knows already")
    .option("--update-baseline", "write what there is now into the file of --baseline")
    .option("--fix", "fix what can only be meant one way; comments and layout stay as they are")
    .addHelpText("after", EXAMPLES);

/** `contract/unused-input=off`. Whether the rule exists is checked once the rules are loaded. */
function severity(word: string, earlier: Severities = {}): Severities {
  const [code, level] = nameAndLevel(word, "code", ["error", "warning", "note", "off"]);
  return { ...earlier, [code]: level };
}

const EXAMPLES = `
Examples:
  $ understudy check                                     every document of workflows/arazzo
  $ understudy check login.yml --fix                     mend what is certain, and say what is left
  $ understudy check --severity contract/unused-input=off --max-warnings 0
  $ understudy check --format sarif > check.sarif        for code scanning
  $ understudy check --baseline known.json --update-baseline

What is right although a rule says otherwise is marked in the document, with the reason:
  x-understudy-ignore:
    - rule: contract/unused-input
      reason: Why it does not matter here.

On GitHub (GITHUB_ACTIONS=true) the findings are annotations too. understudy explain CODE says more about a rule.

Exit codes: 0 nothing wrong, 2 errors or too many warnings, 3 the command was not understood.
`;
