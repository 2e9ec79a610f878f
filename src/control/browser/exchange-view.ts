import type { Entry } from "../../mock/journal.ts";
import { maskBody, maskUrl } from "../../openapi/mask-secrets.ts";
import { bodyText } from "../../ports/http.ts";
import type { ExchangeView } from "./view-model.ts";

const LONGEST_BODY = 4_000;
const LONGEST_URL = 500;

export const exchangeView = ({ n, operationId, at, request, reply }: Entry): ExchangeView => ({
  n,
  operationId,
  method: request.method,
  url: cut(maskUrl(request.url), LONGEST_URL),
  status: reply.status,
  at,
  request: shown(request),
  reply: shown(reply),
});

/** JSON as a person reads it, anything else as it is. */
function shown(message: Parameters<typeof bodyText>[0]): string {
  const body = maskBody(bodyText(message));
  return cut(typeof body === "string" ? body : JSON.stringify(body, null, 2), LONGEST_BODY);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
