import { operandsOf } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import { formatPointer } from "../../document/pointer.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { Step } from "../../workflow/tree.ts";
import { inBody, jsonPathSteps } from "./reply-path.ts";

/** The places of the body that criteria look at (`*`: nobody can tell which), those of actions too: they may lead on to what is owed. */
export function weighedPaths({ criteria, onSuccess }: Step): readonly string[] {
  const weighed = parsedCriteria([...criteria, ...onSuccess.flatMap((action) => action.criteria)]);
  return weighed.flatMap((criterion) => {
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
