import { nodeOf } from "../../../src/document/node.ts";
import type { Operation } from "../../../src/openapi/description.ts";
import { type Routes, routesOf } from "../../../src/openapi/routes.ts";
import { bodyText, type HttpReply, type HttpRequest, isCutShort } from "../../../src/ports/http.ts";
import { descriptions } from "../descriptions.ts";

/** A call as it went over the line. */
export interface Call {
  readonly operationId: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** 0 when the connection was dropped before the call was taken. */
  readonly status: number;
  /** Empty where the reply was cut short: nobody could read it. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly error: string | undefined;
}

/** Undefined for what is no operation of Stytch's. */
export function readCall(request: HttpRequest, reply: HttpReply): Call | undefined {
  const routes: Routes<Operation> = routesOf(descriptions());
  const match = routes.match(request.method, new URL(request.url, "http://stand-in").pathname);
  if (match.kind !== "found") return undefined;
  const answer = isCutShort(reply) ? {} : readBody(reply);
  const { error_type } = answer;
  return {
    operationId: match.target.id,
    body: { ...readBody(request), ...match.path },
    status: reply.status,
    answer,
    error: typeof error_type === "string" ? error_type : undefined,
  };
}

function readBody(message: HttpRequest | HttpReply): Readonly<Record<string, unknown>> {
  try {
    return nodeOf(JSON.parse(bodyText(message) || "{}"));
  } catch {
    return {};
  }
}

export const textIn = (owner: Readonly<Record<string, unknown>>, name: string): string => {
  const value = owner[name];
  return typeof value === "string" ? value : "";
};
