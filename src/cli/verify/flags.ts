import { type Command, InvalidArgumentError } from "commander";
import type { RealService } from "../../verification/real-service.ts";
import { asTyped, each, wholeNumber } from "../flag-parsers.ts";
import { type ReportFlags, withReportFlags } from "./report-flags.ts";

export interface VerifyFlags extends ReportFlags {
  readonly live?: boolean;
  readonly baseUrl: string;
  readonly only?: readonly string[];
  readonly list?: boolean;
  readonly yes?: boolean;
  readonly perSecond: number;
  readonly envFile: string;
}

export function withVerifyFlags(command: Command, { name, url, logins }: RealService): Command {
  command
    .description(`ask ${name} itself and the stand-in the same, and show where they differ`)
    .option("--live", `ask the real service, as a test project of yours`);
  for (const { name: login, username, password } of logins) {
    command
      .option(`${username.flag} <id>`, `the ${login} test project; ${username.variable} unless given`)
      .option(`${password.flag} <secret>`, `its secret, or @env:NAME; ${password.variable} unless given`);
  }
  command
    .option("--base-url <url>", "ask a server at another place", serverUrl, url)
    .option("--only <probe>", "ask only this probe; may be repeated", each(asTyped))
    .option("--list", "list the probes, what each makes, and what cannot be asked")
    .option("-y, --yes", "make and remove things without asking first");
  return withReportFlags(command)
    .option("--per-second <number>", "send at most this many requests a second", wholeNumber(1), 3)
    .option("--env-file <file>", "where to read environment variables from", ".env")
    .addHelpText("after", EXAMPLES);
}

function serverUrl(word: string): string {
  if (/^https?:\/\/[^/@]+(\/[^?#]*)?$/i.test(word) && URL.canParse(word)) return word.replace(/\/+$/, "");
  throw new InvalidArgumentError("Write it as https://host, without a login, a query or a fragment.");
}

const EXAMPLES = `
Examples:
  $ understudy verify --list                              what there is to ask, and what it makes
  $ understudy verify --live                              everything, after a question
  $ understudy verify --live --yes --report differences.md
  $ understudy verify --live --only user-life --only routes
  $ understudy verify --live --base-url http://127.0.0.1:4010    another stand-in instead

Only test projects are asked. What a probe makes has "understudy" in its name, and is removed again.

Exit codes: 0 the same, 1 there are differences, 2 something was not answered or not removed, 3 the command was not understood.
`;
