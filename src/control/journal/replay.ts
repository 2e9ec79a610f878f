import { failureOf } from "../../mock/journal.ts";
import { bodyText, type HttpReply, type HttpRequest, type Transport } from "../../ports/http.ts";
import type { Line, Reply } from "./journal-line.ts";
import type { RepeatedTime } from "./repeated-time.ts";
import { type ReplyDifference, replyDifference } from "./reply-difference.ts";

/** An exchange whose reply is not the recorded one. */
export interface Different {
  readonly line: Line;
  readonly difference: ReplyDifference;
}

export interface Replayed {
  /** Exchanges whose reply is the same. */
  readonly identical: number;
  /** The first one whose reply is not, which was the last to be repeated. */
  readonly different?: Different;
  /** The one that it was to stop before. */
  readonly next?: Line;
}

export interface ReplayOptions {
  /** Stops before the exchange of this number. */
  readonly until?: number | undefined;
}

/** Asks everything once more, at the time at which it was asked, and compares what is answered. */
export async function replay(
  lines: Iterable<Line>,
  handle: Transport,
  time: RepeatedTime,
  { until = Number.POSITIVE_INFINITY }: ReplayOptions = {},
): Promise<Replayed> {
  let identical = 0;
  time.repeat(0);
  for (const line of lines) {
    if (line.n >= until) return { identical, next: line };
    if (line.time !== undefined) time.repeat(line.time);
    const difference = replyDifference(line.reply, await answered(handle, line.request));
    if (difference) return { identical, different: { line, difference } };
    identical++;
  }
  return { identical };
}

/** As it is recorded: an exception of ours has a reply in the journal too. */
async function answered(handle: Transport, request: HttpRequest): Promise<Reply> {
  try {
    return plain(await handle(request));
  } catch (error) {
    return plain(failureOf(error));
  }
}

const plain = (reply: HttpReply): Reply => ({
  status: reply.status,
  headers: reply.headers,
  body: bodyText(reply),
});
