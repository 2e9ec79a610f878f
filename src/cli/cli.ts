import { Command, CommanderError } from "commander";
import { DocumentError } from "../document/diagnostic.ts";
import { check } from "./check.ts";
import { CommandError, EXIT, type ExitCode } from "./exit-code.ts";
import { type ReplayFlags, replayCommand, replaying } from "./replay.ts";
import { type ServeProgram, serveCommand } from "./serve.ts";
import { type ServeFlags, serving } from "./serve-flags.ts";
import type { Terminal } from "./terminal.ts";

export type Program = ServeProgram;

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

  serving(understudy.command("serve").description("serve the stand-in on a port of this machine")).action(
    async (flags: ServeFlags) => {
      exitCode = await serveCommand(flags, program, terminal);
    },
  );

  understudy
    .command("check")
    .description("say what is wrong with Arazzo documents, without running them")
    .argument("<documents...>", "files, or folders to search")
    .action((paths: string[]) => {
      exitCode = check(paths, terminal);
    });

  replaying(understudy.command("replay")).action(async (file: string, flags: ReplayFlags) => {
    exitCode = await replayCommand(file, flags, program, terminal);
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

const EXAMPLES = `
Examples:
  $ understudy serve                       the stand-in on http://127.0.0.1:4010
  $ understudy serve --port 0 --seed 7     on any free port, with the same codes every time
  $ understudy check workflows             every Arazzo document below a folder
  $ understudy replay today.jsonl          what serve --journal wrote, once more

Exit codes: 0 passed, 1 a workflow failed or a reply differs, 2 the documents are wrong, 3 the command was not understood.
`;
