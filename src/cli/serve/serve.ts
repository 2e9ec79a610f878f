import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificate, newCertificate } from "../../adapters/certificate.ts";
import { PortTakenError, type RunningServer, serve } from "../../adapters/node-server.ts";
import { type OpenedJournal, openJournal } from "../../control/journal/journal-file.ts";
import { newStandIn } from "../../control/journal/repeatable-stand-in.ts";
import {
  describedBy,
  type StandInPorts,
  type StandInSettings,
} from "../../control/journal/stand-in-settings.ts";
import { freshSeed } from "../../ports/random.ts";
import { CommandError, EXIT, type ExitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { type Announce, announcer } from "./announce.ts";
import { clockStateOf } from "./clock-flag.ts";
import type { ServeFlags } from "./serve-flags.ts";
import { type MakeStandIn, portsUntil, type StandIn } from "./stand-in.ts";
import { keepWorldLoaded } from "./world-file.ts";

export interface ServeProgram {
  readonly version: string;
  readonly makeStandIn: MakeStandIn;
}

/** `understudy serve`: the stand-in on a port of this machine, until it is stopped. */
export async function serveCommand(
  flags: ServeFlags,
  program: ServeProgram,
  terminal: Terminal,
): Promise<ExitCode> {
  const announce = announcer(terminal, flags.json ?? false);
  const stopping = new AbortController();
  const { standIn, resumed, note, close } = await begin(flags, program, announce, stopping.signal);
  if (note !== undefined) announce({ event: "note", message: note });
  const stopWatching = flags.world
    ? await keepWorldLoaded(flags.world, standIn, { resumed: resumed > 0, announce, terminal })
    : () => {};
  try {
    await serveUntilStopped(standIn, flags, program.version, announce, terminal);
  } finally {
    stopping.abort();
    stopWatching();
    close();
  }
  return EXIT.passed;
}

/** The stand-in that the flags ask for; with a journal that is there already, the one that it leaves off with. */
async function begin(
  flags: ServeFlags,
  { version, makeStandIn }: ServeProgram,
  announce: Announce,
  stopping: AbortSignal,
): Promise<OpenedJournal<StandIn>> {
  const settings = settingsOf(flags);
  const make = (from: StandInSettings, ports: StandInPorts) =>
    makeStandIn(from, portsUntil(stopping, ports), {
      allowedHosts: [flags.host, ...(flags.allowHost ?? [])],
      onSent: (sent) => announce({ event: "sent", ...sent }),
    });
  if (flags.journal !== undefined) return openJournal({ file: flags.journal, version, settings, make });
  return { standIn: newStandIn(settings, make).standIn, settings, resumed: 0, close: () => {} };
}

const settingsOf = ({
  seed,
  clock,
  description,
  synthesize,
  rateLimits,
  strictMfa,
}: ServeFlags): StandInSettings => ({
  seed: seed ?? freshSeed(),
  clock: clockStateOf(clock),
  policies: { ...(rateLimits && { rate_limits: true }), ...(strictMfa && { strict_mfa: true }) },
  synthesize: synthesize ?? false,
  descriptions: (description ?? []).map(describedBy),
  flags: {
    ...(seed !== undefined && { "--seed": seed }),
    ...(clock && { "--clock": clock.word }),
    ...(description && { "--description": description }),
    ...(synthesize && { "--synthesize": true }),
    ...(rateLimits && { "--rate-limits": true }),
    ...(strictMfa && { "--strict-mfa": true }),
  },
});

/** Listens, tells where, and goes on until the person at the terminal has had enough. */
export async function serveUntilStopped(
  standIn: StandIn,
  flags: Pick<ServeFlags, "port" | "host" | "tls" | "tlsPort" | "caFile">,
  version: string,
  announce: Announce,
  terminal: Terminal,
): Promise<void> {
  const stopped = terminal.heedStop();
  const server = await start(standIn, flags, terminal);
  if (!LOOPBACK.test(flags.host)) {
    const message = `Anybody who can reach ${flags.host}:${server.port} can read every code and change every world.`;
    announce({ event: "warning", message });
  }
  const { url } = server;
  const control = `${url}/_understudy/openapi.json`;
  const { seed, greeting } = standIn;
  announce({
    event: "ready",
    url,
    inbox: `${url}/_understudy/`,
    control,
    seed,
    version,
    greeting: greeting(url),
  });
  const secure = flags.tls ? await startSecure(standIn, flags, announce, terminal) : undefined;
  await stopped();
  await Promise.all([server.close(), secure?.close()]);
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** HTTPS beside plain HTTP, for clients that insist on it, with a certificate that only this run has. */
async function startSecure(
  standIn: StandIn,
  flags: Pick<ServeFlags, "host" | "tlsPort" | "caFile">,
  announce: Announce,
  terminal: Terminal,
): Promise<RunningServer> {
  const tls = newCertificate();
  const caFile = flags.caFile ?? join(mkdtempSync(join(tmpdir(), "understudy-")), "ca.pem");
  writeFileSync(caFile, tls.cert);
  const server = await start(standIn, { host: flags.host, port: flags.tlsPort }, terminal, tls);
  announce({ event: "tls", url: server.url, caFile });
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
    if (error instanceof PortTakenError) throw new CommandError(error.message, EXIT.usage);
    throw error;
  }
}
