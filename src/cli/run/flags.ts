import { type Command, InvalidArgumentError, Option } from "commander";
import { type Check, type CheckSeverities, DEFAULT_SEVERITIES } from "../../runner/reply/exchange-breach.ts";
import { nameHint } from "../command-error.ts";
import {
  asTyped,
  type ClockFlag,
  clockFlag,
  each,
  nameAndLevel,
  seconds,
  wholeNumber,
  withDocuments,
} from "../flag-parsers.ts";
import { type PolicyFlag, withPolicyFlags } from "../policy-flags.ts";

export interface RunFlags {
  readonly input?: readonly string[];
  readonly inputFile?: string;
  readonly server?: readonly string[];
  readonly workflow?: readonly string[];
  readonly skip?: readonly string[];
  readonly auth?: readonly string[];
  readonly harOutput?: string;
  readonly jsonOutput?: string;
  readonly junitOutput?: string;
  readonly htmlOutput?: string;
  /** `true` when no file is named: then it is printed. */
  readonly diagram?: string | true;
  readonly dryRun?: boolean;
  readonly step?: boolean;
  readonly trace?: boolean;
  readonly verbose?: boolean;
  readonly bail?: boolean;
  readonly parallel: number;
  readonly missing: "omit" | "null" | "error";
  readonly strict?: boolean;
  readonly severity?: readonly SeverityFlag[];
  readonly maxSteps?: number;
  readonly timeout?: number;
  readonly seed?: string;
  readonly clock?: ClockFlag;
  readonly record?: string;
  readonly replay?: string;
  readonly envFile: string;
  readonly secretsMasking: boolean;
}

type SeverityFlag = readonly [Check, CheckSeverities[Check]];

export const withRunFlags = (command: Command, policyFlags: readonly PolicyFlag[]): Command =>
  withPolicyFlags(withDocuments(command), policyFlags)
    .description("run the workflows of Arazzo documents, against the stand-in or a real server")
    .option("-w, --workflow <id>", "run only this workflow; may be repeated", each(asTyped))
    .option("-s, --skip <id>", "leave this workflow out; may be repeated", each(asTyped))
    .option("-i, --input <name=value>", "an input, or all of them as a JSON object", each(asTyped))
    .option("--input-file <file>", "inputs as JSON or YAML, by name or by workflow and name")
    .option("-S, --server <url>", "call a real server; name=url for one source of several", each(asTyped))
    .option("--auth <scheme=credentials>", "user:password, a token, or @env:NAME", each(asTyped))
    .option("-v, --verbose", "show the notes of every step")
    .option("--trace", "show every request and every answer")
    .option("--step", "stop before each step and ask")
    .option("--dry-run", "show the requests as far as they can be known, and send nothing")
    .option("--bail", "stop at the first workflow that fails")
    .option("--parallel <number>", "run this many workflows at once", wholeNumber(1), 1)
    .option("--strict", "count warnings, and failures that were put right, as failures")
    .option("--severity <check=level>", "how much a broken check weighs: error, warn or off", each(severity))
    .addOption(
      new Option("--missing <how>", "what becomes of an optional input without a value")
        .choices(["omit", "null", "error"])
        .default("omit"),
    )
    .option("--max-steps <number>", "end a run after this many steps", wholeNumber(1))
    .option("--timeout <seconds>", "end a workflow that takes longer", seconds)
    .option("--seed <seed>", "makes the ids, codes and tokens of the stand-in the same in every run")
    .option("--clock <when>", "where the stand-in's clock starts: an ISO instant, frozen, or both", clockFlag)
    .option(
      "--record <file>",
      "write every exchange to this file as JSON lines, codes and tokens as they are",
    )
    .option("--replay <file>", "take the answers from what --record wrote, and call nobody")
    .option("-H, --har-output <file>", "write the exchanges as HAR")
    .option("-J, --json-output <file>", "write the whole result as JSON")
    .option("--junit-output <file>", "write the result as JUnit XML")
    .option("--html-output <file>", "write the result as one HTML page")
    .option("--diagram [file]", "write the calls as a Mermaid sequence diagram; without a file, print it")
    .option("--env-file <file>", "where to read environment variables from", ".env")
    .option("--no-secrets-masking", "show secrets, tokens and codes as they are")
    .addHelpText("after", EXAMPLES);

/** `schema=warn` */
function severity(word: string): SeverityFlag {
  const checks = Object.keys(DEFAULT_SEVERITIES) as Check[];
  const [name] = word.split("=");
  const check = checks.find((one) => one === name);
  if (check === undefined) {
    throw new InvalidArgumentError(`There is no check "${name}". ${nameHint(name ?? "", checks)}`);
  }
  return [check, nameAndLevel(word, "check", ["error", "warn", "off"])[1]];
}

const EXAMPLES = `
Examples:
  $ understudy run                                       every workflow here, against the stand-in
  $ understudy run login.yml -w sms-otp-login -v         one workflow, with its notes
  $ understudy run login.yml -i phone_number=+12025550143 -i code=@inbox
  $ understudy run login.yml -S https://api.example.com --auth basicAuth=@env:API_LOGIN -i code=@prompt
  $ understudy run --html-output report.html --junit-output junit.xml

An input is taken as its schema types it. Besides a value it may be:
  @prompt          asked for when the step that needs it runs
  @inbox[:to]      the newest code that the stand-in sent, or a server of understudy serve
  @file:path       what a file holds
  @env:NAME        what an environment variable holds
  @@text           the text "@text"

Every flag is an environment variable too: UNDERSTUDY_HAR_OUTPUT for --har-output. UNDERSTUDY_AUTH_<SCHEME> holds
the credentials of a scheme.

Exit codes: 0 passed, 1 a workflow failed, 2 the documents are wrong, 3 the command was not understood.
`;
