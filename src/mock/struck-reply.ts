import { bodyText, type HttpReply } from "../ports/http.ts";

/** The connection is dropped without an answer. */
export const DROPPED: HttpReply = { status: 0, headers: {}, body: "" };

/** Half of the body, under the length of the whole: the connection breaks in the middle. */
export function cutShort(reply: HttpReply | Promise<HttpReply>): HttpReply | Promise<HttpReply> {
  if (reply instanceof Promise) return reply.then(cutShort);
  const whole = Buffer.from(bodyText(reply));
  return {
    ...reply,
    headers: { ...reply.headers, "content-length": String(whole.length) },
    body: whole.subarray(0, whole.length >> 1),
  };
}
