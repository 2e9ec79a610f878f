import type { OperationStep } from "../../workflow/tree.ts";
import { eachCall, type Finding, type Rule } from "../rule.ts";
import { capital, declaredParameter, takerOf } from "../sent/deliveries.ts";
import { isMistaken, suggestions } from "../sent/mistaken-parameters.ts";

export const missingParameter: Rule = {
  code: "contract/missing-parameter",
  severity: "error",
  title: "A required parameter is not sent",
  explanation: `The operation requires a parameter in its path, query, headers or cookies, and neither the step nor its
workflow gives it. Without a part of its path the call cannot even be made. Credentials are not meant: those are
given to the run.

    operationId: getUser          # GET /users/{user_id}
    parameters: []                # user_id is absent

Add the parameter to the step.`,
  check: eachCall(function* (step) {
    const whole = step.parameters.some((sent) => sent.in === "querystring");
    const sent = new Set(step.parameters.map((one) => declaredParameter(step, one)));
    const mistaken = suggestions(step)
      .filter(isMistaken)
      .map(({ meant }) => meant);
    for (const parameter of step.operation.parameters) {
      if (!parameter.required || sent.has(parameter) || mistaken.includes(parameter)) continue;
      if (whole && parameter.in === "query") continue;
      if (isImplied(parameter.in, parameter.name, step)) continue;
      yield finding(step, parameter.in, parameter.name);
    }
    yield* undeclaredPathParts(step);
  }),
};

/** A path can have a part that nothing describes: it has to be filled all the same. */
function* undeclaredPathParts(step: OperationStep): Generator<Finding> {
  const { path, parameters } = step.operation;
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  for (const name of names) {
    const isKnown = [...parameters, ...step.parameters].some((one) => one.in === "path" && one.name === name);
    if (!isKnown) yield finding(step, "path", name);
  }
}

/** The runner sends these headers by itself, and credentials come from the run. */
function isImplied(
  place: string,
  name: string,
  { operation, source: { description } }: OperationStep,
): boolean {
  if (place === "header" && ["accept", "content-type", "authorization"].includes(name.toLowerCase()))
    return true;
  return operation.security.some((scheme) => {
    const { in: where, name: key } = description.securitySchemes[scheme] ?? {};
    return where === place && key === name;
  });
}

function finding(step: OperationStep, place: string, name: string): Finding {
  return {
    pointer: step.pointer,
    message: `${capital(takerOf(step))} requires the ${place} parameter "${name}", which the step "${step.stepId}" does not give.`,
    fix: `Add a parameter with name: ${name} and in: ${place}.`,
  };
}
