import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";

/** The journal cannot be written: nothing more may be answered, because it would not be recorded. */
export class JournalWriteError extends Error {
  override readonly name = "JournalWriteError";

  constructor(file: string, reason: string) {
    super(
      `${file} cannot be written (${reason}). Nothing is answered from here on: it would not be recorded.`,
    );
  }
}

/**
 * Appends lines to a file, each handed to the operating system before `write` returns: what was written
 * survives the death of this process, though not a power cut.
 */
export class JournalWriter {
  readonly file: string;
  readonly #descriptor: number;
  #size: number;
  #failure: JournalWriteError | undefined;

  private constructor(file: string, descriptor: number) {
    this.file = file;
    this.#descriptor = descriptor;
    this.#size = fstatSync(descriptor).size;
  }

  /** Creates the file. Throws a DocumentError when that is not possible. */
  static begin(file: string): JournalWriter {
    try {
      return new JournalWriter(file, openSync(file, "ax"));
    } catch (error) {
      throw new DocumentError([cannotBegin(file, error as NodeJS.ErrnoException)]);
    }
  }

  /** Appends after the first `size` bytes of a file, and drops what follows them. */
  static goOn(file: string, size: number): JournalWriter {
    const descriptor = openSync(file, "a");
    if (fstatSync(descriptor).size > size) ftruncateSync(descriptor, size);
    return new JournalWriter(file, descriptor);
  }

  /** After a failure every later write fails too: a journal with a hole would be no record. */
  write(value: unknown): void {
    if (this.#failure) throw this.#failure;
    try {
      this.#append(Buffer.from(`${JSON.stringify(value)}\n`));
    } catch (error) {
      this.#failure = new JournalWriteError(this.file, (error as Error).message);
      throw this.#failure;
    }
  }

  close(): void {
    this.#failure ??= new JournalWriteError(this.file, "it is closed");
    closeSync(this.#descriptor);
  }

  #append(bytes: Buffer): void {
    if (fstatSync(this.#descriptor).size !== this.#size) throw new Error("another process writes to it too");
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.#descriptor, bytes, written);
    } catch (error) {
      ftruncateSync(this.#descriptor, this.#size);
      throw error;
    }
    this.#size += bytes.length;
  }
}

const cannotBegin = (file: string, { code }: NodeJS.ErrnoException): Diagnostic => ({
  code: "journal/cannot-begin",
  severity: "error",
  message: `A journal cannot be begun at ${file} (${code}).`,
  fix: "Name a file in a folder that is there and may be written to.",
});
