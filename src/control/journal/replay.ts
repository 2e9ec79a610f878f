import { failureOf } from "../../mock/journal.ts";
import type { HttpRequest, Transport } from "../../ports/http.ts";
import { type Line, type Reply, replyOf } from "./journal-line.ts";
import type { RepeatedTime } from "./repeatable-stand-in.ts";
import { type ReplyDifference, replyDifference } from "./reply-difference.ts";

/** An exchange whose reply is not the recorded one. */
export interface DifferingReply {
  readonly line: Line;
  readonly difference: ReplyDifference;
}

export interface Replayed {
  /** Exchanges whose reply is the same. */
  readonly identical: number;
  /** The first one whose reply is not the same. Nothing after it was repeated. */
  readonly different?: DifferingReply;
  /** The exchange before which it was asked to stop. */
  readonly next?: Line;
}

/** Repeats every request at its recorded time, and compares the replies. Stops before the exchange `until`. */
export async function replay(
  lines: Iterable<Line>,
  handle: Transport,
  time: RepeatedTime,
  { until = Number.POSITIVE_INFINITY }: { readonly until?: number | undefined } = {},
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

/** The reply as a journal records it, which has one for an exception too. */
async function answered(handle: Transport, request: HttpRequest): Promise<Reply> {
  try {
    return replyOf(await handle(request));
  } catch (error) {
    return replyOf(failureOf(error));
  }
}

/** The first reply that differs, for a person to read: both sides one above the other. */
export function renderDifference(
  { line, difference }: DifferingReply,
  writtenBy: string,
  version: string,
): string {
  const { part, offset, pointer, recorded, now, lead } = difference;
  const where = `${part}, from byte ${offset}${pointer ? ` (${pointer})` : ""}`;
  return [
    `The reply to exchange ${titleOf(line)} is not the one recorded:`,
    "",
    `  ${part === "status" ? part : where}`,
    `    recorded  ${recorded}`,
    `    now       ${now}`,
    `              ${" ".repeat(lead)}^`,
    ...(writtenBy === version
      ? []
      : ["", `Version ${writtenBy} wrote the journal, this is version ${version}.`]),
  ].join("\n");
}

/** `812 (POST /v1/otps/authenticate)` */
export const titleOf = ({ n, request }: Line): string =>
  `${n.toLocaleString("en-US")} (${request.method} ${pathOf(request.url)})`;

const pathOf = (url: string): string => url.replace(/^\w+:\/\/[^/]*/, "").replace(/\?.*$/s, "");
