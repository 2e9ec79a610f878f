import type { Severity } from "../../document/diagnostic.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { eachCall, type Rule } from "../rule.ts";
import { capital, takerOf } from "../sent/deliveries.ts";
import { isMistaken, type MistakenParameter, suggestions } from "../sent/mistaken-parameters.ts";

export const unknownParameter: Rule = {
  code: "contract/unknown-parameter",
  severity: "warning",
  title: "A parameter is sent that the operation does not know",
  explanation: `The step gives a parameter that the description of the operation does not name. It is an error where that is
most likely the misspelt name of a required one, or where the path has no place for it; a warning where the name is
near to a known one; and a note otherwise. Headers and cookies that are near to nothing are let pass, and so are
parameters that the workflow gives to all of its steps.

    parameters:
      - { name: limti, in: query, value: 10 }    # the operation knows "limit"`,
  check: eachCall(function* (step) {
    for (const mistaken of suggestions(step)) {
      if (mistaken.misplaced || isCredential(mistaken, step)) continue;
      const severity = severityOf(mistaken, step);
      if (severity === undefined) continue;
      const { sent, meant } = mistaken;
      const { pointer, valuePointer } = sent;
      const certain = isMistaken(mistaken) && meant !== undefined && valuePointer.startsWith(pointer);
      yield {
        pointer,
        severity,
        message: `${capital(takerOf(step))} describes no ${sent.in} parameter "${sent.name}".`,
        fix: meant === undefined ? fixFor(mistaken, step) : `Did you mean "${meant.name}"?`,
        ...(certain && { edit: { kind: "replace", pointer: `${pointer}/name`, value: meant.name } as const }),
      };
    }
  }),
};

function severityOf(mistaken: MistakenParameter, step: OperationStep): Severity | undefined {
  const { sent, meant } = mistaken;
  const isPathPart = sent.in === "path" && step.operation.path.includes(`{${sent.name}}`);
  if (isPathPart) return undefined;
  // What all steps share need not be for this one.
  if (!sent.pointer.startsWith(`${step.pointer}/`)) return undefined;
  if (isMistaken(mistaken) || sent.in === "path") return "error";
  if (meant !== undefined) return "warning";
  return sent.in === "query" ? "note" : undefined;
}

/** It is described, among the security schemes. */
function isCredential({ sent }: MistakenParameter, { source: { description } }: OperationStep): boolean {
  const schemes = Object.values(description.securitySchemes);
  return schemes.some((scheme) => scheme?.in === sent.in && scheme.name === sent.name);
}

function fixFor({ sent }: MistakenParameter, { operation }: OperationStep): string {
  const names = operation.parameters.filter((one) => one.in === sent.in).map(({ name }) => name);
  if (sent.in === "query" && names.length === 0) return "Remove it: the operation describes no query.";
  return names.length === 0 ? "Remove it." : `It has ${names.join(", ")}.`;
}
