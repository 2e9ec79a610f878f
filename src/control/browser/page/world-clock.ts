/** The clock of the world, between two views: it goes on as far as the page's own time does. */
export class WorldClock {
  #now = 0;
  #since = 0;
  #frozen = true;

  /** `stamp` is when the view came, in the time of the page's animation frames. */
  set({ now, frozen }: { readonly now: number; readonly frozen: boolean }, stamp: number): void {
    this.#now = now;
    this.#frozen = frozen;
    this.#since = stamp;
  }

  at(stamp: number): number {
    return this.#frozen ? this.#now : this.#now + Math.max(0, stamp - this.#since);
  }
}
