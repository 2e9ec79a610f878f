import type { Command } from "commander";
import { withDocuments } from "../flag-parsers.ts";
import type { Program } from "../program.ts";

export interface TypesFlags {
  readonly output: string;
  readonly import: string;
  readonly check?: boolean;
}

export const USUAL_OUTPUT = "scenarios/workflows.ts";

export const withTypesFlags = (command: Command, { workflowFrom }: Pick<Program, "workflowFrom">): Command =>
  withDocuments(command)
    .description("write a TypeScript module with a typed handle for each workflow, for scenarios")
    .option("--output <file>", "the module to write", USUAL_OUTPUT)
    .option("--import <specifier>", "where the module gets workflow from", workflowFrom)
    .option("--check", "write nothing; fail when the module is stale, and say what differs")
    .addHelpText("after", EXAMPLES);

const EXAMPLES = `
Examples:
  $ understudy types                                   every document of workflows/arazzo, into ${USUAL_OUTPUT}
  $ understudy types login.yml --output test/login.ts  one document, into a module beside the tests
  $ understudy types workflows --check                 in CI: are the types those of the documents?

A handle knows the inputs and outputs of its workflow, its steps with the types of their outputs, and the errors that each
of their operations declares: a scenario that misspells one of them does not compile. It is named after the workflowId,
smsOtpLogin for sms-otp-login, or by x-understudy-handle beside it.

Exit codes: 0 written or fresh, 1 stale (--check), 2 the documents are wrong, 3 the command was not understood.
`;
