/**
 * Lets modules that run at the same time speak one after the other. The one that began first is heard as it goes, so
 * that there is always something to see; what the others say is kept until it is their turn. Told by their ends
 * instead, a long module would be silent; told as it comes, no story could be read.
 */
export class Turns {
  readonly #speakers = new Map<string, { readonly kept: string[]; over: boolean }>();
  readonly #print: (lines: readonly string[]) => void;

  constructor(print: (lines: readonly string[]) => void) {
    this.#print = print;
  }

  begin(id: string): void {
    this.#speakers.set(id, { kept: [], over: false });
  }

  say(id: string, lines: readonly string[]): void {
    const speaker = this.#speakers.get(id);
    if (speaker && this.#whoseTurn() !== id) speaker.kept.push(...lines);
    else this.#print(lines);
  }

  end(id: string): void {
    const speaker = this.#speakers.get(id);
    if (speaker) speaker.over = true;
    if (this.#whoseTurn() !== id) return;
    this.#speakers.delete(id);
    for (const [next, { kept, over }] of this.#speakers) {
      this.#print(kept.splice(0));
      if (!over) return;
      this.#speakers.delete(next);
    }
  }

  #whoseTurn(): string | undefined {
    const [first] = this.#speakers.keys();
    return first;
  }
}
