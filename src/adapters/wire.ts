import type { HttpReply } from "../ports/http.ts";

/*
 * A network can fail in the middle of a reply. A reply stays plain data all the same: it says so by what it lacks,
 * and each adapter breaks the connection in its own way.
 */

/** No reply at all, the connection is dropped. 0 is the status of the Fetch Standard's network error. */
export const isDropped = (reply: HttpReply): boolean => reply.status === 0;

/** Fewer bytes than `content-length` promises: these are sent, then the connection is cut. */
export const isCutShort = (reply: HttpReply): boolean =>
  Number(reply.headers["content-length"] ?? 0) > lengthOf(reply);

export const lengthOf = ({ body }: HttpReply): number =>
  typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;

/** A reply to HEAD describes a body that it does not carry: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 */
export function carriesBody(method: string, status: number): boolean {
  return method !== "HEAD" && !BODILESS.has(status);
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1, and 205 as the Fetch Standard has it. */
const BODILESS = new Set([204, 205, 304]);

export function bytesOf(reply: HttpReply): Buffer {
  const { body } = reply;
  return typeof body === "string"
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
