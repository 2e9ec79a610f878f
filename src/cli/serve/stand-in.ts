import type {
  RecordableStandIn,
  StandInPorts,
  StandInSettings,
} from "../../control/journal/stand-in-settings.ts";
import type { Seed } from "../../ports/random.ts";

/** A message that was sent, as the console tells of it. */
export interface Sent {
  readonly project: string;
  readonly to: string;
  readonly channel: string;
  readonly code: string;
}

/** What `serve` serves, control API and all: made by whoever puts the program together. */
export interface StandIn extends RecordableStandIn {
  readonly seed: Seed;
  /** The project of whoever does not name one. */
  readonly project: string;
  /** The schema of its world documents. */
  readonly worldSchema: Readonly<Record<string, unknown>>;
  /** How to point a client at it. */
  readonly greeting: (url: string) => string;
}

export interface StandInOptions {
  readonly onSent?: (sent: Sent) => void;
  /** Names besides localhost that its control API may be called by. */
  readonly allowedHosts?: readonly string[];
}

export type MakeStandIn = (
  settings: StandInSettings,
  ports: StandInPorts,
  options: StandInOptions,
) => StandIn;

/** Nobody waits on after the end: a reply that is held back must not hold back the end of the process. */
export const portsUntil = (end: AbortSignal, ports: StandInPorts): StandInPorts => ({
  ...ports,
  sleep: (milliseconds, signal) => ports.sleep(milliseconds, signal ? AbortSignal.any([signal, end]) : end),
});
