import { callsOf } from "../../workflow/tree.ts";
import type { Finding, Rule } from "../rule.ts";
import { takerOf } from "../sent/deliveries.ts";
import { capital } from "../sent/each-breach.ts";

export const missingBody: Rule = {
  code: "contract/missing-body",
  severity: "error",
  title: "A required body is not sent",
  explanation: `The operation requires a request body, and the step has none.

    operationId: createUser
    # requestBody is absent

Add a requestBody with the fields that the operation requires.`,
  *check(document): Generator<Finding> {
    for (const step of callsOf(document)) {
      if (step.body !== undefined || step.operation.requestBody?.required !== true) continue;
      yield {
        pointer: step.pointer,
        message: `${capital(takerOf(step))} requires a body, and the step "${step.stepId}" sends none.`,
        fix: "Add a requestBody with a payload.",
      };
    }
  },
};
