import { messageOf } from "../document/message-of.ts";
import { type HttpReply, type HttpRequest, type Transport, writeJson } from "../ports/http.ts";

/** Hears of every exception of ours; the client only sees a 500. */
export type OnError = (error: unknown) => void;

export const logError: OnError = (error) => console.error("the stand-in failed:", error);

/** The same transport, except that it always replies: an exception becomes a loud 500, never a hang. */
export function guard(handle: Transport, onError = logError): (request: HttpRequest) => Promise<HttpReply> {
  return async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      onError(error);
      return failed(error);
    }
  };
}

export function failed(error: unknown): HttpReply {
  const reason = messageOf(error);
  return writeJson({ status: 500, headers: {}, body: { message: "the stand-in failed", reason } });
}
