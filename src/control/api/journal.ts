import { unknownName } from "../../document/nearest.ts";
import type { Entry } from "../../mock/journal.ts";
import { maskBody, maskHeaders, maskUrl } from "../../openapi/mask-secrets.ts";
import { bodyText } from "../../ports/http.ts";
import type { ControlledStandIn } from "../controlled-stand-in.ts";
import type { ControlSchema, WorldHandler } from "./control-types.ts";
import { isoInstant } from "./iso-8601.ts";
import { refuseQuery } from "./refusals.ts";

const SHOWN = 100;

export const journal: WorldHandler<"journal"> = ({ standIn, world, query }) => {
  const { operation_id, status, limit = SHOWN } = query;
  const unknown = unknownOperation(operation_id, standIn);
  if (unknown) refuseQuery({ pointer: "/operation_id", ...unknown });
  const all = standIn.mock.journal.entries(world.project);
  const exchanges = all
    .filter((entry) => operation_id === undefined || entry.operationId === operation_id)
    .filter((entry) => status === undefined || entry.reply.status === status)
    .slice(-limit)
    .map(exchangeOf);
  const counts = standIn.mock.journal.counts(world.project);
  return {
    exchanges,
    counts: counts.map(({ operationId, ...count }) => ({ operation_id: operationId, ...count })),
    forgotten: forgotten(counts, all),
  };
};

/** A question about an operation that does not exist is always a mistake. */
export const unknownOperation = (id: string | undefined, { mock, description }: ControlledStandIn) =>
  unknownName("operation", id, [
    ...mock.operations.map((operation) => operation.id),
    ...description.operations.keys(),
  ]);

/** How many exchanges were counted and are no longer kept. */
export const forgotten = (counts: readonly { readonly count: number }[], kept: readonly Entry[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0) - kept.length;

function exchangeOf({ n, operationId = "", at = 0, request, reply }: Entry): ControlSchema<"Exchange"> {
  return {
    n,
    operation_id: operationId,
    at: isoInstant(at),
    request: {
      method: request.method,
      url: maskUrl(request.url),
      headers: maskHeaders(request.headers),
      ...bodyOf(request),
    },
    reply: {
      status: reply.status,
      headers: maskHeaders(reply.headers),
      ...bodyOf(reply),
    },
  };
}

function bodyOf(message: { readonly body?: string | Uint8Array | undefined }): { readonly body?: unknown } {
  const text = bodyText(message);
  return text === "" ? {} : { body: maskBody(text) };
}
