import type { VirtualClock } from "../ports/clock.ts";
import type { Random, Seed } from "../ports/random.ts";
import { Collection } from "./collection.ts";
import { Faults } from "./faults.ts";
import { Inbox, type Message } from "./inbox.ts";

export interface WorldOptions<Data, Policies> {
  readonly project: string;
  readonly seed: Seed;
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly policies: Policies;
  readonly empty: () => Data;
  /** Told of every message that is sent. */
  readonly onSent?: ((message: Message) => void) | undefined;
}

/** The state of one project: what it holds, what it sent, its clock and its chance. Worlds share nothing. */
export class World<Data, Policies> {
  readonly project: string;
  readonly seed: Seed;
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly faults = new Faults();
  policies: Policies;
  /** When set, only this secret opens the world; otherwise any well-formed one does. */
  secret: string | undefined;
  /** The one root of everything stored: a reset is an assignment. */
  data: Data;
  inbox: Inbox;
  readonly #empty: () => Data;
  readonly #onSent: ((message: Message) => void) | undefined;

  constructor(options: WorldOptions<Data, Policies>) {
    this.project = options.project;
    this.seed = options.seed;
    this.clock = options.clock;
    this.random = options.random;
    this.policies = options.policies;
    this.#empty = options.empty;
    this.data = options.empty();
    this.#onSent = options.onSent;
    this.inbox = new Inbox(options.random, options.onSent);
  }

  get now(): number {
    return this.clock.now();
  }

  admits(secret: string | undefined): boolean {
    return secret === undefined || this.secret === undefined || secret === this.secret;
  }

  /** Lets go of what has expired. Called before each request, so that no handler meets any of it, and no timer is needed. */
  collect(): void {
    const { now } = this;
    this.inbox.collect(now);
    for (const part of Object.values(this.data as object)) if (part instanceof Collection) part.collect(now);
  }

  reset(): void {
    this.data = this.#empty();
    this.inbox = new Inbox(this.random, this.#onSent);
    this.faults.clear();
  }
}
