import { isNode } from "../document/node.ts";
import { bodyText, type HttpReply, type HttpRequest, type Transport, writeJson } from "../ports/http.ts";
import { readResponse } from "../runner/reply/read-response.ts";
import type { Answer, Interception } from "./path.ts";

type Direction = (interception: Interception) => unknown;

/** Sends a request, unless the step at hand has a direction that does something else instead. */
export function intercepted(transport: Transport, directionNow: () => Direction | undefined): Transport {
  return async (request, options) => {
    const direction = directionNow();
    if (direction === undefined) return transport(request, options);
    let last: HttpReply | undefined;
    const send: Interception["send"] = async (changes) => {
      last = await transport(changes === undefined ? request : changed(request, changes), options);
      return answerOf(last);
    };
    const answer = await direction({ request, send });
    if (isAnswer(answer)) return replyOf(answer);
    if (last !== undefined) return last;
    throw new Error("nothing was sent, and nothing was answered instead.");
  };
}

export function answerOf(reply: HttpReply): Answer {
  const { status, headers, body } = readResponse(reply).response;
  return { status, headers, body };
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === "object" && value !== null && "status" in value;

function replyOf({ status, headers = {}, body }: Partial<Answer> & Pick<Answer, "status">): HttpReply {
  if (isNode(body) || Array.isArray(body))
    return { ...writeJson({ status, headers, body: {} }), body: JSON.stringify(body) };
  return { status, headers, body: body === undefined ? "" : String(body) };
}

/** The same request with other fields in its JSON body; what is undefined is left out. */
function changed(request: HttpRequest, changes: Readonly<Record<string, unknown>>): HttpRequest {
  const text = bodyText(request);
  const body: unknown = text === "" ? {} : JSON.parse(text);
  return { ...request, body: JSON.stringify({ ...(isNode(body) ? body : {}), ...changes }) };
}
