import type { Expression } from "../../expression/expression.ts";
import { callsOf, type OperationStep } from "../../workflow/tree.ts";
import type { Finding, Rule } from "../rule.ts";
import { breachesIn, capital, declaredParameter, spotOf, takerOf } from "../sent/deliveries.ts";
import { inputLeftOut } from "../sent/value.ts";

export const optionalInput: Rule = {
  code: "contract/optional-input",
  severity: "warning",
  title: "An optional input feeds what is required",
  explanation: `The inputs of the workflow say that a value may be left out, and an operation cannot do without it: whoever
runs the workflow as it is declared gets a failed call. A field whose input has no value is not sent at all.

    inputs:
      properties: { email: { type: string } }    # add: required: [email]
    ...
    payload: { email_address: $inputs.email }    # required by the operation

Require the input, or give it a default.`,
  *check(document): Generator<Finding> {
    for (const { delivery, breach, pointer } of breachesIn(document)) {
      if (breach.keyword !== "optional" || breach.source === undefined) continue;
      yield finding(pointer, delivery.taker, spotOf(delivery, breach.path), breach.source);
    }
    for (const step of callsOf(document)) yield* parameters(step);
  },
};

function* parameters(step: OperationStep): Generator<Finding> {
  for (const sent of step.parameters) {
    if (sent.value.kind !== "expression") continue;
    const required = sent.in === "path" || declaredParameter(step, sent)?.required === true;
    if (!required || inputLeftOut(sent.value, step.workflow) === undefined) continue;
    const spot = `the ${sent.in} parameter "${sent.name}"`;
    yield finding(sent.valuePointer, takerOf(step), spot, sent.value.expression);
  }
}

function finding(pointer: string, taker: string, spot: string, { text }: Expression): Finding {
  return {
    pointer,
    message: `${capital(taker)} requires ${spot}, which is left out when nobody gives the optional ${text}.`,
    fix: `Add ${text.slice("$inputs.".length)} to the required inputs, or give it a default.`,
  };
}
