import { readWorldDocument } from "../../control/world/world-document.ts";
import { listOf } from "../../document/node.ts";
import { type AppVariables, environmentFor } from "../../kit/app-variables.ts";
import { EXIT, usageError } from "../command-error.ts";
import type { Program } from "../program.ts";
import { startServer, withStandIn } from "../serve/serve.ts";
import { eventPrinter, type PrintEvent } from "../serve/server-events.ts";
import type { StandIn } from "../serve/stand-in.ts";
import type { Terminal } from "../terminal.ts";
import type { ExecFlags } from "./flags.ts";
import { runChild } from "./run-child.ts";

/** `understudy exec`: a command, and a stand-in for as long as it runs. Answers the exit code of the command. */
export async function execCommand(
  words: readonly string[],
  command: readonly string[],
  flags: ExecFlags,
  program: Program,
  terminal: Terminal,
): Promise<number> {
  refuseNoCommand(words, command);
  const print = quietly(terminal);
  return withStandIn(flags, program, print, terminal, async (standIn) => {
    const server = await startServer(standIn, flags, print, terminal);
    try {
      const [greeting = ""] = standIn.greeting(server.url).split("\n");
      terminal.err(`${greeting}, seed ${standIn.seed}.\n`);
      const variables: AppVariables = Object.assign({}, program.app.variables, ...(flags.env ?? []));
      const address = { url: server.url, ...loginFor(standIn, flags, program) };
      const env = { ...terminal.env, ...environmentFor(variables, address) };
      const exitCode = await runChild(command, env, terminal);
      if (exitCode !== EXIT.passed) terminal.err(`The same codes and ids again: --seed ${standIn.seed}\n`);
      return exitCode;
    } finally {
      await server.close();
    }
  });
}

function refuseNoCommand(words: readonly string[], command: readonly string[]): void {
  if (words.includes("--") && command.length > 0) return;
  const example = words.includes("--") || command.length === 0 ? "npm test" : command.join(" ");
  throw usageError(`What to run comes after two dashes: understudy exec -- ${example}`);
}

/** Standard output belongs to the command. */
function quietly(terminal: Terminal): PrintEvent {
  const print = eventPrinter({ ...terminal, out: terminal.err });
  return (event) => {
    if (event.event !== "sent") print(event);
  };
}

/** What opens the world: of a world document, where it says so. */
function loginFor(standIn: StandIn, { world }: ExecFlags, { app }: Program) {
  const { project, secrets } = world ? readWorldDocument(world, standIn.worldSchema).document : {};
  const [declared] = listOf(secrets);
  return {
    project_id: typeof project === "string" ? project : standIn.project,
    secret: typeof declared === "string" ? declared : app.secret,
  };
}
