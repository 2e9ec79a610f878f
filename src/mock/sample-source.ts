import { timestamp } from "../ports/clock.ts";
import type { Random } from "../ports/random.ts";
import { FICTITIOUS_PHONES, fictitiousPhone } from "./fictitious-phones.ts";
import type { Faker } from "./made-up.ts";
import { mailboxOf, slugOf } from "./made-up-names.ts";

/** Where a value is made up: by this chance, at this moment, and with the lists of a faker where it has any. */
export interface SampleSource {
  readonly random: Random;
  readonly now: number;
  readonly faker: () => Faker;
}

export type Sample = (source: SampleSource) => string;

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MONTH_OF_SECONDS = 2_592_000;

/** What a faker makes up. */
export const from =
  (make: (faker: Faker) => string): Sample =>
  ({ faker }) =>
    make(faker());

/** One of these words. */
export const oneOf = (text: string): Sample => {
  const words = text.split(" ");
  return from((faker) => faker.helpers.arrayElement(words));
};

export const digits =
  (length: number): Sample =>
  ({ random }) =>
    random.text(length, "0123456789");

export const uuid: Sample = ({ random }) => random.uuid();
export const token: Sample = ({ random }) => random.text(44, BASE64URL);
export const base64: Sample = ({ random }) => Buffer.from(random.bytes(24)).toString("base64");
export const moment: Sample = ({ random, now }) => timestamp(now - random.integer(MONTH_OF_SECONDS) * 1_000);
export const later: Sample = ({ random, now }) => timestamp(now + random.integer(MONTH_OF_SECONDS) * 1_000);
export const day: Sample = (source) => moment(source).slice(0, 10);

// Whatever looks like somebody's address leads nowhere: RFC 2606 keeps .example free, RFC 5737 and RFC 3849 addresses,
// RFC 7042 those of network cards, RFC 5398 numbers of networks, and the numbering plan 555-0100 to 555-0199.
export const email: Sample = (source) => {
  const { person } = source.faker();
  return `${mailboxOf({ first: person.firstName(), last: person.lastName() })}@${domain(source)}`;
};
export const domain: Sample = from((faker) => `${slugOf(faker.internet.domainWord())}.example`);
export const url: Sample = (source) => `https://${domain(source)}/${slug(source)}`;
export const phone: Sample = from(
  (faker) => fictitiousPhone(faker.number.int(FICTITIOUS_PHONES - 1)) ?? "+12025550100",
);
export const picture: Sample = (source) => `${url(source)}.png`;
export const ipv4: Sample = from((faker) => `192.0.2.${faker.number.int({ min: 1, max: 254 })}`);
export const ipv6: Sample = from(
  (faker) => `2001:db8::${faker.string.hexadecimal({ length: 4, casing: "lower", prefix: "" })}`,
);
export const mac: Sample = from(
  (faker) => `00:00:5e:00:53:${faker.string.hexadecimal({ length: 2, casing: "lower", prefix: "" })}`,
);
/** What a person's browser sends; a crawler's says whose it is, and where. */
export const browser: Sample = from(({ internet }) => {
  let agent = internet.userAgent();
  while (!/^Mozilla\/5\.0 \((?!compatible)/.test(agent)) agent = internet.userAgent();
  return agent;
});
export const network: Sample = from((faker) => `AS${faker.number.int({ min: 64_496, max: 64_511 })}`);

export const word: Sample = from((faker) => faker.word.noun());
export const slug: Sample = from((faker) => slugOf(`${faker.word.adjective()} ${faker.word.noun()}`));
