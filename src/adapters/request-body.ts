import type { IncomingMessage } from "node:http";

export type RequestBody =
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
