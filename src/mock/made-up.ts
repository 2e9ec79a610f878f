import { createRequire } from "node:module";
import type { Faker } from "@faker-js/faker";
import type { Random } from "../ports/random.ts";

export type { Faker } from "@faker-js/faker";

const load = createRequire(import.meta.url);

/** Whose lists made-up values are taken from, read without loading any of them: another version has others. */
export const fakerVersion = (): string => load("@faker-js/faker/package.json").version;

/**
 * A faker of one's own: all that it makes up comes from this chance and this clock. Made when it is first asked for,
 * and loaded with the English lists alone, because most who could use it make up nobody.
 */
export function fakerOf(random: Random, now: () => number): () => Faker {
  let made: Faker | undefined;
  return () => {
    made ??= newFaker(random, now);
    return made;
  };
}

function newFaker(random: Random, now: () => number): Faker {
  const { faker: english }: typeof import("@faker-js/faker/locale/en") = load("@faker-js/faker/locale/en");
  // The entry of one locale exports no class, and the entry that does loads every language.
  const Class = english.constructor as typeof Faker;
  const own = new Class({
    locale: english.rawDefinitions,
    randomizer: { next: () => random.fraction(), seed: () => refuseSeed() },
  });
  own.setDefaultRefDate(() => new Date(now()));
  return own;
}

function refuseSeed(): never {
  throw new Error("This chance is the world's, and is seeded with it.");
}
