import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { type Entry, Journal } from "../../mock/journal.ts";
import { VirtualClock } from "../../ports/clock.ts";
import {
  type Beginning,
  checkDescriptions,
  type Loan,
  type MakeAgain,
  type Repeatable,
} from "./beginning.ts";
import { type Line, lineOf } from "./journal-line.ts";
import type { JournalReader } from "./journal-reader.ts";
import { RepeatedTime } from "./repeated-time.ts";

/** A stand-in, and the time that it lives in. */
export interface Again<StandIn> {
  readonly standIn: StandIn;
  readonly time: RepeatedTime;
}

/** The stand-in that begins so, with nothing asked of it yet. */
export function fromBeginning<StandIn extends Repeatable>(
  beginning: Beginning,
  make: MakeAgain<StandIn>,
  write?: (line: Line) => void,
): Again<StandIn> {
  const time = new RepeatedTime();
  const loan: Loan = {
    journal: new Journal({ write: write && ((entry: Entry) => write(lineOf(entry, standIn.service))) }),
    clock: () => clockOf(beginning, time),
    sleep: time.sleep,
    live: () => time.live,
  };
  const standIn: StandIn = make(beginning, loan);
  return { standIn, time };
}

/** The stand-in that a journal begins with. */
export function fromJournal<StandIn extends Repeatable>(
  { header, file }: JournalReader,
  make: MakeAgain<StandIn>,
  write?: (line: Line) => void,
): Again<StandIn> {
  checkDescriptions(header, file);
  const again = fromBeginning(header, make, write);
  const { name } = again.standIn.service;
  if (name !== header.service) throw new DocumentError([ofAnother(file, header.service, name)]);
  return again;
}

function clockOf({ clock: state }: Beginning, source: RepeatedTime): VirtualClock {
  const clock = new VirtualClock({ source });
  clock.restore(state);
  return clock;
}

const ofAnother = (file: string, service: string, name: string): Diagnostic => ({
  code: "journal/other-service",
  severity: "error",
  message: `${file} is the journal of a stand-in for ${service}. This one stands in for ${name}.`,
  place: { file, line: 1, column: 1 },
  fix: "Name another file. This one is left as it is.",
});
