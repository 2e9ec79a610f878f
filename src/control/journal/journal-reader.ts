import { closeSync, openSync, readSync, statSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { unreadable } from "../../document/read-text.ts";
import { emptyFile, type Header, noJournal, readHeader } from "./journal-header.ts";
import { type Line, readLine } from "./journal-line.ts";

const CHUNK = 1 << 20;

/** A journal file, read a piece at a time: it may be far larger than memory. */
export class JournalReader {
  readonly file: string;
  readonly header: Header;
  /** Where the last complete line ends, once all were read. */
  whole = 0;
  /** How many bytes follow the last complete line: what a killed process had begun to write. */
  torn = 0;

  /** Throws a DocumentError when the file is not a journal. */
  constructor(file: string) {
    this.file = file;
    this.header = readHeader(firstLine(file), file);
  }

  /** Each exchange in its order. Throws a DocumentError at a line that is not an exchange, or not the next. */
  *lines(): Generator<Line, void> {
    let n = 0;
    for (const text of this.#texts()) {
      if (n > 0) yield this.#line(text, n);
      n++;
    }
  }

  #line(text: string, n: number): Line {
    const line = readLine(text);
    if (line?.n === n) return line;
    throw new DocumentError([notNext(line, n, this.file)]);
  }

  /** The text of each line that ends in a line feed. */
  *#texts(): Generator<string, void> {
    const decoder = new StringDecoder("utf8");
    this.whole = 0;
    this.torn = 0;
    let rest = "";
    for (const chunk of chunks(this.file)) {
      const last = chunk.lastIndexOf(LINE_FEED);
      if (last === -1) {
        this.torn += chunk.length;
        rest += decoder.write(chunk);
        continue;
      }
      const lines = `${rest}${decoder.write(chunk.subarray(0, last))}`.split("\n");
      this.whole += this.torn + last + 1;
      this.torn = chunk.length - last - 1;
      rest = decoder.write(chunk.subarray(last + 1));
      yield* lines;
    }
  }
}

/** The header is the first line, so exchange `n` belongs on line `n + 1`. */
const notNext = (found: Line | undefined, n: number, file: string): Diagnostic => ({
  code: found ? "journal/gap" : "journal/unreadable-line",
  severity: "error",
  message: found
    ? `This is exchange ${found.n} where exchange ${n} should be: lines are missing or out of order.`
    : "This line is not an exchange: the file was changed after it was written, or the disk is damaged.",
  place: { file, line: n + 1, column: 1 },
  fix: `Keep the lines before it to go back to before that: head -n ${n} ${file} > shorter.jsonl`,
});

const LINE_FEED = 10;

/** The first line is short: a file whose first piece has no line feed is something else. */
function firstLine(file: string): string {
  for (const chunk of chunks(file)) {
    const end = chunk.indexOf(LINE_FEED);
    if (end === -1) throw new DocumentError([noJournal(file)]);
    return chunk.toString("utf8", 0, end);
  }
  throw new DocumentError([emptyFile(file)]);
}

/** All pieces share one buffer: use each before asking for the next. */
function* chunks(file: string): Generator<Buffer, void> {
  const descriptor = opened(file);
  const chunk = Buffer.allocUnsafe(CHUNK);
  try {
    for (let size = readSync(descriptor, chunk); size > 0; size = readSync(descriptor, chunk)) {
      yield chunk.subarray(0, size);
    }
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    if (statSync(file).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return openSync(file, "r");
  } catch (error) {
    throw new DocumentError([unreadable(file, (error as NodeJS.ErrnoException).code ?? "")]);
  }
}
