import { formatPointer } from "../../../document/pointer.ts";
import type { SchemaShift } from "../../../schema/compare.ts";
import { type Change, NOTHING_TO_DO } from "../change.ts";
import { type ComparedOperation, shiftSpots, tellOf } from "./compared.ts";

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
