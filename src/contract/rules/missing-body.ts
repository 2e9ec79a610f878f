import { eachCall, type Rule } from "../rule.ts";
import { capital, takerOf } from "../sent/deliveries.ts";

export const missingBody: Rule = {
  code: "contract/missing-body",
  severity: "error",
  title: "A required body is not sent",
  explanation: `The operation requires a request body, and the step has none.

    operationId: createUser
    # requestBody is absent

Add a requestBody with the fields that the operation requires.`,
  check: eachCall(function* (step) {
    if (step.body !== undefined || step.operation.requestBody?.required !== true) return;
    yield {
      pointer: step.pointer,
      message: `${capital(takerOf(step))} requires a body, and the step "${step.stepId}" sends none.`,
      fix: "Add a requestBody with a payload.",
    };
  }),
};
