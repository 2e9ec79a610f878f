import type { Expression } from "../../expression/expression.ts";
import type { Finding, Rule } from "../rule.ts";
import { declaredParameter, takerOf } from "../sent/deliveries.ts";
import { capital, eachMisfit, spotOf } from "../sent/each-misfit.ts";
import { isOptional } from "../sent/value.ts";
import type { StepSubject } from "../subject.ts";

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
  *check(subject): Generator<Finding> {
    for (const { delivery, misfit, pointer } of eachMisfit(subject)) {
      if (misfit.keyword !== "optional" || misfit.source === undefined) continue;
      yield finding(pointer, delivery.taker, spotOf(delivery, misfit.path), misfit.source);
    }
    for (const { steps } of subject.workflows) for (const step of steps) yield* parameters(step);
  },
};

function* parameters(step: StepSubject): Generator<Finding> {
  const { call, workflow } = step;
  for (const sent of call?.parameters ?? []) {
    if (call === undefined || sent.value.kind !== "expression") continue;
    const required = sent.in === "path" || declaredParameter(call, sent)?.required === true;
    if (!required || !isOptional(sent.value.expression, workflow)) continue;
    const spot = `the ${sent.in} parameter "${sent.name}"`;
    yield finding(sent.loaded.valuePointer, takerOf(call), spot, sent.value.expression);
  }
}

function finding(pointer: string, taker: string, spot: string, { text }: Expression): Finding {
  return {
    pointer,
    message: `${capital(taker)} requires ${spot}, which is left out when nobody gives the optional ${text}.`,
    fix: `Add ${text.slice("$inputs.".length)} to the required inputs, or give it a default.`,
  };
}
