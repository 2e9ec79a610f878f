import { Random, type RandomState, type Seed } from "../ports/random.ts";
import { FICTITIOUS_PHONES, fictitiousPhone } from "./fictitious-phones.ts";
import { type Faker, fakerOf } from "./made-up.ts";
import { type MadeUpName, mailboxOf, slugOf } from "./made-up-names.ts";

/** All there is to who comes next, as data. */
export interface PeopleState {
  readonly random: RandomState;
  /** How many phones were passed over or handed out. */
  readonly phones: number;
  /** Mailboxes and slugs that were handed out. */
  readonly names: ReadonlySet<string>;
}

export interface MadeUpOrganization {
  readonly name: string;
  readonly slug: string;
}

/** Whether the world has this already, from elsewhere. */
type IsTaken = (value: string) => boolean;

/** Every fictitious number of the world is somebody's. */
export class NoPhoneLeft extends Error {
  override readonly name = "NoPhoneLeft";

  constructor() {
    const all = FICTITIOUS_PHONES.toLocaleString("en-US");
    super(`All ${all} phone numbers that are kept free for fiction are given out in this world.`);
  }
}

/**
 * Makes up the people of one world. Their chance is their own, so that ids, codes and secrets are the same whether
 * anybody is made up or not. No mailbox, slug or phone is given out twice.
 */
export class People {
  /** What makes up everything else about them. */
  readonly faker: () => Faker;
  readonly #random: Random;
  #phones = 0;
  #names = new Set<string>();

  constructor(seed: Seed, now: () => number) {
    this.#random = new Random(seed);
    this.faker = fakerOf(this.#random, now);
  }

  get state(): PeopleState {
    return { random: this.#random.state, phones: this.#phones, names: new Set(this.#names) };
  }

  restore({ random, phones, names }: PeopleState): void {
    this.#random.restore(random);
    this.#phones = phones;
    this.#names = new Set(names);
  }

  name(): MadeUpName {
    const { person } = this.faker();
    const [first, last] = [person.firstName(), person.lastName()];
    return { first, last, full: `${first} ${last}` };
  }

  /** An address at this domain that is named after its owner. */
  mailbox(owner: MadeUpName, domain: string, isTaken?: IsTaken): string {
    return this.#unused((more) => `${mailboxOf(owner)}${more}@${domain}`, isTaken);
  }

  organization(isTaken?: IsTaken): MadeUpOrganization {
    const name = this.faker().company.name();
    return { name, slug: this.#unused((more) => slugOf(name) + (more && `-${more}`), isTaken) };
  }

  /** A number that no phone has. They come in their order; past the last one it throws NoPhoneLeft. */
  phone(isTaken: IsTaken = () => false): string {
    for (;;) {
      const number = fictitiousPhone(this.#phones++);
      if (number === undefined) throw new NoPhoneLeft();
      if (!isTaken(number)) return number;
    }
  }

  #unused(named: (more: number | "") => string, isTaken: IsTaken = () => false): string {
    for (let more: number | "" = ""; ; more = (more || 1) + 1) {
      const name = named(more);
      if (this.#names.has(name) || isTaken(name)) continue;
      this.#names.add(name);
      return name;
    }
  }
}
