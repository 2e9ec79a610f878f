import { type Dispatcher, request as undiciRequest } from "undici";
import type { Transport } from "../../ports/http.ts";
import { transportFailure } from "./transport-failure.ts";
import { collect, DEFAULT_LIMITS, LimitError, type TransportLimits } from "./transport-limits.ts";

/**
 * Over the wire; `timeoutMs` is how long the server may be silent. The reply is what the server sent: nothing is
 * decompressed, and a redirect is an answer like any other, so that no credentials follow it to another host.
 */
export function undiciTransport(options: TransportLimits & { dispatcher?: Dispatcher } = {}): Transport {
  const { dispatcher, timeoutMs, maxBytes } = { ...DEFAULT_LIMITS, ...options };
  return async (request, { signal } = {}) => {
    const { method, url, headers, body } = request;
    try {
      const response = await undiciRequest(url, {
        method: method as Dispatcher.HttpMethod,
        headers,
        body: body ?? null,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(signal !== undefined && { signal }),
        ...(dispatcher !== undefined && { dispatcher }),
      });
      const received = joinHeaders(response.headers);
      try {
        const length = received["content-length"];
        return {
          status: response.statusCode,
          headers: received,
          body: await collect(response.body, method === "HEAD" ? null : length, maxBytes),
        };
      } catch (error) {
        // Nobody reads it any more, and an error that nobody hears would end the process.
        response.body.on("error", () => {}).destroy();
        throw error;
      }
    } catch (error) {
      if (error instanceof LimitError || signal?.aborted) throw error;
      throw transportFailure(error, request, timeoutMs);
    }
  };
}

function joinHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const joined = Object.entries(headers).map(([name, value]) => {
    return [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : (value ?? "")] as const;
  });
  return Object.fromEntries(joined);
}
