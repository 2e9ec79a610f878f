import { sleep } from "../../ports/clock.ts";
import type { HttpReply, HttpRequest, Transport } from "../../ports/http.ts";
import { networkError } from "./network-error.ts";

export interface TransportLimits {
  /** How long a server may take. */
  readonly timeoutMs?: number;
  /** How long an answer may be, once it is unpacked. */
  readonly maxBytes?: number;
}

const DEFAULT_LIMITS = { timeoutMs: 30_000, maxBytes: 64 * 1024 * 1024 };

/** A limit that was met: its message is the whole of what there is to say. */
class LimitError extends Error {}

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
      throw networkError(error, request.url);
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
  const declared = method === "HEAD" ? null : response.headers.get("content-length");
  const { bytes, cut } = await readBody(response, Number(declared), maxBytes, signal);
  const came = joinHeaders(response.headers);
  return { status: response.status, headers: cut ? asCut(came, bytes) : came, body: bytes };
}

/** What is missing of a body shows by its length; what there is of it is unpacked. */
function asCut(headers: Readonly<Record<string, string>>, bytes: Uint8Array): Record<string, string> {
  const { "content-encoding": packed, ...others } = headers;
  const length = packed === undefined ? Number(headers["content-length"] ?? 0) : 0;
  return { ...others, "content-length": String(Math.max(length, bytes.length + 1)) };
}

/** Each cookie comes as a header of its own. */
function joinHeaders(headers: Headers): Record<string, string> {
  const joined: Record<string, string> = {};
  headers.forEach((value, name) => {
    joined[name] = Object.hasOwn(joined, name) ? `${joined[name]}, ${value}` : value;
  });
  return joined;
}

/** The body, as the bytes it came in: all of it, or what came before the connection broke. */
async function readBody(
  { body }: Response,
  declaredLength: number,
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  const tooLong = () => new LimitError(`its answer is longer than ${maxBytes} bytes.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (declaredLength > maxBytes) throw tooLong();
  let cut = false;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > maxBytes) throw tooLong();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof LimitError || signal.aborted) throw error;
    cut = true;
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), cut };
}
