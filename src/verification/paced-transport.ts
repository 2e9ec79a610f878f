import type { Sleep } from "../ports/clock.ts";
import type { HttpReply, HttpRequest } from "../ports/http.ts";
import { readRetryAfter } from "../runner/transport/retry-after.ts";

export interface Pace {
  readonly perSecond: number;
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Whether a reply says that there were too many requests; a 429 does, unless told otherwise. */
  readonly isBusy?: (reply: HttpReply) => boolean;
}

/** The signal came while a request was waiting for its turn: it has not left. */
export class NotSentError extends Error {}

type Send = (request: HttpRequest) => HttpReply | Promise<HttpReply>;

/** Waited for before a request is sent once more, where the service does not say how long: over a minute, as limits have it. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] as const;
/** A service that wants more patience than this has not answered. */
const LONGEST_WAIT_MS = 60_000;
/** Too many requests: https://www.rfc-editor.org/rfc/rfc6585#section-4 */
export const BUSY = 429;

/**
 * Sends no more than so many requests a second, and once more what is refused for being too many. The signal ends the
 * waiting, never a request: of one that was cut off nobody could say what it has done.
 */
export function paced(
  send: Send,
  { perSecond, now, sleep, isBusy = ({ status }) => status === BUSY }: Pace,
): (request: HttpRequest, signal?: AbortSignal) => Promise<HttpReply> {
  let begun = false;
  const sendInTurn = async (request: HttpRequest, signal?: AbortSignal): Promise<HttpReply> => {
    if (begun) await sleep(1000 / perSecond, signal);
    if (signal?.aborted) throw new NotSentError();
    begun = true;
    return await send(request);
  };
  return async (request, signal) => {
    let reply = await sendInTurn(request, signal);
    for (const backoff of BACKOFF_MS) {
      if (!isBusy(reply)) return reply;
      const asked = readRetryAfter(reply.headers["retry-after"] ?? "", now());
      const wait = Number.isNaN(asked) ? backoff : asked;
      if (wait > LONGEST_WAIT_MS) return reply;
      await sleep(wait, signal);
      reply = await sendInTurn(request, signal);
    }
    return reply;
  };
}
