import { bodyText, type HttpReply } from "../ports/http.ts";
import { isJson, mediaType } from "./encode-body.ts";
import type { ReceivedResponse } from "./result.ts";

/** The reply with its body parsed; `fault` says why a body that claims to be JSON could not be. */
export function readResponse(reply: HttpReply): { response: ReceivedResponse; fault?: string } {
  const { status, headers } = reply;
  const text = bodyText(reply);
  const contentType = headers["content-type"] ?? "";
  if (text === "") return { response: { status, headers } };
  try {
    if (contentType === "" || isJson(contentType)) {
      return { response: { status, headers, body: JSON.parse(text) as unknown } };
    }
  } catch (error) {
    if (contentType !== "") {
      const fault = `The answer calls itself ${mediaType(contentType)} but is not JSON: ${(error as Error).message}`;
      return { response: { status, headers, body: text }, fault };
    }
  }
  return { response: { status, headers, body: text } };
}
