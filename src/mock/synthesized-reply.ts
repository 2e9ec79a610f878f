import { schemaIn, successStatus } from "../openapi/description.ts";
import type { HttpReply } from "../ports/http.ts";
import { brokenReply } from "./broken-reply.ts";
import { render } from "./request.ts";
import type { Call, Service } from "./service.ts";
import { synthesize } from "./synthesize.ts";
import { replyFaults, type Terms } from "./terms.ts";
import type { World } from "./world.ts";

/** Says that nothing stands behind this reply: no state was read, and none written. */
export const SYNTHESIZED_HEADER = "x-understudy-synthesized";

/** What an operation that nobody has written a handler for could answer, by its schema and the world's chance. */
export function synthesizedReply<Data, Policies>(
  service: Service<Data, Policies>,
  call: Call<World<Data, Policies>>,
  terms: Terms,
): HttpReply {
  const { description, operation } = terms;
  const { random, now } = call.world;
  const pointer = operation.responses.get(String(successStatus(operation)))?.schemaPointer;
  const options = { random, now, known: { ...call.body, ...call.path } };
  const made = pointer === undefined ? {} : synthesize(schemaIn(description, pointer), options);
  const reply = service.success(call, made as Readonly<Record<string, unknown>>);
  const faults = replyFaults(terms, reply.status, reply.body);
  if (faults.length > 0) return brokenReply(operation, reply.status, faults);
  return render({ ...reply, headers: { ...reply.headers, [SYNTHESIZED_HEADER]: "true" } });
}
