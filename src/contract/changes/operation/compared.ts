import { formatPointer } from "../../../document/pointer.ts";
import type { TextDocument } from "../../../document/text-document.ts";
import type { SchemaShift } from "../../../schema/compare.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { type Change, NOTHING_TO_DO, type Spot, schemaSpot, stepName, type Told, tell } from "../change.ts";

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

export const shiftSpots = ({ before, after }: ComparedOperation, shift: SchemaShift) => ({
  before: schemaSpot(textOf(before), shift.before),
  after: schemaSpot(textOf(after), shift.after),
});

/** Told of the operation itself, at the same place of both versions unless they are named. */
export const tellOf = (
  { before, after }: ComparedOperation,
  at: string,
  told: Told,
  spots: { readonly before?: Spot; readonly after?: Spot } = {},
): Change =>
  tell(spots.before ?? operationSpot(before, at), spots.after ?? operationSpot(after, at), {
    ...told,
    uses: [stepName(after)],
  });

const MOST = 5;

/** What matters to no step is told in one line. */
export function untouched(
  compared: ComparedOperation,
  what: string,
  shifts: readonly SchemaShift[],
): readonly Change[] {
  const [first] = shifts;
  if (first === undefined) return [];
  const places = [...new Set(shifts.map(({ path }) => formatPointer(path) || "the whole"))];
  const more = places.length > MOST ? ` and ${places.length - MOST} more` : "";
  return [
    tellOf(
      compared,
      "",
      {
        code: "change/untouched",
        impact: "safe",
        message: `In ${what} of ${compared.call} has changed what the step does not touch: ${places.slice(0, MOST).join(", ")}${more}.`,
        fix: NOTHING_TO_DO,
      },
      shiftSpots(compared, first),
    ),
  ];
}
