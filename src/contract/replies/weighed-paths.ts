import { operandsOf } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import { formatPointer } from "../../document/pointer.ts";
import { actionsOf } from "../criteria/listed.ts";
import type { StepSubject } from "../subject.ts";
import { inBody, jsonPathSteps } from "./reply-path.ts";

/** The places of the body that criteria look at (`*`: nobody can tell which), those of actions too: they may lead on to what is owed. */
export function weighedPaths(step: StepSubject): readonly string[] {
  const criteria = [
    ...(step.prepared?.criteria ?? []),
    ...actionsOf(step).flatMap(({ on, prepared }) => (on === "success" ? prepared.criteria : [])),
  ];
  return criteria.flatMap((criterion) => {
    const read = pathsIn(criterion);
    if (criterion.type === "simple") return read;
    const steps = criterion.type === "jsonpath" ? jsonPathSteps(criterion.condition) : undefined;
    // What a query looks at inside its context, nobody can tell.
    return steps === undefined ? read.map(() => "*") : read.map((one) => `${one}${formatPointer(steps)}`);
  });
}

function pathsIn(criterion: Criterion): readonly string[] {
  const operands = criterion.type === "simple" ? [...operandsOf(criterion.parsed)] : [criterion.context];
  return operands.flatMap(({ expression, access }) => {
    const path = inBody(expression);
    return path === undefined ? [] : [formatPointer([...path, ...access])];
  });
}
