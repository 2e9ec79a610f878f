import type { Description } from "../../../src/openapi/description.ts";
import { basicAuthorization, bodyText, type Transport } from "../../../src/ports/http.ts";
import type { Login } from "../../../src/scenario/stage.ts";
import type { Body, OperationId, PathParameters, Success } from "../api.ts";

/** Calls that a path makes beside its workflow. */
export interface OperationCalls {
  /** Calls an operation beside the workflow, as somebody else would; throws when it is refused. */
  readonly call: <Id extends OperationId>(operationId: Id, request: Asked<Id>) => Promise<Success<Id>>;
  /** The same, for a call that may well be refused, and with whatever somebody might send. */
  readonly tries: (
    operationId: OperationId,
    request: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** The body of a request, and what its path and its query need, as one object. */
type Asked<Id extends OperationId> = (IsEmpty<Body<Id>> extends true ? unknown : Body<Id>) &
  PathParameters<Id>;

/** A body that may have no field at all is written as one whose every field is `never`. */
type IsEmpty<Fields> = string extends keyof Fields ? true : false;

/** Requests like those of the workflow, to the same service. */
export function callsOf(descriptions: readonly Description[], send: Transport, login: Login): OperationCalls {
  const tries: OperationCalls["tries"] = async (operationId, request) => {
    const description = descriptions.find(({ operations }) => operations.has(operationId));
    const operation = description?.operations.get(operationId);
    if (!operation) throw new Error(`There is no operation ${operationId} to call.`);
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(String(request[name])),
    );
    const isRead = operation.method === "GET";
    const query = Object.entries(request).filter(([name]) => !operation.path.includes(`{${name}}`));
    const search = new URLSearchParams();
    if (isRead) for (const [name, value] of query) search.set(name, String(value));
    const reply = await send({
      method: operation.method,
      url: search.size === 0 ? path : `${path}?${search}`,
      headers: {
        authorization: basicAuthorization(login.username, login.password),
        ...(!isRead && { "content-type": "application/json" }),
      },
      ...(!isRead && { body: JSON.stringify(request) }),
    });
    return JSON.parse(bodyText(reply)) as Readonly<Record<string, unknown>>;
  };
  return {
    tries,
    call: async (operationId, request) => {
      const answer = await tries(operationId, request);
      if (answer.error_type) throw new Error(`${operationId} was refused: ${answer.error_type}.`);
      // A stand-in holds every reply to the description that this type is made from; the real service wrote it.
      return answer as Success<typeof operationId>;
    },
  };
}
