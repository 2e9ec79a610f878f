import type { Operation } from "../openapi/description.ts";
import type { Breach } from "../openapi/validators.ts";
import type { HttpReply } from "../ports/http.ts";
import { render } from "./request.ts";

/** A reply that its own description does not allow is our fault, and never sent quietly. */
export function brokenReply(operation: Operation, status: number, faults: readonly Breach[]): HttpReply {
  return render({
    status: 500,
    headers: { "x-understudy-error": "broken-reply" },
    body: {
      status_code: 500,
      error_type: "understudy_broken_reply",
      error_message: `The stand-in was about to answer ${operation.id} with a ${status} that its own description does not allow.`,
      operation_id: operation.id,
      faults: faults.map(({ pointer, message }) => `${pointer || "/"} ${message}`),
    },
  });
}
