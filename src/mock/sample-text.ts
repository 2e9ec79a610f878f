import { BY_NAME } from "./sample-names.ts";
import {
  base64,
  day,
  domain,
  email,
  from,
  ipv4,
  ipv6,
  moment,
  type Sample,
  type SampleSource,
  slug,
  token,
  url,
  uuid,
  word,
} from "./sample-source.ts";

/** The formats that ajv checks, and what OpenAPI adds: https://spec.openapis.org/registry/format/ */
const BY_FORMAT: Readonly<Record<string, Sample>> = {
  "date-time": moment,
  "iso-date-time": moment,
  date: day,
  time: (source) => moment(source).slice(11),
  "iso-time": (source) => moment(source).slice(11),
  duration: from((faker) => `PT${faker.number.int({ min: 1, max: 59 })}M`),
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
  ipv6,
  byte: base64,
  binary: word,
  password: token,
  regex: (source) => `^${slug(source)}$`,
  "json-pointer": (source) => `/${slug(source)}`,
  "json-pointer-uri-fragment": (source) => `#/${slug(source)}`,
  "relative-json-pointer": (source) => `0/${slug(source)}`,
};

/** A text of a format; undefined where nothing is known of it. */
export const textOfFormat = (format: string, source: SampleSource): string | undefined =>
  Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format]?.(source) : undefined;

/** A text that a person would expect in a field of this name. */
export function textOfName(name: string, source: SampleSource): string {
  const one = singular(snakeCase(name));
  const [, make] = BY_NAME.find(([pattern]) => pattern.test(one)) ?? [];
  return (make ?? slug)(source);
}

/** `postalCode`, `postal-code` and `PostalCode` are `postal_code`; `clientID` is `client_id`. */
export const snakeCase = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, "_").toLowerCase();

/** What a list holds has the name of the list. */
const singular = (name: string): string =>
  name.replace(/ies$/, "y").replace(/(?<=address|alias|box|process)es$|(?<!(^|_)(i?o|sm))(?<=[^su])s$/, "");
