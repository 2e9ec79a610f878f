import type { ClockState, VirtualClock } from "../ports/clock.ts";
import type { Random, RandomState, Seed } from "../ports/random.ts";
import { Collection } from "./collection.ts";
import type { Nameable } from "./fault-rule.ts";
import { type ArmedFault, Faults } from "./faults.ts";
import { Inbox, type InboxState, type Message } from "./inbox.ts";
import { People, type PeopleState } from "./people.ts";
import { Secrets } from "./secrets.ts";

interface WorldOptions<Data, Policies>
  extends Pick<World<Data, Policies>, "project" | "seed" | "clock" | "random" | "policies"> {
  readonly empty: () => Data;
  /** Of the service: what its faults can strike and give. */
  readonly nameable: Nameable;
  /** Told of every message that is sent. */
  readonly onSent?: ((message: Message) => void) | undefined;
}

/** All there is to a world, as it was at one moment. Only a world looks inside. */
export interface WorldState<Data, Policies> {
  readonly data: Data;
  readonly inbox: InboxState;
  readonly faults: readonly ArmedFault[];
  readonly policies: Policies;
  readonly clock: ClockState;
  readonly random: RandomState;
  readonly people: PeopleState;
  /** What its clock showed. */
  readonly at: number;
}

type Timeless<Data, Policies> = Omit<WorldState<Data, Policies>, "at">;

/** The state of one project: what it holds, what it sent, its clock and its chance. Worlds share nothing. */
export class World<Data, Policies> {
  readonly project: string;
  readonly seed: Seed;
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly faults: Faults;
  readonly inbox: Inbox;
  /** Who could live in it. */
  readonly people: People;
  /** Of the project rather than of what it holds: no snapshot has them. */
  readonly secrets = new Secrets();
  readonly snapshots = new Map<string, WorldState<Data, Policies>>();
  policies: Policies;
  /** The one root of everything stored: a reset is an assignment. */
  data: Data;
  readonly #beginning: Timeless<Data, Policies>;

  constructor(options: WorldOptions<Data, Policies>) {
    this.project = options.project;
    this.seed = options.seed;
    this.clock = options.clock;
    this.random = options.random;
    this.policies = options.policies;
    this.data = options.empty();
    this.faults = new Faults(options.nameable);
    this.inbox = new Inbox(options.random, options.onSent);
    this.people = new People(`${options.seed}/${options.project}/people`, () => this.now);
    this.#beginning = this.#timeless();
  }

  get now(): number {
    return this.clock.now();
  }

  /** Lets go of what has expired. Called before each request, so that no handler meets any of it, and no timer is needed. */
  collect(): void {
    const { now } = this;
    this.inbox.collect(now);
    for (const part of Object.values(this.data as object)) if (part instanceof Collection) part.collect(now);
  }

  /** As it was when it was first opened, its clock and its chance included. Snapshots stay, and declared secrets. */
  reset(): void {
    this.secrets.forgetFirst();
    this.#take(this.#beginning);
  }

  state(): WorldState<Data, Policies> {
    return { ...this.#timeless(), at: this.now };
  }

  #timeless(): Timeless<Data, Policies> {
    return {
      data: copyOf(this.data),
      inbox: this.inbox.state(),
      faults: this.faults.armed,
      policies: this.policies,
      clock: this.clock.state,
      random: this.random.state,
      people: this.people.state,
    };
  }

  /** Takes on a state, of this world or another. Time goes back with it: a code that was live then is live again. */
  restore(state: WorldState<Data, Policies>): void {
    this.#take(state);
    this.clock.set(state.at);
  }

  #take(state: Timeless<Data, Policies>): void {
    this.data = copyOf(state.data);
    this.inbox.restore(state.inbox);
    this.faults.armed = state.faults;
    this.policies = state.policies;
    this.random.restore(state.random);
    this.people.restore(state.people);
    this.clock.restore(state.clock);
  }
}

/** Rows are never changed in place, so a copy shares them. */
const copyOf = <Data>(data: Data): Data =>
  Object.fromEntries(
    Object.entries(data as object).map(([name, part]) => [
      name,
      part instanceof Collection ? part.copy() : structuredClone(part),
    ]),
  ) as Data;
