import { stringify } from "node:querystring";
import { type Dispatcher, errors } from "undici";
import type { HttpRequest } from "../ports/http.ts";

/** What undici hands to a dispatcher, as the plain request that it stands for. */
export async function plainRequest(options: Dispatcher.DispatchOptions): Promise<HttpRequest> {
  return {
    method: options.method.toUpperCase(),
    url: urlOf(options),
    headers: plainHeaders(options.headers),
    body: await collected(options.body),
  };
}

export function urlOf({ origin = "http://localhost", path, query }: Dispatcher.DispatchOptions): string {
  const base = new URL(origin).origin;
  if (!query) return base + path;
  return `${base}${path}${path.includes("?") ? "&" : "?"}${stringify(query)}`;
}

/** Flat name and value by turns, pairs, or an object: undici takes them all. */
function plainHeaders(headers: Dispatcher.DispatchOptions["headers"]): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of pairs(headers)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(", ") : String(value);
    const key = name.toLowerCase();
    plain[key] = plain[key] === undefined ? text : `${plain[key]}${key === "cookie" ? "; " : ", "}${text}`;
  }
  return plain;
}

type HeaderPair = readonly [name: string, value: string | readonly string[] | undefined];

function pairs(headers: Dispatcher.DispatchOptions["headers"]): Iterable<HeaderPair> {
  if (!headers) return [];
  if (Array.isArray(headers)) return flatPairs(headers);
  return Symbol.iterator in headers ? (headers as Iterable<HeaderPair>) : Object.entries(headers);
}

function* flatPairs(flat: readonly string[]): Iterable<HeaderPair> {
  for (let i = 0; i < flat.length; i += 2) yield [String(flat[i]), flat[i + 1]];
}

/** Fetch hands over an async iterable; `request` whatever it was given. */
async function collected(body: unknown): Promise<HttpRequest["body"]> {
  if (body === null || body === undefined || body === "") return undefined;
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  if (!isIterable(body)) throw unsupported(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(chunk);
    else throw unsupported(body);
  }
  const bytes = Buffer.concat(chunks);
  return bytes.length === 0 ? undefined : bytes;
}

function isIterable(body: unknown): body is Iterable<unknown> | AsyncIterable<unknown> {
  return (
    typeof body === "object" && body !== null && (Symbol.asyncIterator in body || Symbol.iterator in body)
  );
}

function unsupported(body: unknown): Error {
  const kind = Object.prototype.toString.call(body).slice(8, -1);
  return new errors.InvalidArgumentError(
    `A request body of type ${kind} is not supported here: give text, bytes, a stream, or an iterable of text or bytes.`,
  );
}
