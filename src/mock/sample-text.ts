import { timestamp } from "../ports/clock.ts";
import type { Random } from "../ports/random.ts";

/** Where a text is made up: by this chance, at this moment. */
export interface SampleSource {
  readonly random: Random;
  readonly now: number;
}

type Maker = (source: SampleSource) => string;

/** One of these words. */
const oneOf = (text: string): Maker => {
  const words = text.split(" ");
  return ({ random }) => words[random.integer(words.length)] ?? "";
};

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MONTH_OF_SECONDS = 2_592_000;

const first = oneOf("Ada Grace Alan Edsger Barbara Donald Frances Niklaus");
const last = oneOf("Okafor Lindqvist Moreau Tanaka Silva Novak Haddad Brennan");
const company = oneOf("Acme Northwind Bluebird Granite Harbour Juniper Lantern");
const word = oneOf("amber birch cedar delta ember fjord grove heron inlet");
const digits =
  (length: number): Maker =>
  ({ random }) =>
    random.text(length, "0123456789");
/** Names, addresses and numbers that belong to nobody: RFC 2606, RFC 5737, RFC 3849, and the 555-01xx block. */
const email: Maker = (source) => `${first(source)}.${last(source)}@example.com`.toLowerCase();
const domain: Maker = (source) => `${word(source)}.example.com`;
const url: Maker = (source) => `https://${domain(source)}/${word(source)}`;
const phone: Maker = (source) => `+120255501${digits(2)(source)}`;
const uuid: Maker = ({ random }) => random.uuid();
const token: Maker = ({ random }) => random.text(44, BASE64URL);
const ipv4: Maker = ({ random }) => `192.0.2.${random.integer(254) + 1}`;
const moment: Maker = ({ random, now }) => timestamp(now - random.integer(MONTH_OF_SECONDS) * 1_000);
const base64: Maker = ({ random }) => Buffer.from(random.bytes(24)).toString("base64");
const sentence: Maker = (source) =>
  `The ${word(source)} ${word(source)} is beside the ${word(source)} ${word(source)}.`;
const slug: Maker = (source) => `${word(source)}-${word(source)}`;

/** The formats that ajv checks, and what OpenAPI adds: https://spec.openapis.org/registry/format/ */
const BY_FORMAT: Readonly<Record<string, Maker>> = {
  "date-time": moment,
  "iso-date-time": moment,
  date: (source) => moment(source).slice(0, 10),
  time: (source) => moment(source).slice(11),
  "iso-time": (source) => moment(source).slice(11),
  duration: ({ random }) => `PT${random.integer(59) + 1}M`,
  email,
  "idn-email": email,
  hostname: domain,
  "idn-hostname": domain,
  uri: url,
  url,
  iri: url,
  "uri-reference": url,
  "iri-reference": url,
  "uri-template": (source) => `${url(source)}/{id}`,
  uuid,
  ipv4,
  ipv6: ({ random }) => `2001:db8::${random.text(4, "123456789abcdef")}`,
  byte: base64,
  binary: word,
  password: token,
  regex: (source) => `^${word(source)}$`,
  "json-pointer": (source) => `/${word(source)}`,
  "json-pointer-uri-fragment": (source) => `#/${word(source)}`,
  "relative-json-pointer": (source) => `0/${word(source)}`,
};

/** What a field of such a name holds as a rule. The first that fits. */
const BY_NAME: readonly (readonly [RegExp, Maker])[] = [
  [/(^|_)email(_address)?$/, email],
  [/(^|_)phone(_number)?$/, phone],
  [/(^|_)(first|given|middle)_?name$/, first],
  [/(^|_)(last|family)_?name$|^surname$/, last],
  [/(^|_)(organization|organisation|company|tenant|project|app|client)_?name$/, company],
  [/(^|_)(full_?|user_?|display_?)?name$/, (source) => `${first(source)} ${last(source)}`],
  [/(^|_)(at|time|timestamp)$|[a-z]At$/, moment],
  [/(^|_)(url|uri|href|link|issuer)$|[a-z]Ur[il]$/, url],
  [/(^|_)(domain|host|hostname)$/, domain],
  [/(^|_)u?uid$|(^|_)id$|[a-z]Id$/, uuid],
  [/(^|_)ip(_address)?$/, ipv4],
  [/(^|_)(token|secret|key|jwt|hash|signature|cursor|challenge)$/, token],
  [/(^|_)(code|pin)$/, digits(6)],
  [/(^|_)(country|country_code)$/, () => "US"],
  [/(^|_)(locale|language)$/, () => "en"],
  [/user_?agent$/i, () => "Mozilla/5.0 (X11; Linux x86_64)"],
  [/(^|_)slug$/, slug],
  [/(^|_)(description|message|reason|text|note|summary)$/, sentence],
];

/** A text of a format; undefined where nothing is known of it. */
export const textOfFormat = (format: string, source: SampleSource): string | undefined =>
  Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format]?.(source) : undefined;

/** A text that a person would expect in a field of this name. */
export function textOfName(name: string, source: SampleSource): string {
  const one = name.replace(/(?<=address)es$|(?<=[^s])s$/, "");
  const [, make] = BY_NAME.find(([pattern]) => pattern.test(one)) ?? [];
  return (make ?? slug)(source);
}
