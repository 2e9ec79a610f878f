import { formatPointer } from "../../../document/pointer.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import type { Change } from "../change.ts";
import { listedValues } from "../constraints.ts";
import { reach, type Shape, shapeAt } from "../shape.ts";
import type { NamedValue } from "../step-use.ts";
import { counterpart } from "./compare-statuses.ts";
import { type ComparedOperation, operationSpot, tellOf, textOf } from "./compared.ts";

/** A value may move from one status to another; it is lost when no reply can hold it any more. */
export function compareNamedValues(compared: ComparedOperation): readonly Change[] {
  const { before, after, use, call } = compared;
  return use.named.flatMap((named) => {
    const [old, now] = [holdersOf(before, named), holdersOf(after, named)];
    const holders = old.filter(({ shape }) => mayHold(shape, named.value));
    const [was] = holders;
    const [first] = now;
    if (was === undefined || now.some(({ shape }) => mayHold(shape, named.value))) return [];
    // A field that is gone from a reply is told there.
    const isGone = holders.every(({ status }) => counterpart(status, after.operation) === undefined);
    if (first === undefined && !isGone) return [];
    const told = {
      code: "change/reply-value",
      impact: named.equals ? "breaking" : "risky",
      message: `No reply of ${call} has "${named.value}" in ${formatPointer(named.path) || "the body"} any more, and the criterion ${named.condition} names it.`,
      fix: "Name what comes instead.",
    } as const;
    const spot = first?.shape ?? operationSpot(after, "/responses");
    return [tellOf(compared, "", told, { before: was.shape, after: spot })];
  });
}

interface Holder {
  readonly status: string;
  readonly shape: Shape;
}

const holdersOf = (target: OperationStep, { path }: NamedValue): readonly Holder[] =>
  [...target.operation.responses.values()].flatMap(({ status, schemaPointer }) =>
    schemaPointer === undefined
      ? []
      : reach(shapeAt(textOf(target), schemaPointer), path).map((shape) => ({ status, shape })),
  );

/** Conditions compare text without regard to case. */
function mayHold(shape: Shape, value: string): boolean {
  const listed = listedValues(shape);
  const wanted = JSON.stringify(value).toLowerCase();
  return listed === undefined || [...listed].some((one) => one.toLowerCase() === wanted);
}
