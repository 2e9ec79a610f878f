import { formatPointer } from "../../../document/pointer.ts";
import { schemaIn } from "../../../openapi/description.ts";
import { reach } from "../../../schema/at.ts";
import { listedValues } from "../../../schema/compare-keywords.ts";
import { conjunctionOf } from "../../../schema/parts.ts";
import type { Schema } from "../../../schema/schema.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { type NamedValue, namedValues } from "../../replies/reply-reads.ts";
import { type Change, schemaSpot, type Told } from "../change.ts";
import { counterpart } from "./compare-statuses.ts";
import { type ComparedOperation, operationSpot, tellOf, textOf } from "./compared.ts";

/** A value may move from one status to another; it is lost when no reply can hold it any more. */
export function* compareNamedValues(compared: ComparedOperation): Generator<Change> {
  const { before, after, call } = compared;
  for (const named of namedValues(after)) {
    const [old, now] = [holdersOf(before, named), holdersOf(after, named)];
    const holders = old.filter(({ schema }) => mayHold(schema, named.value));
    const [was] = holders;
    const [first] = now;
    if (was === undefined || now.some(({ schema }) => mayHold(schema, named.value))) continue;
    // A field that is gone from a reply is told there.
    const isGone = holders.every(({ status }) => counterpart(status, after.operation) === undefined);
    if (first === undefined && !isGone) continue;
    const told: Told = {
      code: "change/reply-value",
      impact: named.equals ? "breaking" : "risky",
      message: `No reply of ${call} has "${named.value}" in ${formatPointer(named.path) || "the body"} any more, and the criterion ${named.condition} names it.`,
      fix: "Name what comes instead.",
    };
    const spot =
      first === undefined ? operationSpot(after, "/responses") : schemaSpot(textOf(after), first.schema);
    yield tellOf(compared, told, [schemaSpot(textOf(before), was.schema), spot]);
  }
}

interface Holder {
  readonly status: string;
  readonly schema: Schema;
}

const holdersOf = (target: OperationStep, { path }: NamedValue): readonly Holder[] =>
  [...target.operation.responses.values()].flatMap(({ status, schemaPointer }) =>
    schemaPointer === undefined
      ? []
      : reach(schemaIn(target.source.description, schemaPointer), path).map((schema) => ({ status, schema })),
  );

/** Conditions compare text without regard to case. */
function mayHold(schema: Schema, value: string): boolean {
  const listed = listedValues(conjunctionOf(schema));
  const wanted = JSON.stringify(value).toLowerCase();
  return listed === undefined || [...listed].some((one) => one.toLowerCase() === wanted);
}
