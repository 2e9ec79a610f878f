import { formatPointer } from "../../../document/pointer.ts";
import type { TextDocument } from "../../../document/text-document.ts";
import { schemaIn } from "../../../openapi/description.ts";
import { type SchemaShift, schemaShifts } from "../../../schema/compare.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { type Change, type Spot, schemaSpot, stepName, type Told, tell } from "../change.ts";
import type { ChangeCode } from "../codes.ts";

/** An operation as a step calls it, in two versions of its description. */
export interface ComparedOperation {
  readonly before: OperationStep;
  /** The step as it is now: what it does not touch matters to nobody. */
  readonly after: OperationStep;
  /** `POST /users` */
  readonly call: string;
}

export const textOf = ({ source }: OperationStep): TextDocument => source.description.document;

export const operationSpot = (target: OperationStep, at = ""): Spot => ({
  text: textOf(target),
  pointer: `${target.operation.pointer}${at}`,
});

/** Told of a place of the operation in both versions, or of these two. */
export function tellOf(
  { before, after }: ComparedOperation,
  told: Told,
  at: string | readonly [before: Spot, after: Spot] = "",
): Change {
  const spots =
    typeof at === "string" ? ([operationSpot(before, at), operationSpot(after, at)] as const) : at;
  return tell(...spots, { ...told, uses: [stepName(after)] });
}

/** Something is required now that only an input feeds which nobody has to give. */
export const mayBeLeftOut = (
  code: ChangeCode,
  { call }: ComparedOperation,
  what: string,
  input: string,
): Told => ({
  code,
  impact: "risky",
  message: `${call} requires ${what} now, and the input "${input}", which feeds it, may be left out.`,
  fix: `Require the input "${input}", or give it a default.`,
});

/**
 * What has changed of a schema of the operation: `words` says what that means for the step, or that it does what is
 * asked already, or nothing where it does not touch it.
 */
export function* compareSchemas(
  compared: ComparedOperation,
  what: string,
  [pointer, pointerNow]: readonly [before: string, after: string],
  words: (shift: SchemaShift) => Told | "met" | undefined,
): Generator<Change> {
  const { before, after } = compared;
  const spotsOf = (shift: SchemaShift) =>
    [schemaSpot(textOf(before), shift.before), schemaSpot(textOf(after), shift.after)] as const;
  const untouched: SchemaShift[] = [];
  for (const shift of schemaShifts(
    schemaIn(before.source.description, pointer),
    schemaIn(after.source.description, pointerNow),
  )) {
    const told = words(shift);
    if (told === undefined) untouched.push(shift);
    else if (told !== "met") yield tellOf(compared, told, spotsOf(shift));
  }
  const [first] = untouched;
  if (first !== undefined) yield tellOf(compared, inOneLine(untouched, what, compared), spotsOf(first));
}

const MOST = 5;

/** What matters to no step. */
function inOneLine(shifts: readonly SchemaShift[], what: string, { call }: ComparedOperation): Told {
  const places = [...new Set(shifts.map(({ path }) => formatPointer(path) || "the whole"))];
  const more = places.length > MOST ? ` and ${places.length - MOST} more` : "";
  return {
    code: "change/untouched",
    message: `In ${what} of ${call} has changed what the step does not touch: ${places.slice(0, MOST).join(", ")}${more}.`,
  };
}
