import { PortTakenError, serve } from "../adapters/node-server.ts";
import type { Transport } from "../ports/http.ts";
import { CommandError, EXIT, type ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly seed?: string;
}

/** A message that was sent, for the console. */
export interface Sent {
  readonly to: string;
  readonly channel: string;
  readonly code: string;
}

/** What `serve` serves: made by whoever puts the program together. */
export interface StandIn {
  readonly handle: Transport;
  readonly seed: number | string;
  /** How to point a client at it. */
  readonly greeting: (url: string) => string;
}

export type MakeStandIn = (options: { seed?: string; onSent: (sent: Sent) => void }) => StandIn;

/** `understudy serve`: the stand-in on a port of this machine, until it is stopped. */
export async function serveCommand(
  flags: ServeFlags,
  make: MakeStandIn,
  terminal: Terminal,
): Promise<ExitCode> {
  const standIn = make({
    ...(flags.seed !== undefined && { seed: flags.seed }),
    onSent: ({ channel, to, code }) => terminal.out(`${channel} to ${to}: ${code}\n`),
  });
  const server = await start(standIn, flags, terminal);
  terminal.out(
    `${standIn.greeting(server.url)}\n\nSeed ${standIn.seed}. Messages that are sent show up here. Stop with Ctrl-C.\n\n`,
  );
  await terminal.untilStopped();
  await server.close();
  return EXIT.passed;
}

async function start({ handle }: StandIn, { port, host }: ServeFlags, terminal: Terminal) {
  const onError = (error: unknown) => terminal.err(`${error instanceof Error ? error.stack : error}\n`);
  try {
    return await serve(handle, { port, host, onError });
  } catch (error) {
    if (error instanceof PortTakenError) throw new CommandError(error.message, EXIT.usage);
    throw error;
  }
}
