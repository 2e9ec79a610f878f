import { type Clock, type Sleep, sleep, systemClock } from "../../ports/clock.ts";

/** The machine's time as it was while exchanges are repeated; afterwards it runs on. */
export class RepeatedTime implements Clock {
  readonly #machine: Clock;
  #at: number | undefined;
  #behind = 0;

  constructor(machine: Clock = systemClock) {
    this.#machine = machine;
  }

  now(): number {
    return this.#at ?? this.#machine.now() - this.#behind;
  }

  /** Stands still at this instant. */
  repeat(at: number): void {
    this.#at = at;
  }

  /** Goes with the machine, as if nothing had been repeated. */
  release(): void {
    this.#at = undefined;
    this.#behind = 0;
  }

  /** Goes on from this instant, at the machine's pace. */
  goOnFrom(at: number): void {
    this.#at = undefined;
    this.#behind = this.#machine.now() - at;
  }

  get live(): boolean {
    return this.#at === undefined;
  }

  /** Nobody waits for a delay that has been waited for before. */
  readonly sleep: Sleep = (milliseconds, signal) =>
    this.live ? sleep(milliseconds, signal) : Promise.resolve();
}
