import { STATUS_CODES } from "node:http";
import { type Dispatcher, errors } from "undici";
import { bytesOf, carriesBody, type HttpReply, isCutShort, isDropped } from "../ports/http.ts";

/** One event of a reply. `false` asks for a pause until the client resumes. */
type Step = () => unknown;

/** What a client of undici hears of its request. There are two dialects of it. */
interface Client {
  start(exchange: Exchange): void;
  headers(exchange: Exchange, reply: HttpReply): unknown;
  data(exchange: Exchange, bytes: Buffer): unknown;
  end(exchange: Exchange): void;
  fail(exchange: Exchange, error: Error): void;
}

/** Tells one client of one reply, at the client's pace, until it is told all or wants no more. */
export class Exchange implements Dispatcher.DispatchController {
  readonly #client: Client;
  #steps: Step[] = [];
  #over = false;
  #telling = false;
  paused = false;
  aborted = false;
  reason: Error | null = null;
  rawHeaders: Buffer[] = [];
  rawTrailers: Buffer[] = [];

  constructor(handler: Dispatcher.DispatchHandler) {
    this.#client = handler.onRequestStart ? eventsClient(handler) : callbacksClient(handler);
    this.#client.start(this);
  }

  reply(method: string, reply: HttpReply): void {
    if (isDropped(reply)) {
      this.fail(new errors.SocketError("other side closed"));
      return;
    }
    this.rawHeaders = Object.entries(reply.headers)
      .flat()
      .map((text) => Buffer.from(text, "latin1"));
    const carried = carriesBody(method, reply.status);
    const bytes = carried ? bytesOf(reply) : Buffer.alloc(0);
    const cut = carried && isCutShort(reply);
    this.#steps = [
      () => this.#client.headers(this, reply),
      () => bytes.length === 0 || this.#client.data(this, bytes),
      () => (cut ? this.#cut() : this.#end()),
    ];
    this.#tell();
  }

  /** A turn later, as on a network: fetch hangs on an error in the turn in which its reply began. */
  #cut(): void {
    setImmediate(() => this.fail(new errors.SocketError("other side closed")));
  }

  #end(): void {
    this.#over = true;
    this.#client.end(this);
  }

  fail(error: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#client.fail(this, error);
  }

  abort(reason: Error = new errors.RequestAbortedError()): void {
    if (this.aborted || this.#over) return;
    this.aborted = true;
    this.reason = reason;
    this.fail(reason);
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.#tell();
  }

  #tell(): void {
    // A client may resume from within an event.
    if (this.#telling) return;
    this.#telling = true;
    while (!this.paused && !this.#over) {
      const step = this.#steps.shift();
      if (!step) break;
      if (step() === false) this.pause();
    }
    this.#telling = false;
  }
}

/** undici 7 and later: events with a controller. */
function eventsClient(handler: Dispatcher.DispatchHandler): Client {
  return {
    start: (exchange) => handler.onRequestStart?.(exchange, null),
    headers: (exchange, { status, headers }) =>
      void handler.onResponseStart?.(exchange, status, { ...headers }, STATUS_CODES[status] ?? ""),
    data: (exchange, bytes) => void handler.onResponseData?.(exchange, bytes),
    end: (exchange) => handler.onResponseEnd?.(exchange, {}),
    fail: (exchange, error) => handler.onResponseError?.(exchange, error),
  };
}

/** undici 6, which is the `fetch` of Node 20 and 22, and the `fetch` of undici 7. */
function callbacksClient(handler: Dispatcher.DispatchHandler): Client {
  return {
    start: (exchange) => handler.onConnect?.((reason) => exchange.abort(reason)),
    headers: (exchange, { status }) =>
      handler.onHeaders?.(status, exchange.rawHeaders, () => exchange.resume(), STATUS_CODES[status] ?? ""),
    data: (_, bytes) => handler.onData?.(bytes),
    end: () => handler.onComplete?.([]),
    fail: (_, error) => handler.onError?.(error),
  };
}
