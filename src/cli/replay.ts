import { type Command, InvalidArgumentError } from "commander";
import { fromJournal } from "../control/journal/again.ts";
import { tornNote } from "../control/journal/journal-file.ts";
import { JournalReader } from "../control/journal/journal-reader.ts";
import { renderDifferent, titleOf } from "../control/journal/render-different.ts";
import { type Replayed, replay } from "../control/journal/replay.ts";
import { announcer } from "./announce.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { type ServeProgram, serveUntilStopped } from "./serve.ts";
import { listening } from "./serve-flags.ts";
import { lentUntil } from "./stand-in.ts";
import type { Terminal } from "./terminal.ts";

export interface ReplayFlags {
  readonly until?: number;
  readonly serve?: boolean;
  readonly port: number;
  readonly host: string;
  readonly allowHost?: readonly string[];
}

export const replaying = (command: Command): Command =>
  listening(
    command
      .description("ask everything in a journal once more, and compare each reply byte for byte")
      .argument("<journal>", "what serve --journal wrote")
      .option("--until <number>", "stop before the exchange of this number", exchangeNumber)
      .option("--serve", "then serve that world, from the moment at which it stopped"),
  ).addHelpText("after", EXAMPLES);

/** `understudy replay`: the same stand-in again, up to where the journal ends or to just before one exchange of it. */
export async function replayCommand(
  file: string,
  flags: ReplayFlags,
  { version, makeStandIn }: ServeProgram,
  terminal: Terminal,
): Promise<ExitCode> {
  const announce = announcer(terminal, false);
  const reader = new JournalReader(file);
  const ending = new AbortController();
  const { standIn, time } = fromJournal(reader, (beginning, loan) =>
    makeStandIn(beginning, lentUntil(ending.signal, loan), {
      allowedHosts: [flags.host, ...(flags.allowHost ?? [])],
      onSent: (sent) => announce({ event: "sent", ...sent }),
    }),
  );
  const replayed = await replay(reader.lines(), standIn.handle, time, flags);
  const { different, next } = replayed;
  terminal.out(`${resultOf(replayed, flags)}\n`);
  if (different) {
    terminal.out(`\n${renderDifferent(different, reader.header.version, version)}\n`);
    return EXIT.repliesDiffer;
  }
  const note = next ? undefined : tornNote(reader);
  if (note !== undefined) announce({ event: "note", message: note });
  if (flags.serve) {
    time.goOnFrom(next?.time ?? time.now());
    terminal.out("\n");
    await serveUntilStopped(standIn, { ...flags, tlsPort: 0 }, version, announce, terminal);
    ending.abort();
  }
  return EXIT.passed;
}

function resultOf({ identical, different, next }: Replayed, { until }: ReplayFlags): string {
  const count = `${counted(identical)}, every reply identical`;
  if (different) return identical === 0 ? "The first reply differs." : `${count}, then one that is not.`;
  if (next) return `${count}. Stopped before exchange ${titleOf(next)}.`;
  if (until !== undefined) return `${count}. The journal ends there: it has no exchange ${until}.`;
  return `${count}.`;
}

const counted = (count: number): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? "exchange" : "exchanges"}`;

function exchangeNumber(word: string): number {
  const number = Number(word);
  if (/^\d+$/.test(word) && Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("An exchange has a whole number from 1, the n of its line.");
}

const EXAMPLES = `
Examples:
  $ understudy replay today.jsonl                        does it still answer the same?
  $ understudy replay today.jsonl --until 812 --serve    serve the world as it was just before exchange 812
`;
