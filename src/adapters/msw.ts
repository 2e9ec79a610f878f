import { type HttpHandler, HttpResponse, http, passthrough } from "msw";
import { type SetupServer, setupServer } from "msw/node";
import {
  bytesOf,
  carriesBody,
  type HttpReply,
  type HttpRequest,
  isCutShort,
  isDropped,
  type Transport,
} from "../ports/http.ts";
import { guard, type OnError } from "./guard.ts";
import { urlsOf } from "./hosts.ts";

export interface MswOptions {
  /** Whose requests are answered: `api.example.com`, or `localhost:8080` for one port only. */
  readonly hosts: readonly string[];
  readonly onError?: OnError;
}

/** Handlers for a `setupServer` of your own. It is one for everything: with one an operation, MSW is six times slower. */
export function handlers(handle: Transport, options: MswOptions): HttpHandler[] {
  const answer = guard(handle, options.onError);
  return [
    http.all(urlsOf(options.hosts), async ({ request }) =>
      responseOf(request.method, await answer(await plain(request))),
    ),
  ];
}

/** A test may well serve the app that it tests: calls to this machine are nobody's mistake. */
const OWN_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//;

/**
 * What becomes of a request to any other host: it goes through, in silence or with a warning, or it fails. Those to this
 * machine go through in any case.
 */
export type OnUnhandledRequest = "bypass" | "warn" | "error";

export interface NetworkOptions extends MswOptions {
  /** "bypass" unless given. */
  readonly onUnhandledRequest?: OnUnhandledRequest | undefined;
}

export interface MswNetwork extends AsyncDisposable {
  /** MSW's own, to add handlers to. */
  readonly server: SetupServer;
  listen(): void;
  close(): void;
}

/** A ready `setupServer`. Requests to other hosts go through untouched unless it says otherwise. */
export function setupMsw(
  handle: Transport,
  { onUnhandledRequest = "bypass", ...options }: NetworkOptions,
): MswNetwork {
  const server = setupServer(
    ...handlers(handle, options),
    http.all(OWN_MACHINE, () => passthrough()),
  );
  let listening = false;
  // MSW 3 throws when it is closed twice; closing what is closed has to be safe in an `afterEach`.
  const close = () => {
    if (listening) server.close();
    listening = false;
  };
  return {
    server,
    listen: () => {
      // MSW 3 calls the option of MSW 2 by another name, and ignores the old one.
      server.listen({ onUnhandledRequest, ...{ onUnhandledFrame: onUnhandledRequest } });
      listening = true;
    },
    close,
    [Symbol.asyncDispose]: async () => close(),
  };
}

async function plain(request: Request): Promise<HttpRequest> {
  const body = new Uint8Array(await request.arrayBuffer());
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: body.byteLength === 0 ? undefined : body,
  };
}

function responseOf(method: string, reply: HttpReply): Response {
  if (isDropped(reply)) return HttpResponse.error();
  const { status, headers } = reply;
  if (!carriesBody(method, status)) return new HttpResponse(null, { status, headers });
  const bytes = bytesOf(reply);
  return new HttpResponse(isCutShort(reply) ? cutAfter(bytes) : bytes, { status, headers });
}

const CUT = "The connection was cut in the middle of the reply.";

function cutAfter(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const parts = [bytes];
  return new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      // A turn later, as on a network: MSW 3 closes its socket at once, with what it has not delivered yet.
      else setImmediate(() => controller.error(new TypeError(CUT)));
    },
  });
}
