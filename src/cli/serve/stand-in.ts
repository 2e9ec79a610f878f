import type {
  RecordableStandIn,
  StandInPorts,
  StandInSettings,
} from "../../control/journal/stand-in-settings.ts";
import type { Seed } from "../../ports/random.ts";
import type { ListenFlags } from "./flags.ts";
import type { PrintEvent, Sent } from "./server-events.ts";

/** What `serve` serves, including the control API. It is made where the program is put together. */
export interface StandIn extends RecordableStandIn {
  readonly seed: Seed;
  /** The project of a request that names none. */
  readonly project: string;
  /** The schema of its world documents. */
  readonly worldSchema: Readonly<Record<string, unknown>>;
  /** How to point a client at it. */
  readonly greeting: (url: string) => string;
}

interface StandInOptions {
  readonly onSent?: (sent: Sent) => void;
  /** Names besides localhost that its control API may be called by. */
  readonly allowedHosts?: readonly string[];
}

export type MakeStandIn = (
  settings: StandInSettings,
  ports: StandInPorts,
  options: StandInOptions,
) => StandIn;

/** The stand-in of a command that listens: what it sends is printed, and what it waits for ends with the command. */
export const standInFor =
  (makeStandIn: MakeStandIn, { host, allowHost = [] }: ListenFlags, print: PrintEvent, end: AbortSignal) =>
  (settings: StandInSettings, ports: StandInPorts): StandIn =>
    makeStandIn(settings, portsUntil(end, ports), {
      allowedHosts: [host, ...allowHost],
      onSent: (sent) => print({ event: "sent", ...sent }),
    });

/** A reply that is held back must not keep the process from ending. */
const portsUntil = (end: AbortSignal, ports: StandInPorts): StandInPorts => ({
  ...ports,
  sleep: (milliseconds, signal) => ports.sleep(milliseconds, signal ? AbortSignal.any([signal, end]) : end),
});
