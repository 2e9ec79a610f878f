import { createHash } from "node:crypto";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { readText } from "../../document/read-text.ts";
import type { Journal } from "../../mock/journal.ts";
import type { Service } from "../../mock/service.ts";
import type { ClockState, Sleep, VirtualClock } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { Seed } from "../../ports/random.ts";

/** All that a stand-in is made from: the same settings and the same exchanges make the same world. */
export interface StandInSettings {
  readonly seed: Seed;
  /** Of every world when it is first opened. */
  readonly clock: ClockState;
  readonly policies: Readonly<Record<string, unknown>>;
  readonly synthesize: boolean;
  /** Served instead of the service's own. */
  readonly descriptions: readonly DescriptionFile[];
  /** Of the command that began it: the word of each flag. */
  readonly flags: Flags;
}

export type Flags = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface DescriptionFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a stand-in runs on: its time, which may be that of recorded exchanges, and the journal that it records to. */
export interface StandInPorts {
  readonly journal: Journal;
  readonly clock: () => VirtualClock;
  readonly sleep: Sleep;
  /** False while recorded exchanges are repeated. */
  readonly live: () => boolean;
}

/** A stand-in whose exchanges can be recorded and repeated, its control calls among them. */
export interface RecordableStandIn {
  readonly handle: Transport;
  readonly service: Pick<Service<never, never>, "name" | "recordable">;
}

/** Makes a stand-in from nothing but these two. */
export type StandInMaker<StandIn extends RecordableStandIn> = (
  settings: StandInSettings,
  ports: StandInPorts,
) => StandIn;

export const describedBy = (file: string): DescriptionFile => ({ file, sha256: digestOf(file) });

const digestOf = (file: string): string => createHash("sha256").update(readText(file)).digest("hex");

/** Throws a DocumentError when a description has changed, because it may allow other replies now. */
export function checkDescriptions({ descriptions }: StandInSettings, journal: string): void {
  const changed = descriptions.filter(({ file, sha256 }) => digestOf(file) !== sha256);
  if (changed.length > 0) throw new DocumentError(changed.map(({ file }) => changedSince(file, journal)));
}

const changedSince = (file: string, journal: string): Diagnostic => ({
  code: "journal/description-changed",
  severity: "error",
  message: `${file} is not the description that ${journal} was begun with: it has changed since.`,
  fix: `Put ${file} back as it was, or begin another journal.`,
});
