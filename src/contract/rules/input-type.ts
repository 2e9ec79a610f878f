import type { Expression } from "../../expression/expression.ts";
import type { Rule } from "../rule.ts";
import { eachBreach, spotOf } from "../sent/deliveries.ts";

export const inputType: Rule = {
  code: "contract/input-type",
  severity: "error",
  title: "An input does not fit the field that it feeds",
  explanation: `The schema of an input is held against the schema of the field that the input is sent in. It is an error
when no value of the input can fit, and a warning when the input says that it takes values which the field refuses:
null, other words of an enumeration, a wider range, another format. What the input does not say is not held against it.

    inputs: { properties: { minutes: { type: string } } }
    ...
    payload: { expiration_minutes: $inputs.minutes }   # an integer is due

Declare the input as the field has it, or feed the field from something else.`,
  check: eachBreach(function* ({ delivery, breach, pointer }) {
    const { source, keyword } = breach;
    if (source === undefined || keyword === "optional" || !readsInput(source)) return;
    yield {
      pointer,
      severity: breach.certainty === "certain" ? "error" : "warning",
      message: `${source.text} feeds ${spotOf(delivery, breach.path)} of ${delivery.taker}, and ${breach.message}.`,
      fix: "Declare the input as what it feeds, or feed that from something else.",
    };
  }),
};

/** Also of another workflow. */
export const readsInput = (expression: Expression): boolean =>
  expression.root === "inputs" || (expression.root === "workflows" && expression.field === "inputs");
