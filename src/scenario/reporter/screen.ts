import type { Writable } from "node:stream";
import type { Paint } from "./ending-lines.ts";

interface Output {
  readonly log: (line: string) => void;
  readonly outputStream: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

const ERASE_LINE = "\r\u001b[2K";

/** Prints lines, and on a terminal below them one that is written over and over: what is running. */
export class Screen {
  readonly #output: Output;
  readonly #paint: Paint;
  #live = "";

  constructor(output: Output, paint: Paint) {
    this.#output = output;
    this.#paint = paint;
  }

  print = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    this.#erase();
    for (const line of lines) this.#output.log(line);
    this.#draw();
  };

  /** Nothing is shown live where output is kept: in a file, or in the log of a build. */
  show(live: string): void {
    if (!this.#output.outputStream.isTTY) return;
    this.#erase();
    this.#live = live;
    this.#draw();
  }

  #draw(): void {
    if (this.#live === "") return;
    // A terminal that does not know its width says 0.
    const columns = this.#output.outputStream.columns || 80;
    this.#output.outputStream.write(this.#paint.dim(this.#live.slice(0, columns - 1)));
  }

  #erase(): void {
    if (this.#live !== "") this.#output.outputStream.write(ERASE_LINE);
  }
}
