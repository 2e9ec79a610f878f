/** Milliseconds since 1970. Everything that expires, waits or is stamped reads one of these. */
export interface Clock {
  now(): number;
}

/** The one place that reads the machine's time. */
export const systemClock: Clock = { now: () => Date.now() };

/** Waits on the machine's time; no longer than until the signal is given. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) done();
    else signal?.addEventListener("abort", done);
  });

const MILLISECONDS = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
};

export type Duration = { readonly [Unit in keyof typeof MILLISECONDS]?: number };

export function milliseconds(duration: Duration): number {
  const units = Object.keys(MILLISECONDS) as (keyof Duration)[];
  return units.reduce((total, unit) => total + (duration[unit] ?? 0) * MILLISECONDS[unit], 0);
}

/** All there is to a virtual clock, as data, so that a snapshot of a world can hold it. */
export interface ClockState {
  readonly frozen: boolean;
  /** Frozen: the instant itself. Running: the distance to the machine's time. */
  readonly value: number;
}

/** A clock that can be stopped, moved forward and set. Runs with the machine's time until told otherwise. */
export class VirtualClock implements Clock {
  #state: ClockState;
  readonly #source: Clock;
  #held: number | undefined;

  constructor(options: { at?: number; frozen?: boolean; source?: Clock } = {}) {
    this.#source = options.source ?? systemClock;
    this.#state = { frozen: false, value: 0 };
    // Frozen first: between the two, the machine's time goes on.
    if (options.frozen) this.freeze();
    if (options.at !== undefined) this.set(options.at);
  }

  get frozen(): boolean {
    return this.#state.frozen;
  }

  get state(): ClockState {
    return this.#state;
  }

  restore(state: ClockState): void {
    this.#state = state;
  }

  now(): number {
    return this.#state.frozen ? this.#state.value : this.#machineNow() + this.#state.value;
  }

  /**
   * Stands still until released, and answers the machine's time: whoever handles a request reads one instant
   * throughout, and whoever repeats it can be given the same one.
   */
  hold(): number {
    this.#held = this.#source.now();
    return this.#held;
  }

  release(): void {
    this.#held = undefined;
  }

  /** Time only moves forward: sessions and codes never come back to life. */
  advance(duration: Duration): void {
    const by = milliseconds(duration);
    if (by < 0 || !Number.isFinite(by))
      throw new RangeError(`A clock advances by a positive duration; ${by} ms was given.`);
    this.#state = { ...this.#state, value: this.#state.value + by };
  }

  set(instant: number | string): void {
    const at = typeof instant === "number" ? instant : Date.parse(instant);
    if (!Number.isFinite(at)) throw new RangeError(`"${instant}" is not an ISO 8601 instant.`);
    this.#state = { frozen: this.frozen, value: this.frozen ? at : at - this.#machineNow() };
  }

  freeze(): void {
    this.#state = { frozen: true, value: this.now() };
  }

  resume(): void {
    if (this.frozen) this.#state = { frozen: false, value: this.#state.value - this.#machineNow() };
  }

  #machineNow(): number {
    return this.#held ?? this.#source.now();
  }
}

/** RFC 3339, UTC, whole seconds: `2026-04-25T16:37:09Z`. */
export function timestamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
