import type { Rule } from "../rule.ts";
import { capital, eachBreach, spotOf } from "../sent/deliveries.ts";

export const missingField: Rule = {
  code: "contract/missing-field",
  severity: "error",
  title: "A required field is not sent",
  explanation: `The description of the operation requires a field, and the payload of the step does not have it, so the
server refuses every such call. Where the schema offers several forms, this speaks of the one that the payload is
nearest to.

    payload:
      phone_number: $inputs.phone     # the operation requires "code" too

Add the field, fed by an input or by the output of an earlier step.`,
  check: eachBreach(function* ({ delivery, breach, pointer }) {
    const { keyword, name, path } = breach;
    if (keyword !== "required" || name === undefined || breach.value.kind !== "map") return;
    const spot = path.length === 0 && delivery.kind === "body" ? "the payload" : spotOf(delivery, path);
    yield {
      pointer,
      message: `${capital(delivery.taker)} requires the field "${name}", which ${spot} does not have.`,
      fix: `Add "${name}" to ${spot}.`,
    };
  }),
};
