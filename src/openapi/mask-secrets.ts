/** What stands in the place of a secret. */
export const MASK = "***";

/** Names under which a text is a secret, whosever API it is; a header has dashes. */
const SECRET =
  /(^|[_-])(secret|password|passcode|otp|token|jwt|sessionjwt|session|authorization|cookie|api[_-]?key)s?$/i;
const SECRET_CODE = /(^|_)(recovery|backup|qr|totp|otp)_codes?$/i;
/** A code in digits lets somebody in. An `error: {code}` is a word. */
const CODE = /^codes?$/i;
const HAS_DIGIT = /\d/;
/** A signed token is told by its looks: https://www.rfc-editor.org/rfc/rfc7519#section-3 */
const JWT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+/g;

/** The same value without its secrets, told by the names of its fields. */
export function maskSecrets(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, name));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskSecrets(inner, key)]));
  }
  if (typeof value !== "string" && typeof value !== "number") return value;
  if (value === "" || !isSecret(name, String(value))) {
    return typeof value === "string" ? value.replaceAll(JWT, MASK) : value;
  }
  return MASK;
}

const isSecret = (name: string, text: string): boolean =>
  SECRET.test(name) || SECRET_CODE.test(name) || (CODE.test(name) && HAS_DIGIT.test(text));

/** A body as it may be shown: read when it is JSON, as it is when it is not. */
export function maskBody(text: string): unknown {
  try {
    return maskSecrets(JSON.parse(text));
  } catch {
    return text.replaceAll(JWT, MASK);
  }
}

export const maskHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  maskSecrets(headers) as Record<string, string>;

/** Only what a query names can be told for a secret. */
export const maskUrl = (url: string): string =>
  url.replaceAll(/([?&])([^=&#]+)=([^&#]*)/g, (whole, mark: string, name: string, value: string) =>
    value !== "" && isSecret(name, value) ? `${mark}${name}=${MASK}` : whole.replaceAll(JWT, MASK),
  );
