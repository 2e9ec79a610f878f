import { Command, CommanderError } from "commander";
import { DocumentError } from "../document/diagnostic.ts";
import { type CheckFlags, withCheckFlags } from "./check/flags.ts";
import { CommandError, EXIT } from "./command-error.ts";
import { type CompareFlags, withCompareFlags } from "./compare/flags.ts";
import { type CoverageFlags, withCoverageFlags } from "./coverage/flags.ts";
import { type DiffFlags, withDiffFlags } from "./diff/flags.ts";
import { type ExecFlags, withExecFlags } from "./exec/flags.ts";
import type { Program } from "./program.ts";
import { withRunFlags } from "./run/flags.ts";
import { type ReplayFlags, type ServeFlags, withReplayFlags, withServeFlags } from "./serve/flags.ts";
import type { Terminal } from "./terminal.ts";
import { type TypesFlags, withTypesFlags } from "./types/flags.ts";
import { type VerifyFlags, withVerifyFlags } from "./verify/flags.ts";

/**
 * The whole command line as a function of its words: it prints to the terminal and returns the exit code. The code of
 * a command is loaded when that command is called, so that no command has to wait for the others.
 */
export async function runCli(
  words: readonly string[],
  terminal: Terminal,
  program: Program,
): Promise<number> {
  let exitCode: number = EXIT.passed;
  const understudy = new Command("understudy")
    .description("An end-to-end test harness with a mock server for sign-in: OTP, TOTP, sessions.")
    .version(program.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError("Run understudy --help to see what there is.")
    .addHelpText("after", EXAMPLES);

  withServeFlags(
    understudy.command("serve").description("serve the stand-in on a port of this machine"),
    program.policyFlags.serve,
  ).action(async (flags: ServeFlags) => {
    const { serveCommand } = await import("./serve/serve.ts");
    exitCode = await serveCommand(flags, program, terminal);
  });

  withExecFlags(understudy.command("exec"), program.policyFlags.serve, program.app.variables).action(
    async (command: string[], flags: ExecFlags) => {
      const { execCommand } = await import("./exec/exec.ts");
      exitCode = await execCommand(words, command, flags, program, terminal);
    },
  );

  withRunFlags(understudy.command("run"), program.policyFlags.run).action(
    async (paths: string[], _: unknown, command: Command) => {
      const { runCommand } = await import("./run/run.ts");
      exitCode = await runCommand(paths, command, program, terminal);
    },
  );

  withCheckFlags(understudy.command("check")).action(async (paths: string[], flags: CheckFlags) => {
    const { check } = await import("./check/check.ts");
    exitCode = await check(paths, flags, program, terminal);
  });

  withDiffFlags(understudy.command("diff")).action(async (paths: string[], flags: DiffFlags) => {
    const { diff } = await import("./diff/diff.ts");
    exitCode = diff(paths, flags, terminal);
  });

  withTypesFlags(understudy.command("types"), program).action(async (paths: string[], flags: TypesFlags) => {
    const { types } = await import("./types/types.ts");
    exitCode = await types(paths, flags, program, terminal);
  });

  withCoverageFlags(understudy.command("coverage")).action(async (paths: string[], flags: CoverageFlags) => {
    const { coverage } = await import("./coverage/coverage.ts");
    exitCode = await coverage(paths, flags, program, terminal);
  });

  understudy
    .command("explain")
    .description("say what a code that check or diff prints is about")
    .argument("[code]", "contract/unused-input, say; without it all codes are listed")
    .action(async (code: string | undefined) => {
      const { explain } = await import("./explain.ts");
      exitCode = explain(code, terminal);
    });

  withReplayFlags(understudy.command("replay")).action(async (file: string, flags: ReplayFlags) => {
    const { replayCommand } = await import("./serve/replay.ts");
    exitCode = await replayCommand(file, flags, program, terminal);
  });

  withVerifyFlags(understudy.command("verify"), program.realService).action(async (flags: VerifyFlags) => {
    const { verifyCommand } = await import("./verify/verify.ts");
    exitCode = await verifyCommand(flags, program, terminal);
  });

  withCompareFlags(understudy.command("compare")).action(async (file: string, flags: CompareFlags) => {
    const { compareCommand } = await import("./compare/compare.ts");
    exitCode = await compareCommand(file, flags, program, terminal);
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
  $ understudy exec -- npm test            a command, with a stand-in for as long as it runs
  $ understudy run                         every workflow of the documents here, against the stand-in
  $ understudy check workflows             every Arazzo document below a folder
  $ understudy explain unused-input         what a finding is about
  $ understudy coverage                    what the workflows make use of
  $ understudy coverage --scenarios scenarios   which failures no path shows
  $ understudy types workflows             write types of the workflows, for scenarios
  $ understudy diff --since main           what has changed for those who run the workflows
  $ understudy replay today.jsonl          what serve --journal wrote, once more
  $ understudy verify --list               what the real service can be asked, to compare it
  $ understudy compare login.jsonl         what run --record wrote of the real service, asked of the stand-in

Exit codes: 0 passed, 1 a workflow failed, a reply differs, a change breaks, types are stale or a failure is not covered, 2 the documents are wrong, 3 the command was not understood; of exec, that of its command.
`;
