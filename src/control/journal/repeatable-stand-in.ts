import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { Journal } from "../../mock/journal.ts";
import { type Clock, type Sleep, sleep, systemClock, VirtualClock } from "../../ports/clock.ts";
import { type Line, lineOf } from "./journal-line.ts";
import type { JournalReader } from "./journal-reader.ts";
import {
  checkDescriptions,
  type RecordableStandIn,
  type StandInMaker,
  type StandInSettings,
} from "./stand-in-settings.ts";

/** A stand-in that has handled no request yet, and the time that it runs in. */
export function newStandIn<StandIn extends RecordableStandIn>(
  settings: StandInSettings,
  make: StandInMaker<StandIn>,
  write?: (line: Line) => void,
) {
  const time = new RepeatedTime();
  const standIn: StandIn = make(settings, {
    journal: new Journal({ write: write && ((entry) => write(lineOf(entry, standIn.service))) }),
    clock: () => clockOf(settings, time),
    sleep: time.sleep,
    live: () => time.live,
  });
  return { standIn, time };
}

/** The same, as it was when a journal began. */
export function standInOfJournal<StandIn extends RecordableStandIn>(
  { header, file }: JournalReader,
  make: StandInMaker<StandIn>,
  write?: (line: Line) => void,
) {
  checkDescriptions(header, file);
  const repeatable = newStandIn(header, make, write);
  const { name } = repeatable.standIn.service;
  if (name !== header.service) throw new DocumentError([otherService(file, header.service, name)]);
  return repeatable;
}

function clockOf({ clock: state }: StandInSettings, source: RepeatedTime): VirtualClock {
  const clock = new VirtualClock({ source });
  clock.restore(state);
  return clock;
}

const otherService = (file: string, service: string, name: string): Diagnostic => ({
  code: "journal/other-service",
  severity: "error",
  message: `${file} is the journal of a stand-in for ${service}. This one stands in for ${name}.`,
  place: { file, line: 1, column: 1 },
  fix: "Name another file. This one is left as it is.",
});

/** The recorded time while exchanges are repeated; the machine's time afterwards. */
export class RepeatedTime implements Clock {
  readonly #machine: Clock;
  #at: number | undefined;
  #behind = 0;

  constructor(machine: Clock = systemClock) {
    this.#machine = machine;
  }

  now(): number {
    return this.#at ?? this.#machine.now() - this.#behind;
  }

  /** Stands still at this instant. */
  repeat(at: number): void {
    this.#at = at;
  }

  /** Goes with the machine, as if nothing had been repeated. */
  release(): void {
    this.#at = undefined;
    this.#behind = 0;
  }

  /** Goes on from this instant, at the machine's pace. */
  goOnFrom(at: number): void {
    this.#at = undefined;
    this.#behind = this.#machine.now() - at;
  }

  get live(): boolean {
    return this.#at === undefined;
  }

  /** Delays of repeated exchanges are not waited for again. */
  readonly sleep: Sleep = (milliseconds, signal) =>
    this.live ? sleep(milliseconds, signal) : Promise.resolve();
}
