/** Everything but the unreserved characters of https://www.rfc-editor.org/rfc/rfc3986#section-2.3 */
export function percentEncode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll(/[!'()*]/g, hex);
}

/**
 * Reserved characters and what is already encoded stay, as `allowReserved` asks:
 * https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3. Those that would end the value or the query do not.
 */
export const percentEncodeKeepingReserved = (text: string): string =>
  text.replaceAll(/%[\dA-Fa-f]{2}|[^\w\-.~:/?@!$'()*,;=]/gu, unlessEncoded);

/** For a query written by hand: encodes only what a query cannot hold. */
export const percentEncodeQuery = (text: string): string =>
  text.replaceAll(/%[\dA-Fa-f]{2}|[^\w\-.~:/?@!$&'()*+,;=[\]]/gu, unlessEncoded);

const unlessEncoded = (found: string): string =>
  found.length === 3 && found.startsWith("%") ? found : percentEncode(found);

/** As HTML forms write it, a space as `+`: https://url.spec.whatwg.org/#application/x-www-form-urlencoded */
export const formEncode = (text: string): string =>
  percentEncode(text).replaceAll("%20", "+").replaceAll("~", "%7E").replaceAll("%2A", "*");

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Half of a surrogate pair cannot be written as UTF-8. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
