import { tornNote } from "../../control/journal/journal-file.ts";
import { otherFaker } from "../../control/journal/journal-header.ts";
import { JournalReader } from "../../control/journal/journal-reader.ts";
import { standInOfJournal } from "../../control/journal/repeatable-stand-in.ts";
import { type Replayed, renderDifference, replay, titleOf } from "../../control/journal/replay.ts";
import { counted } from "../../document/counted.ts";
import { EXIT, type ExitCode } from "../command-error.ts";
import type { Program } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import type { ReplayFlags } from "./flags.ts";
import { serveUntilStopped } from "./serve.ts";
import { eventPrinter } from "./server-events.ts";
import { standInFor } from "./stand-in.ts";

/** `understudy replay`: repeats a journal, up to its end or to just before one of its exchanges. */
export async function replayCommand(
  file: string,
  flags: ReplayFlags,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const print = eventPrinter(terminal);
  const reader = new JournalReader(file);
  const warning = otherFaker(reader.header, file);
  if (warning !== undefined) print({ event: "warning", message: warning });
  const ending = new AbortController();
  const make = standInFor(await program.standIn(), flags, print, ending.signal);
  const { standIn, time } = standInOfJournal(reader, make);
  const replayed = await replay(reader.lines(), standIn.handle, time, flags);
  const { different, next } = replayed;
  terminal.out(`${resultOf(replayed, flags)}\n`);
  if (different) {
    terminal.out(`\n${renderDifference(different, reader.header.version, program.version)}\n`);
    return EXIT.repliesDiffer;
  }
  const note = next ? undefined : tornNote(reader);
  if (note !== undefined) print({ event: "note", message: note });
  if (flags.serve) {
    time.goOnFrom(next?.time ?? time.now());
    terminal.out("\n");
    await serveUntilStopped(standIn, { ...flags, tlsPort: 0 }, program.version, print, terminal);
    ending.abort();
  }
  return EXIT.passed;
}

function resultOf({ identical, different, next }: Replayed, { until }: ReplayFlags): string {
  const count = `${counted(identical, "exchange")}, every reply identical`;
  if (different) return identical === 0 ? "The first reply differs." : `${count}, then one that is not.`;
  if (next) return `${count}. Stopped before exchange ${titleOf(next)}.`;
  if (until !== undefined) return `${count}. The journal ends there: it has no exchange ${until}.`;
  return `${count}.`;
}
