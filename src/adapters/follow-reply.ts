import type { ServerResponse } from "node:http";
import type { HttpReply } from "../ports/http.ts";

/** A reader who lags so many bytes behind is let go, to begin anew when it can: what waits for it is held in memory. */
const MOST_WAITING = 4_194_304;

/** Writes a body that goes on until the client goes. */
export function followReply(
  response: ServerResponse,
  reply: HttpReply,
  follow: NonNullable<HttpReply["follow"]>,
): void {
  let stop: (() => void) | undefined;
  let gone = false;
  response.once("close", () => {
    gone = true;
    stop?.();
  });
  response.writeHead(reply.status, reply.headers);
  response.flushHeaders();
  if (reply.body.length > 0) response.write(reply.body);
  stop = follow((text) => {
    if (gone || response.destroyed) return;
    response.write(text);
    if (response.writableLength > MOST_WAITING) response.destroy();
  });
  // It may have been let go before there was anything to stop.
  if (gone) stop();
}
