import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificate, newCertificate } from "../../adapters/certificate.ts";
import { PortTakenError, type RunningServer, serve } from "../../adapters/node-server.ts";
import { type OpenedJournal, openJournal } from "../../control/journal/journal-file.ts";
import { newStandIn } from "../../control/journal/repeatable-stand-in.ts";
import { describedBy, type StandInSettings } from "../../control/journal/stand-in-settings.ts";
import { VirtualClock } from "../../ports/clock.ts";
import { freshSeed } from "../../ports/random.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { givenAmong, type PolicyFlag, policiesOf } from "../policy-flags.ts";
import type { Program } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import type { ServeFlags, WorldFlags } from "./flags.ts";
import { eventPrinter, type PrintEvent } from "./server-events.ts";
import { type StandIn, standInFor } from "./stand-in.ts";
import { keepWorldLoaded } from "./world-file.ts";

/** `understudy serve`: the stand-in on a port of this machine, until it is stopped. */
export async function serveCommand(
  flags: ServeFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const print = eventPrinter(terminal, flags.json);
  await withStandIn(flags, program, print, terminal, (standIn) =>
    serveUntilStopped(standIn, flags, program.version, print, terminal),
  );
  return EXIT.passed;
}

/** Sets up the stand-in that the flags ask for, for as long as it is used. */
export async function withStandIn<Result>(
  flags: WorldFlags,
  program: Program,
  print: PrintEvent,
  terminal: Terminal,
  use: (standIn: StandIn) => Promise<Result>,
): Promise<Result> {
  if (flags.synthesize && flags.description === undefined) throw usageError(NOTHING_TO_SYNTHESIZE);
  const stopping = new AbortController();
  const { standIn, resumed, note, warning, close } = await begin(flags, program, print, stopping.signal);
  if (note !== undefined) print({ event: "note", message: note });
  if (warning !== undefined) print({ event: "warning", message: warning });
  const stopWatching = flags.world
    ? await keepWorldLoaded(flags.world, standIn, resumed > 0, print, terminal)
    : () => {};
  try {
    return await use(standIn);
  } finally {
    stopping.abort();
    stopWatching();
    close();
  }
}

const NOTHING_TO_SYNTHESIZE =
  "--synthesize has nothing to make up: every operation that is described here is emulated. Name the description of the others with --description.";

/** The stand-in that the flags ask for, or the one that an existing journal continues. */
async function begin(
  flags: WorldFlags,
  { version, standIn, policyFlags }: Program,
  print: PrintEvent,
  stopping: AbortSignal,
): Promise<OpenedJournal<StandIn>> {
  const settings = settingsOf(flags, givenAmong(policyFlags.serve, flags));
  const make = standInFor(await standIn(), flags, print, stopping);
  if (flags.journal !== undefined) return openJournal({ file: flags.journal, version, settings, make });
  return { standIn: newStandIn(settings, make).standIn, settings, resumed: 0, close: () => {} };
}

const settingsOf = (
  { seed, clock, description, synthesize }: WorldFlags,
  switches: readonly PolicyFlag[],
): StandInSettings => ({
  seed: seed ?? freshSeed(),
  // The same instant for each project, whenever it is first called.
  clock: new VirtualClock(clock).state,
  policies: policiesOf(switches),
  synthesize: synthesize ?? false,
  descriptions: (description ?? []).map(describedBy),
  flags: {
    ...(seed !== undefined && { "--seed": seed }),
    ...(clock && { "--clock": clock.word }),
    ...(description && { "--description": description }),
    ...(synthesize && { "--synthesize": true }),
    ...Object.fromEntries(switches.map(({ flag }) => [flag, true])),
  },
});

/** Listens, prints where, and runs until it is stopped at the terminal. */
export async function serveUntilStopped(
  standIn: StandIn,
  flags: Pick<ServeFlags, "port" | "host" | "tls" | "tlsPort" | "caFile">,
  version: string,
  print: PrintEvent,
  terminal: Terminal,
): Promise<void> {
  const stopped = terminal.heedStop();
  const server = await startServer(standIn, flags, print, terminal);
  const { url } = server;
  const control = `${url}/_understudy/openapi.json`;
  const { seed, greeting } = standIn;
  print({
    event: "ready",
    url,
    inbox: `${url}/_understudy/`,
    control,
    seed,
    version,
    greeting: greeting(url),
  });
  const secure = flags.tls ? await startSecure(standIn, flags, print, terminal) : undefined;
  await stopped();
  await Promise.all([server.close(), secure?.close()]);
}

/** Listens, and warns where others can reach it. */
export async function startServer(
  standIn: StandIn,
  flags: Pick<ServeFlags, "port" | "host">,
  print: PrintEvent,
  terminal: Terminal,
): Promise<RunningServer> {
  const server = await start(standIn, flags, terminal);
  if (!LOOPBACK.test(flags.host)) {
    const message = `Anybody who can reach ${flags.host}:${server.port} can read every code and change every world.`;
    print({ event: "warning", message });
  }
  return server;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** HTTPS beside plain HTTP, for clients that require it, with a certificate made for this run. */
async function startSecure(
  standIn: StandIn,
  flags: Pick<ServeFlags, "host" | "tlsPort" | "caFile">,
  print: PrintEvent,
  terminal: Terminal,
): Promise<RunningServer> {
  const tls = newCertificate();
  const caFile = flags.caFile ?? join(mkdtempSync(join(tmpdir(), "understudy-")), "ca.pem");
  writeFile(caFile, tls.cert);
  const server = await start(standIn, { host: flags.host, port: flags.tlsPort }, terminal, tls);
  print({ event: "tls", url: server.url, caFile });
  return server;
}

async function start(
  { handle }: StandIn,
  { port, host }: Pick<ServeFlags, "port" | "host">,
  terminal: Terminal,
  tls?: Certificate,
): Promise<RunningServer> {
  const onError = (error: unknown) => terminal.err(`${error instanceof Error ? error.stack : error}\n`);
  try {
    return await serve(handle, { port, host, onError, ...(tls && { tls }) });
  } catch (error) {
    if (error instanceof PortTakenError) throw usageError(error.message);
    throw error;
  }
}
