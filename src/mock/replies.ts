import { schemaIn, successStatus } from "../openapi/description.ts";
import type { Breach } from "../openapi/validators.ts";
import { type HttpReply, type JsonReply, writeJson } from "../ports/http.ts";
import { type Declaration, type Declarations, withoutRefusedNulls } from "./declarations.ts";
import type { Service, ValidRequest } from "./service.ts";
import { synthesize } from "./synthesize.ts";
import type { World } from "./world.ts";

/** Says that nothing stands behind this reply: no state was read, and none written. */
export const SYNTHESIZED_HEADER = "x-understudy-synthesized";

/** What an operation that nobody has written a handler for could answer, by its schema and the world's chance. */
export function synthesizedReply<Data, Policies>(
  service: Service<Data, Policies>,
  request: ValidRequest<World<Data, Policies>>,
  { description, operation }: Declaration,
): JsonReply {
  const { random, now, people } = request.world;
  const pointer = operation.responses.get(String(successStatus(operation)))?.schemaPointer;
  const options = { random, now, faker: people.faker, known: { ...request.body, ...request.path } };
  const made = pointer === undefined ? {} : synthesize(schemaIn(description, pointer), options);
  const reply = service.successReply(request, made as Readonly<Record<string, unknown>>);
  return { ...reply, headers: { ...reply.headers, [SYNTHESIZED_HEADER]: "true" } };
}

/** The reply as it is sent: one that a description does not allow is a bug of ours, and never sent quietly. */
export function checkedReply<Data, Policies>(
  service: Service<Data, Policies>,
  declarations: Declarations,
  reply: JsonReply,
): HttpReply {
  const breaches = declarations.flatMap((declaration) => replyBreaches(declaration, reply));
  if (breaches.length === 0) return writeJson(reply);
  const { id } = declarations[0].operation;
  const broken = service.brokenReply({
    operationId: id,
    message: `The stand-in was about to answer ${id} with a ${reply.status} that its own description does not allow.`,
    breaches: breaches.map(({ pointer, message }) => `${pointer || "/"} ${message}`),
  });
  return writeJson({ ...broken, headers: { ...broken.headers, "x-understudy-error": "broken-reply" } });
}

function replyBreaches(
  { validators, operation, binding }: Declaration,
  { status, body }: JsonReply,
): readonly Breach[] {
  const validate = validators.reply(operation, status);
  if (validate) return binding ? validate(body) : withoutRefusedNulls(body, validate).breaches;
  return binding ? [{ pointer: "", keyword: "responses", message: `status ${status} is not declared` }] : [];
}
