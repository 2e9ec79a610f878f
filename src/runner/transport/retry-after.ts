/**
 * How long a server wants to be left alone, in milliseconds; not a number when the header is neither seconds nor a
 * date: https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after
 */
export const readRetryAfter = (header: string, now: number): number =>
  /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Math.max(0, Date.parse(header) - now);
