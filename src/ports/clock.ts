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
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
};

/** `{ minutes: 2, seconds: 1 }`, or the same as ISO 8601 text: `"PT2M1S"`. */
export type Duration = string | { readonly [Unit in keyof typeof MILLISECONDS]?: number };

/** What was given as a duration is none. */
export class DurationError extends RangeError {
  override readonly name = "DurationError";
  readonly problem: string;
  readonly fix: string;

  constructor(problem: string, fix: string) {
    super(`${problem} ${fix}`);
    this.problem = problem;
    this.fix = fix;
  }
}

/** How long a duration is, of either spelling; throws a DurationError. */
export function milliseconds(duration: Duration): number {
  if (typeof duration === "string") return millisecondsOfText(duration);
  return Object.entries(duration).reduce((total, [unit, count = 0]) => {
    if (!isUnit(unit)) {
      const known = Object.keys(MILLISECONDS).join(", ");
      throw new DurationError(`There is no unit of time "${unit}".`, `There is: ${known}.`);
    }
    return total + count * MILLISECONDS[unit];
  }, 0);
}

const isUnit = (name: string): name is keyof typeof MILLISECONDS => Object.hasOwn(MILLISECONDS, name);

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const ISO_DURATION = new RegExp(
  `^P(?=.)(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/** Years and months have no fixed length, so they are not read: https://www.rfc-editor.org/rfc/rfc3339#appendix-A */
function millisecondsOfText(text: string): number {
  const parts = ISO_DURATION.exec(text)?.slice(1) ?? [];
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part ?? "0").replace(",", ".")),
  );
  const total = Math.round(milliseconds({ weeks, days, hours, minutes, seconds }));
  if (parts.length > 0 && Number.isSafeInteger(total)) return total;
  throw new DurationError(
    `"${text}" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds.`,
    'For example "PT2M1S" is two minutes and a second, "P1D" a day, "PT0.5S" half a second.',
  );
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
