import type { IncomingMessage, ServerResponse } from "node:http";
import { carriesBody, type HttpReply, isCutShort, isDropped, lengthOf } from "../ports/http.ts";

export function plainHeaders(headers: IncomingMessage["headers"]): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}

type RequestBody =
  | { readonly kind: "whole"; readonly bytes: Buffer | undefined }
  | { readonly kind: "too large" }
  | { readonly kind: "client gone" };

const NONE: RequestBody = { kind: "whole", bytes: undefined };

/**
 * Collects a body. One over the limit is read to its end and forgotten: a connection that is closed while the client
 * still writes is reset, and the client then never sees the reply that tells it why.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<RequestBody> | RequestBody {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return NONE;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on("end", () => {
      if (size > limit) resolve({ kind: "too large" });
      else resolve(size === 0 ? NONE : { kind: "whole", bytes: whole(chunks) });
    });
    request.on("error", () => resolve({ kind: "client gone" }));
    request.on("close", () => resolve({ kind: "client gone" }));
  });
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first ? first : Buffer.concat(chunks);
}

export function sendReply(request: IncomingMessage, response: ServerResponse, reply: HttpReply): void {
  // The client may have gone away while its answer was made.
  if (response.destroyed) return;
  if (isDropped(reply)) {
    response.destroy();
    return;
  }
  const { method = "GET" } = request;
  const carried = carriesBody(method, reply.status);
  if (carried && reply.follow) {
    followReply(response, reply, reply.follow);
    return;
  }
  const known = carried || (method === "HEAD" && !reply.follow);
  const length = known ? { "content-length": lengthOf(reply) } : {};
  response.writeHead(reply.status, { ...length, ...reply.headers });
  // A body that is text goes out in one write with its headers; one of bytes would be a second.
  if (carried && isCutShort(reply)) response.write(reply.body, () => response.destroy());
  else if (carried) response.end(reply.body);
  else response.end();
}

/** A reader who lags so many bytes behind is let go, to begin anew when it can: what waits for it is held in memory. */
const MOST_WAITING = 4_194_304;

/** Writes a body that goes on until the client goes. */
function followReply(
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
