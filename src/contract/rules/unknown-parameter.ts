import type { Severity } from "../../document/diagnostic.ts";
import type { Finding, Rule } from "../rule.ts";
import { takerOf } from "../sent/deliveries.ts";
import { capital } from "../sent/each-misfit.ts";
import { isMistaken, type ParameterSlip, suggestions } from "../sent/parameter-slips.ts";
import type { Call, StepSubject } from "../subject.ts";

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
  *check(subject): Generator<Finding> {
    for (const { steps } of subject.workflows) for (const step of steps) yield* findings(step);
  },
};

function* findings(step: StepSubject): Generator<Finding> {
  const { call } = step;
  if (call === undefined) return;
  for (const slip of suggestions(call)) {
    if (slip.misplaced || isCredential(slip, call)) continue;
    const severity = severityOf(slip, call, step);
    if (severity === undefined) continue;
    const { sent, meant } = slip;
    const { pointer } = sent.loaded;
    const certain = isMistaken(slip) && meant !== undefined && sent.loaded.valuePointer.startsWith(pointer);
    yield {
      pointer,
      severity,
      message: `${capital(takerOf(call))} describes no ${sent.in} parameter "${sent.name}".`,
      fix: meant === undefined ? fixFor(slip, call) : `Did you mean "${meant.name}"?`,
      ...(certain && { edit: { kind: "replace", pointer: `${pointer}/name`, value: meant.name } as const }),
    };
  }
}

function severityOf(slip: ParameterSlip, { operation }: Call, step: StepSubject): Severity | undefined {
  const { sent, meant } = slip;
  const isPathPart = sent.in === "path" && operation.path.includes(`{${sent.name}}`);
  if (isPathPart) return undefined;
  // What all steps share need not be for this one.
  if (!sent.loaded.pointer.startsWith(`${step.pointer}/`)) return undefined;
  if (isMistaken(slip) || sent.in === "path") return "error";
  if (meant !== undefined) return "warning";
  return sent.in === "query" ? "note" : undefined;
}

/** It is described, among the security schemes. */
function isCredential({ sent }: ParameterSlip, { description }: Call): boolean {
  const schemes = Object.values(description.securitySchemes);
  return schemes.some((scheme) => scheme?.in === sent.in && scheme.name === sent.name);
}

function fixFor({ sent }: ParameterSlip, { operation }: Call): string {
  const names = operation.parameters.filter((one) => one.in === sent.in).map(({ name }) => name);
  if (sent.in === "query" && names.length === 0) return "Remove it: the operation describes no query.";
  return names.length === 0 ? "Remove it." : `It has ${names.join(", ")}.`;
}
