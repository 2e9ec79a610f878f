/** How long to wait before a retry, and what to say about it. */
export interface RetryDelay {
  readonly milliseconds: number;
  readonly note?: string;
}

interface Asked {
  /** The header `Retry-After` of the answer. */
  readonly header: string | undefined;
  /** What the action says. */
  readonly retryAfterMs: number;
  readonly now: number;
  /** The longest that a server is waited for. */
  readonly longestMs: number;
}

/**
 * The server's word overrules the document's: https://spec.openapis.org/arazzo/v1.0.1.html#failure-action-object
 * It is seconds or a date: https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after
 */
export function retryDelay({ header, retryAfterMs, now, longestMs }: Asked): RetryDelay {
  if (header === undefined) return { milliseconds: retryAfterMs };
  const asked = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  if (Number.isNaN(asked)) {
    return {
      milliseconds: retryAfterMs,
      note: `The Retry-After of the answer is neither seconds nor a date: "${header.slice(0, 40)}".`,
    };
  }
  if (asked <= longestMs) return { milliseconds: Math.max(0, asked) };
  return {
    milliseconds: longestMs,
    note: `The server asks for a retry after ${Math.ceil(asked / 1000)} s; it is tried again after ${longestMs / 1000} s.`,
  };
}
