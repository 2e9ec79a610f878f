import { eachCall, type Rule } from "../rule.ts";
import { capital, takerOf } from "../sent/deliveries.ts";
import { suggestions } from "../sent/mistaken-parameters.ts";

export const parameterPlace: Rule = {
  code: "contract/parameter-place",
  severity: "error",
  title: "A parameter is sent in the wrong place",
  explanation: `The operation has a parameter of this name, but takes it in another part of the request: in the query and
not in a header, say. The server does not see it where it is sent. It is an error where the parameter is required, and
a warning where it is not.

    parameters:
      - { name: limit, in: header, value: 10 }    # the operation takes it in the query

Correct "in".`,
  check: eachCall(function* (step) {
    for (const { sent, meant, misplaced } of suggestions(step)) {
      if (!misplaced || meant === undefined) continue;
      const { pointer, valuePointer } = sent;
      yield {
        pointer,
        severity: meant.required ? "error" : "warning",
        message: `${capital(takerOf(step))} takes "${sent.name}" in the ${meant.in}, not in the ${sent.in}.`,
        fix: `Write in: ${meant.in}.`,
        // Of a reusable one, other steps may say something else.
        ...(valuePointer.startsWith(pointer) && {
          edit: { kind: "replace", pointer: `${pointer}/in`, value: meant.in } as const,
        }),
      };
    }
  }),
};
