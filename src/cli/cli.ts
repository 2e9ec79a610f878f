import { Command, CommanderError, InvalidArgumentError } from "commander";
import { DocumentError } from "../document/diagnostic.ts";
import { check } from "./check.ts";
import { CommandError, EXIT, type ExitCode } from "./exit-code.ts";
import { type MakeStandIn, type ServeFlags, serveCommand } from "./serve.ts";
import type { Terminal } from "./terminal.ts";

export interface Program {
  readonly version: string;
  readonly makeStandIn: MakeStandIn;
}

/** The whole command line as a function of its words: what it prints goes to the terminal, what it answers is the exit code. */
export async function runCli(
  words: readonly string[],
  terminal: Terminal,
  program: Program,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.passed;
  const understudy = new Command("understudy")
    .description("An end-to-end test harness with a mock server for sign-in: OTP, TOTP, sessions.")
    .version(program.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError("Run understudy --help to see what there is.")
    .addHelpText("after", EXAMPLES);

  understudy
    .command("serve")
    .description("serve the stand-in on a port of this machine")
    .option("--port <number>", "port to listen on; 0 takes any free one", port, 4010)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--seed <seed>", "makes ids, codes and tokens the same in every run")
    .option("--description <files...>", "serve these OpenAPI descriptions instead of our own")
    .option("--synthesize", "make up replies of operations that are not emulated, instead of a 501")
    .option("--rate-limits", "answer 429 to too many calls, as the real service does")
    .option("--tls", "serve HTTPS too, with a certificate made at start")
    .option("--tls-port <number>", "port for HTTPS; 0 takes any free one", port, 4443)
    .option("--ca-file <file>", "where to write the certificate that clients have to trust")
    .action(async (flags: ServeFlags) => {
      exitCode = await serveCommand(flags, program.makeStandIn, terminal);
    });

  understudy
    .command("check")
    .description("say what is wrong with Arazzo documents, without running them")
    .argument("<documents...>", "files, or folders to search")
    .action((paths: string[]) => {
      exitCode = check(paths, terminal);
    });

  try {
    await understudy.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.usage;
    if (error instanceof DocumentError) {
      terminal.err(`${error.message}\n`);
      return EXIT.documentsWrong;
    }
    if (!(error instanceof CommandError)) throw error;
    terminal.err(`error: ${error.message}\n`);
    return error.exitCode;
  }
}

function port(word: string): number {
  const number = Number(word);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}

const EXAMPLES = `
Examples:
  $ understudy serve                       the stand-in on http://127.0.0.1:4010
  $ understudy serve --port 0 --seed 7     on any free port, with the same codes every time
  $ understudy check workflows             every Arazzo document below a folder

Exit codes: 0 passed, 1 a workflow failed, 2 the documents are wrong, 3 the command was not understood.
`;
