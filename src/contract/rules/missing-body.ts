import type { Finding, Rule } from "../rule.ts";
import { takerOf } from "../sent/deliveries.ts";
import { capital } from "../sent/each-misfit.ts";

export const missingBody: Rule = {
  code: "contract/missing-body",
  severity: "error",
  title: "A required body is not sent",
  explanation: `The operation requires a request body, and the step has none.

    operationId: createUser
    # requestBody is absent

Add a requestBody with the fields that the operation requires.`,
  *check(subject): Generator<Finding> {
    for (const { steps } of subject.workflows) {
      for (const { call, pointer, id } of steps) {
        if (call === undefined || call.body !== undefined) continue;
        if (call.operation.requestBody?.required !== true) continue;
        yield {
          pointer,
          message: `${capital(takerOf(call))} requires a body, and the step "${id}" sends none.`,
          fix: "Add a requestBody with a payload.",
        };
      }
    }
  },
};
