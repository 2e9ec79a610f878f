import { existsSync } from "node:fs";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { headerOf, otherFaker } from "./journal-header.ts";
import { JournalReader } from "./journal-reader.ts";
import { JournalWriter } from "./journal-writer.ts";
import { newStandIn, standInOfJournal } from "./repeatable-stand-in.ts";
import { type DifferingReply, renderDifference, replay } from "./replay.ts";
import type { Flags, RecordableStandIn, StandInMaker, StandInSettings } from "./stand-in-settings.ts";

export interface OpenJournalOptions<StandIn extends RecordableStandIn> {
  readonly file: string;
  /** Of this program. */
  readonly version: string;
  /** Of a new journal. An existing one keeps those that it was written with. */
  readonly settings: StandInSettings;
  readonly make: StandInMaker<StandIn>;
}

export interface OpenedJournal<StandIn> {
  /** Every exchange is in the file before its reply leaves. */
  readonly standIn: StandIn;
  readonly settings: StandInSettings;
  /** How many exchanges were repeated to get there: none with a new file. */
  readonly resumed: number;
  /** What a person should know of how the file was found. */
  readonly note?: string;
  /** What may have come out otherwise than when it was written. */
  readonly warning?: string;
  close(): void;
}

/**
 * A stand-in whose exchanges are written to a file. When the file exists, its exchanges are repeated first, and new
 * ones are appended. Throws a DocumentError, and leaves the file as it is, when that is not possible.
 */
export async function openJournal<StandIn extends RecordableStandIn>(
  options: OpenJournalOptions<StandIn>,
): Promise<OpenedJournal<StandIn>> {
  const { file, version, settings, make } = options;
  if (existsSync(file)) return resume(options);
  const { standIn } = newStandIn(settings, make, (line) => writer.write(line));
  const writer = JournalWriter.begin(file);
  writer.write(headerOf(settings, version, standIn.service.name));
  return { standIn, settings, resumed: 0, close: () => writer.close() };
}

async function resume<StandIn extends RecordableStandIn>(
  options: OpenJournalOptions<StandIn>,
): Promise<OpenedJournal<StandIn>> {
  const { file, version, settings: asked, make } = options;
  const reader = new JournalReader(file);
  const { header } = reader;
  checkFlags(asked.flags, header.flags, file);
  let writer: JournalWriter | undefined;
  const { standIn, time } = standInOfJournal(reader, make, (line) => writer?.write(line));
  const { identical, different } = await replay(reader.lines(), standIn.handle, time);
  const warning = otherFaker(header, file);
  if (different) throw new DocumentError([otherReply(file, different, header.version, version, warning)]);
  writer = JournalWriter.goOn(file, reader.whole);
  time.release();
  const note = tornNote(reader);
  const close = () => writer?.close();
  return {
    standIn,
    settings: header,
    resumed: identical,
    ...(note && { note }),
    ...(warning && { warning }),
    close,
  };
}

/** What a killed process leaves behind, in a sentence. */
export const tornNote = ({ file, torn }: JournalReader): string | undefined =>
  torn === 0
    ? undefined
    : `The last line of ${file} is not whole (${torn} bytes): its exchange was never answered, and is left out.`;

/** Flags that are not given now are taken from the journal; those that are given must be the same. */
function checkFlags(now: Flags, then: Flags, file: string): void {
  const others = Object.keys(now).filter((flag) => JSON.stringify(now[flag]) !== JSON.stringify(then[flag]));
  if (others.length > 0) {
    throw new DocumentError(others.map((flag) => otherFlag(file, flag, now[flag], then[flag])));
  }
}

type Word = Flags[string] | undefined;

const otherFlag = (file: string, flag: string, now: Word, then: Word): Diagnostic => ({
  code: "journal/other-flags",
  severity: "error",
  message: `${file} was begun ${then === undefined ? "without" : "with"} ${written(flag, then)}, and cannot go on with ${written(flag, now)}.`,
  fix: `Leave out ${flag} to go on with it, or name a file that is not there yet to begin another.`,
});

const written = (flag: string, word: Word): string =>
  word === undefined || word === true ? flag : `${flag} ${Array.isArray(word) ? word.join(" ") : word}`;

const otherReply = (
  file: string,
  different: DifferingReply,
  then: string,
  now: string,
  warning: string | undefined,
): Diagnostic => ({
  code: "journal/other-reply",
  severity: "error",
  message: [`${file} cannot go on. ${renderDifference(different, then, now)}`, warning ?? []]
    .flat()
    .join("\n\n"),
  place: { file, line: different.line.n + 1, column: 1 },
  fix: "Use the version that wrote it, or name a file that is not there yet to begin another. This one is left as it is.",
});
