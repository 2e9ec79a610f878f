import { essence, isJson } from "../../openapi/media-type.ts";
import { bodyText, type HttpReply } from "../../ports/http.ts";
import type { ReceivedResponse } from "../run/result.ts";

/** The reply with its body parsed; `unreadable` says why a body that claims to be JSON was not. */
export function readResponse(reply: HttpReply): { response: ReceivedResponse; unreadable?: string } {
  const { status, headers } = reply;
  const base64 = base64IfBinary(reply.body);
  if (base64 !== undefined) return { response: { status, headers, body: base64, encoding: "base64" } };
  const text = bodyText(reply);
  const contentType = headers["content-type"] ?? "";
  if (text === "") return { response: { status, headers } };
  try {
    if (contentType === "" || isJson(contentType)) {
      return { response: { status, headers, body: JSON.parse(text) as unknown } };
    }
  } catch (error) {
    if (contentType !== "") {
      const unreadable = `The answer calls itself ${essence(contentType)} but is not JSON: ${(error as Error).message}`;
      return { response: { status, headers, body: text }, unreadable };
    }
  }
  return { response: { status, headers, body: text } };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A body that is not text, in base64, so that plain JSON can hold it. */
export function base64IfBinary(body: string | Uint8Array): string | undefined {
  if (typeof body === "string") return undefined;
  try {
    utf8.decode(body);
    return undefined;
  } catch {
    return Buffer.from(body).toString("base64");
  }
}
