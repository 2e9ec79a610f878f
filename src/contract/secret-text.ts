import { isKey, spoken } from "./replies/field-names.ts";

/** A kind of secret that is known by its form alone. */
export type SecretForm = readonly [what: string, pattern: RegExp];

const KNOWN: readonly SecretForm[] = [
  ["A private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["A JSON Web Token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/],
  ["A bearer token", /^\s*Bearer\s+[\w.~+/-]{12,}=*\s*$/i],
  ["A secret key", /\b(?:sk|rk)_(?:live|test)_\w{10,}/],
  ["An access key of AWS", /\bAKIA[0-9A-Z]{16}\b/],
  ["A token of GitHub", /\bgh[pousr]_[A-Za-z0-9]{30,}\b/],
  ["A password in a URL", /:\/\/[^/\s:@]+:[^/\s:@]+@/],
  ["A token of Slack", /\bxox[abprs]-[\w-]{10,}/],
];

/** What the text, or a word of it, is, where its form alone gives it away: one of the given, or one known anyway. */
export function knownSecret(text: string, given: readonly SecretForm[]): string | undefined {
  const words = text.split(/["'\s,;]+/);
  const parts = [text, ...(words.length > 1 ? words : [])].filter((part) => !isPlaceholder(part));
  const forms = [...given, ...KNOWN];
  return parts.map((part) => whatIs(part, forms)).find((what) => what !== undefined);
}

function whatIs(text: string, forms: readonly SecretForm[]): string | undefined {
  const [, basic] = /^\s*Basic\s+([A-Za-z0-9+/]{8,}={0,2})\s*$/i.exec(text) ?? [];
  // Name and password stand on either side of a colon: https://www.rfc-editor.org/rfc/rfc7617#section-2
  const isBasic = basic !== undefined && Buffer.from(basic, "base64").includes(":");
  return isBasic ? "A password for HTTP Basic" : forms.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Written in the place of a secret, for people to fill in: `<token>`, `your-api-key`, `xxxxxxxx`, `${TOKEN}`. */
export const isPlaceholder = (text: string): boolean =>
  /[<>{}]|\$\w|\.\.\.|…|\*{3}|\b(?:your|example|sample|dummy|placeholder|changeme|redacted)\b(?!\.)|(.)\1{5}/i.test(
    text,
  );

export const namesSecret = (name: string): boolean =>
  /\b(password|secret|token|jwt|authorization|passwd|apikey)$/.test(spoken(name)) || isKey(name);

/** Bits of a character on the average; text of a language has fewer, of so many characters. */
const RANDOM = 3.2;

/** Long, in one piece, of letters and digits, and with little that repeats. */
export function looksRandom(text: string): boolean {
  if (!/^[\w+/=.~-]{16,}$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  // An URN or an identifier with words in it is put together from what people write.
  return bitsOf(text) >= RANDOM;
}

function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (bits, count) => bits - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
