import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { CommandError, EXIT } from "../command-error.ts";
import type { Environment, Terminal } from "../terminal.ts";

/** Runs a command in this terminal until it is over; answers its exit code, as a shell would. */
export async function runChild(
  [command = "", ...words]: readonly string[],
  env: Environment,
  terminal: Terminal,
): Promise<number> {
  const child = start(command, words, env);
  const stopHeeding = terminal.heedSignals?.(forwarder(child, terminal));
  try {
    return await ending(child, command);
  } finally {
    stopHeeding?.();
  }
}

function start(command: string, words: readonly string[], env: Environment): ChildProcess {
  try {
    // On Windows npm and its like are scripts, which only a shell can start.
    return spawn(command, words, { stdio: "inherit", env, shell: process.platform === "win32" });
  } catch (error) {
    throw notStarted(command, error);
  }
}

/** Hands the first request to stop on to the child. The second one ends it. */
function forwarder(child: ChildProcess, { ask }: Terminal): (signal: NodeJS.Signals) => void {
  let asked = false;
  return (signal) => {
    // What is typed at a keyboard reaches the child by itself.
    const reachesChild = signal === "SIGINT" && ask !== undefined;
    if (asked) child.kill("SIGKILL");
    else if (!reachesChild) child.kill(signal);
    asked = true;
  };
}

const ending = (child: ChildProcess, command: string): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once("error", (error) => reject(notStarted(command, error)));
    child.once("exit", (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });

/** Some of these are thrown at once, and others are told later. */
function notStarted(command: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  return error.code === "ENOENT"
    ? new CommandError(`There is no command "${command}" to run.`, EXIT.noSuchCommand)
    : new CommandError(`"${command}" cannot be run: ${error.code}.`, EXIT.notExecutable);
}
