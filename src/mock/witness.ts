import type { HttpReply, HttpRequest } from "../ports/http.ts";

/** What a call should have come to: it should have been taken, or refused like this. */
export type Due = "taken" | { readonly status: number; readonly error: string };

/** One way in which an answer breaks what always holds. */
export interface Objection {
  /** What always holds, as a sentence. */
  readonly says: string;
  /** What happened instead. */
  readonly seen: string;
  /** What the call should have come to, where that is known. */
  readonly due?: Due;
}

/** What was seen of one call. */
export interface Testimony {
  readonly objections: readonly Objection[];
  /** How many codes it took. */
  readonly codes: number;
}

/**
 * Stands beside the service and knows by itself what each code is worth: from what went over the line, the clock and
 * what is documented, never from what the handlers wrote down. It is asked before each call and after it.
 */
export interface Witness {
  before(request: HttpRequest): void;
  after(request: HttpRequest, reply: HttpReply): Testimony;
}
