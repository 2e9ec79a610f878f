import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificate, newCertificate } from "../adapters/certificate.ts";
import { PortTakenError, type RunningServer, serve } from "../adapters/node-server.ts";
import { type Description, readDescription } from "../openapi/description.ts";
import type { Transport } from "../ports/http.ts";
import { CommandError, EXIT, type ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly seed?: string;
  readonly description?: readonly string[];
  readonly synthesize?: boolean;
  readonly rateLimits?: boolean;
  readonly tls?: boolean;
  readonly tlsPort: number;
  readonly caFile?: string;
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

export interface StandInOptions {
  readonly seed?: string;
  /** Served instead of its own. */
  readonly descriptions?: readonly Description[];
  readonly synthesize: boolean;
  readonly rateLimits: boolean;
  readonly onSent: (sent: Sent) => void;
}

export type MakeStandIn = (options: StandInOptions) => StandIn;

/** `understudy serve`: the stand-in on a port of this machine, until it is stopped. */
export async function serveCommand(
  flags: ServeFlags,
  make: MakeStandIn,
  terminal: Terminal,
): Promise<ExitCode> {
  const { seed, description, synthesize = false, rateLimits = false } = flags;
  const standIn = make({
    ...(seed !== undefined && { seed }),
    ...(description && { descriptions: description.map(readDescription) }),
    synthesize,
    rateLimits,
    onSent: ({ channel, to, code }) => terminal.out(`${channel} to ${to}: ${code}\n`),
  });
  const server = await start(standIn, flags, terminal);
  terminal.out(`${standIn.greeting(server.url)}\n\n`);
  const secure = flags.tls ? await startSecure(standIn, flags, terminal) : undefined;
  terminal.out(`Seed ${standIn.seed}. Messages that are sent show up here. Stop with Ctrl-C.\n\n`);
  await terminal.untilStopped();
  await Promise.all([server.close(), secure?.close()]);
  return EXIT.passed;
}

/** HTTPS beside plain HTTP, for clients that insist on it, with a certificate that only this run has. */
async function startSecure(standIn: StandIn, flags: ServeFlags, terminal: Terminal): Promise<RunningServer> {
  const tls = newCertificate();
  const file = flags.caFile ?? join(mkdtempSync(join(tmpdir(), "understudy-")), "ca.pem");
  writeFileSync(file, tls.cert);
  const server = await start(standIn, { ...flags, port: flags.tlsPort }, terminal, tls);
  terminal.out(
    `Also at ${server.url}, for clients that trust ${file}:\n\n  NODE_EXTRA_CA_CERTS=${file} node app.js\n\n`,
  );
  return server;
}

async function start(
  { handle }: StandIn,
  { port, host }: ServeFlags,
  terminal: Terminal,
  tls?: Certificate,
): Promise<RunningServer> {
  const onError = (error: unknown) => terminal.err(`${error instanceof Error ? error.stack : error}\n`);
  try {
    return await serve(handle, { port, host, onError, ...(tls && { tls }) });
  } catch (error) {
    if (error instanceof PortTakenError) throw new CommandError(error.message, EXIT.usage);
    throw error;
  }
}
