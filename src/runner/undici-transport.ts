import { type Dispatcher, request as undiciRequest } from "undici";
import type { Transport } from "../ports/http.ts";

const DEFAULT_TIMEOUT_MS = 30_000;

/** Over the wire; `timeoutMs` is how long the server may be silent. The reply is what the server sent: redirects are not followed, nothing is decompressed. */
export function undiciTransport(options: { dispatcher?: Dispatcher; timeoutMs?: number } = {}): Transport {
  const { dispatcher, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  return async ({ method, url, headers, body }) => {
    const response = await undiciRequest(url, {
      method: method as Dispatcher.HttpMethod,
      headers,
      body: body ?? null,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      ...(dispatcher !== undefined && { dispatcher }),
    });
    return {
      status: response.statusCode,
      headers: joinHeaders(response.headers),
      body: new Uint8Array(await response.body.arrayBuffer()),
    };
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
