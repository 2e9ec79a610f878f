import type { Command } from "commander";
import { type ClockFlag, clockFlag, wholeNumber } from "../flag-parsers.ts";
import { type PolicyFlag, withPolicyFlags } from "../policy-flags.ts";

/** Where a server listens. */
export interface ListenFlags {
  readonly port: number;
  readonly host: string;
  readonly allowHost?: readonly string[];
}

/** What is served. */
export interface WorldFlags extends ListenFlags {
  readonly world?: string;
  readonly seed?: string;
  readonly clock?: ClockFlag;
  readonly journal?: string;
  readonly description?: readonly string[];
  readonly synthesize?: boolean;
}

export interface ServeFlags extends WorldFlags {
  readonly tls?: boolean;
  readonly tlsPort: number;
  readonly caFile?: string;
  readonly json?: boolean;
}

export interface ReplayFlags extends ListenFlags {
  readonly until?: number;
  readonly serve?: boolean;
}

const port = wholeNumber(0, 65_535, "A port is a whole number from 0 to 65535.");

const withListenFlags = (command: Command, usualPort = 4010): Command =>
  command
    .option("--port <number>", "port to listen on; 0 takes any free one", port, usualPort)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--allow-host <names...>", "further names that the inbox page and its API may be called by");

/** Those of whatever serves a stand-in of its own. */
export function withWorldFlags(
  command: Command,
  policyFlags: readonly PolicyFlag[],
  usualPort?: number,
): Command {
  withListenFlags(command, usualPort)
    .option("--world <file>", "load this world document, and again whenever it changes")
    .option("--seed <seed>", "makes ids, codes and tokens the same in every run")
    .option(
      "--clock <when>",
      "where clocks start: an ISO instant, frozen, or both with a comma between",
      clockFlag,
    )
    .option("--journal <file>", "write everything that happens to this file, and go on where it leaves off")
    .option("--description <files...>", "serve these OpenAPI descriptions instead of our own")
    .option("--synthesize", "make up replies of operations that are not emulated, instead of a 501");
  return withPolicyFlags(command, policyFlags);
}

export const withServeFlags = (command: Command, policyFlags: readonly PolicyFlag[]): Command =>
  withWorldFlags(command, policyFlags)
    .option("--tls", "serve HTTPS too, with a certificate made at start")
    .option("--tls-port <number>", "port for HTTPS; 0 takes any free one", port, 4443)
    .option("--ca-file <file>", "where to write the certificate that clients have to trust")
    .option("--json", "tell what happens as one line of JSON each");

export const withReplayFlags = (command: Command): Command =>
  withListenFlags(
    command
      .description("ask everything in a journal once more, and compare each reply byte for byte")
      .argument("<journal>", "what serve --journal wrote")
      .option(
        "--until <number>",
        "stop before the exchange of this number",
        wholeNumber(1, undefined, "An exchange has a whole number from 1, the n of its line."),
      )
      .option("--serve", "then serve that world, from the moment at which it stopped"),
  ).addHelpText("after", EXAMPLES);

const EXAMPLES = `
Examples:
  $ understudy replay today.jsonl                        does it still answer the same?
  $ understudy replay today.jsonl --until 812 --serve    serve the world as it was just before exchange 812
`;
