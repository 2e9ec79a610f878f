import { sleep } from "../../ports/clock.ts";
import type { HttpReply, HttpRequest, Transport } from "../../ports/http.ts";
import { transportFailure } from "./transport-failure.ts";
import { collect, DEFAULT_LIMITS, LimitError, type TransportLimits } from "./transport-limits.ts";

/**
 * Over global `fetch`, looked up at each request so that whatever has replaced it, such as MSW, is met. `timeoutMs` is
 * for the whole exchange. A redirect is an answer like any other, so that no credentials follow it to another host.
 */
export function fetchTransport(options: TransportLimits = {}): Transport {
  const { timeoutMs, maxBytes } = { ...DEFAULT_LIMITS, ...options };
  return async (request, { signal } = {}) => {
    const late = new AbortController();
    const over = new AbortController();
    void sleep(timeoutMs, over.signal).then(() => {
      if (!over.signal.aborted) late.abort();
    });
    const either = signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]);
    try {
      return await exchange(request, either, maxBytes);
    } catch (error) {
      if (late.signal.aborted) throw new LimitError(`its answer took longer than ${timeoutMs} ms.`);
      if (error instanceof LimitError || signal?.aborted) throw error;
      throw transportFailure(error, request, timeoutMs);
    } finally {
      over.abort();
    }
  };
}

async function exchange(
  { method, url, headers, body }: HttpRequest,
  signal: AbortSignal,
  maxBytes: number,
): Promise<HttpReply> {
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    body: body === undefined ? null : typeof body === "string" ? body : Buffer.from(body),
    redirect: "manual",
    signal,
  });
  const length = method === "HEAD" ? null : response.headers.get("content-length");
  return {
    status: response.status,
    headers: joinHeaders(response.headers),
    body:
      response.body === null ? new Uint8Array() : await collect(chunksOf(response.body), length, maxBytes),
  };
}

/** Each cookie comes as a header of its own. */
function joinHeaders(headers: Headers): Record<string, string> {
  const joined: Record<string, string> = {};
  headers.forEach((value, name) => {
    joined[name] = Object.hasOwn(joined, name) ? `${joined[name]}, ${value}` : value;
  });
  return joined;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
