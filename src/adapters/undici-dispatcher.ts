import { Dispatcher } from "undici";
import type { Transport } from "../ports/http.ts";
import { guard, type OnError } from "./guard.ts";
import { urlsOf } from "./hosts.ts";
import { plainRequest, urlOf } from "./undici-request.ts";
import { Exchange } from "./undici-response.ts";

export interface DispatcherOptions {
  /** Whose requests are answered; those of every host when not given. */
  readonly hosts?: readonly string[];
  /** Where the requests of other hosts go. Without it they fail. */
  readonly fallback?: Dispatcher;
  readonly onError?: OnError;
}

/** What the dispatchers of all versions of undici have in common: as types they are not interchangeable. */
export interface AnyDispatcher {
  dispatch(options: never, handler: never): boolean;
}

/** An option that may be left out is of a type with undefined in it, unless exactOptionalPropertyTypes is on. */
export type DispatcherOption = AnyDispatcher | undefined;

/**
 * The `dispatcher` option of `fetch`, of undici, and of clients built on them, with nothing global patched.
 * It speaks the language of every version of undici, so its type is that of the place where it is used:
 * `fetch(url, { dispatcher: dispatcher(handle) })`.
 */
export function dispatcher<D extends DispatcherOption = Dispatcher>(
  handle: Transport,
  options: DispatcherOptions = {},
): NonNullable<D> {
  return new InProcessDispatcher(handle, options) as AnyDispatcher as NonNullable<D>;
}

class InProcessDispatcher extends Dispatcher {
  readonly #answer: Transport;
  readonly #hosts: readonly string[] | undefined;
  readonly #urls: RegExp | undefined;
  readonly #fallback: Dispatcher | undefined;

  constructor(handle: Transport, { hosts, fallback, onError }: DispatcherOptions) {
    super();
    this.#answer = guard(handle, onError);
    this.#hosts = hosts;
    this.#urls = hosts && urlsOf(hosts);
    this.#fallback = fallback;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const url = urlOf(options);
    const ours = this.#urls?.test(url) ?? true;
    if (!ours && this.#fallback) return this.#fallback.dispatch(options, handler);
    const exchange = new Exchange(handler);
    if (ours) void this.#reply(options, exchange);
    else exchange.fail(this.#foreign(url));
    return true;
  }

  async #reply(options: Dispatcher.DispatchOptions, exchange: Exchange): Promise<void> {
    try {
      const request = await plainRequest(options);
      if (!exchange.aborted) exchange.reply(request.method, await this.#answer(request));
    } catch (error) {
      exchange.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #foreign(url: string): Error {
    const { host } = new URL(url);
    return new Error(
      `"${host}" is not a host of this dispatcher, which answers for ${this.#hosts?.join(", ")}. ` +
        "Add it to `hosts`, or give a `fallback` dispatcher that reaches it.",
    );
  }

  /** There is nothing to close: these only keep the promise of the base class. */
  override close(callback: () => void): void;
  override close(): Promise<void>;
  override close(callback?: () => void): Promise<void> | void {
    return callback ? queueMicrotask(callback) : Promise.resolve();
  }

  override destroy(error: Error | null, callback: () => void): void;
  override destroy(callback: () => void): void;
  override destroy(error?: Error | null): Promise<void>;
  override destroy(first?: Error | null | (() => void), second?: () => void): Promise<void> | void {
    const callback = typeof first === "function" ? first : second;
    return callback ? this.close(callback) : this.close();
  }
}
