import { closeSync, openSync, writeSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { ReadStream } from "node:tty";

/** Asks a person, and answers what was typed; rejects when the signal is given. */
export type AskPerson = (question: string, signal: AbortSignal) => Promise<string>;

/** Input and output of whoever is asked. */
export interface Seat {
  readonly input: NodeJS.ReadableStream;
  write(text: string): void;
  leave(): void;
}

/** The terminal that a process was started at: a worker of a test runner has no other. */
const TERMINAL = "/dev/tty";

/** Asks at the terminal; absent where there is none. */
export function terminalPrompt(device = TERMINAL): AskPerson | undefined {
  try {
    closeSync(openSync(device, "r+"));
  } catch {
    return undefined;
  }
  return askAt(() => {
    const descriptor = openSync(device, "r+");
    const input = new ReadStream(descriptor);
    return { input, write: (text) => writeSync(descriptor, text), leave: () => input.destroy() };
  });
}

/** One question at a time: a second one waits until the first is over. */
export function askAt(takeSeat: () => Seat): AskPerson {
  let last: Promise<unknown> = Promise.resolve();
  return (question, signal) => {
    const answer = last.then(() => askOnce(takeSeat(), question, signal));
    last = answer.catch(() => {});
    return answer;
  };
}

async function askOnce(seat: Seat, question: string, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: seat.input, signal });
  try {
    // Listened to before anything is asked: what comes at once is an answer, too.
    const line = lines[Symbol.asyncIterator]().next();
    seat.write(`\n${question}`);
    const { value, done } = await line;
    if (done) throw new Error("nobody answered.");
    return value;
  } finally {
    lines.close();
    seat.leave();
  }
}
