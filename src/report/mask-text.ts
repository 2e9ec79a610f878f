import { MASK, maskSecrets } from "../openapi/mask-secrets.ts";
import { formEncode, percentEncode } from "../runner/request/percent-encode.ts";

/** A shorter secret occurs in other texts by chance, so it is masked only where it stands alone. */
const SHORTEST = 4;
/** No message shows more of a value than this. */
const LONGEST_CUT = 2000;
/** Words that a secret field may hold, and that are not secret. */
const NO_SECRETS: ReadonlySet<string> = new Set(["true", "false", "null", "none", "undefined", MASK]);

type MaskText = (text: string) => string;

/** Masks the secrets wherever they stand in a text, also percent-encoded, escaped for JSON, or cut off by an ellipsis. */
export function textMasker(secrets: Iterable<string>): MaskText {
  const known = [...secrets].filter((secret) => secret !== "" && !NO_SECRETS.has(secret));
  const long = known.filter(({ length }) => length >= SHORTEST).flatMap(spellings);
  const short = new Set(known.filter(({ length }) => length < SHORTEST));
  const forms = [...long, ...[...short].flatMap((secret) => [`'${secret}'`, `"${secret}"`])];
  const pattern = anyOf(forms);
  return (text) => {
    if (short.has(text)) return MASK;
    const without = pattern === undefined ? text : text.replaceAll(pattern, MASK);
    return maskCutOff(maskUserInfo(maskQuery(String(maskSecrets(without)))), long);
  };
}

function anyOf(forms: readonly string[]): RegExp | undefined {
  if (forms.length === 0) return undefined;
  // The longest first: one secret may be the beginning of another.
  const longestFirst = [...new Set(forms)].sort((one, other) => other.length - one.length);
  return new RegExp(
    longestFirst.map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"),
    "g",
  );
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-2.1, and as a form has it. */
function spellings(secret: string): string[] {
  const percent = encodeURIComponent(secret.replaceAll(/\p{Surrogate}/gu, "\ufffd"));
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, percent, percentEncode(secret), formEncode(secret), inJson];
}

/** A message that cuts a long value off may show the beginning of a secret. */
function maskCutOff(text: string, secrets: readonly string[]): string {
  if (!text.includes("…")) return text;
  const [first = "", ...rest] = text.split("…").reverse();
  return [first, ...rest.map((part) => maskEnd(part, secrets))].reverse().join("…");
}

function maskEnd(text: string, secrets: readonly string[]): string {
  const lengths = secrets.map((secret) => {
    for (let length = Math.min(secret.length, text.length, LONGEST_CUT); length >= SHORTEST; length -= 1) {
      if (text.endsWith(secret.slice(0, length))) return length;
    }
    return 0;
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? text : `${text.slice(0, -longest)}${MASK}`;
}

/** In a query or a form. The parts of the pattern cannot overlap, so that a hostile answer cannot make it slow. */
const maskQuery = (text: string): string =>
  text.replaceAll(/([?&#;])([\w.-]+)=([^&#;\s"'<>]+)/g, (whole, mark: string, name: string, value: string) =>
    isSecretField(name, value) ? `${mark}${name}=${MASK}` : whole,
  );

/** https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 */
const maskUserInfo = (text: string): string =>
  text.replaceAll(/(:\/\/[^\s/?#@:]*):[^\s/?#@]+@/g, `$1:${MASK}@`);

/** Names that people give to secret inputs and outputs, besides the names of secret fields. */
const SECRET =
  /(^|_)(passphrase|pin|private_key|credentials?|(pass|sms|email|mfa|auth|login|verification|security|access|one_time)_codes?)$/;

/** `session_token` of `sessionToken`, `x_api_key` of `X-Api-Key`. */
const inSnakeCase = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();

/** Whether a text or a number under this name is a secret. */
export function isSecretField(name: string, value: string | number): boolean {
  if (value === "") return false;
  const plain = inSnakeCase(name);
  return SECRET.test(plain) || maskSecrets(value, plain) === MASK;
}

/** The name that an expression reads: `session_token` of `$response.body#/session_token`, `codes` of `$inputs.codes[0]`. */
export function nameRead(expression: string): string {
  const words = expression.split(/[^\w-]+/).filter((word) => word !== "" && !/^\d+$/.test(word));
  return words.at(-1) ?? "";
}
