import type { SchemaShift } from "../../schema/compare.ts";
import type { Direction } from "../../schema/compare-keywords.ts";
import type { Impact } from "./change.ts";

const BY_DIRECTION: Readonly<Record<Direction, Impact>> = {
  narrower: "breaking",
  other: "breaking",
  wider: "safe",
};

/** What a change means for who gives such a value: the server, or the workflow, is the one to refuse it. */
export function shiftImpact(shift: SchemaShift): Impact {
  switch (shift.kind) {
    case "values":
      return BY_DIRECTION[shift.direction];
    case "removed":
      return shift.closed ? "breaking" : "risky";
    case "required":
      return "breaking";
    default:
      return "safe";
  }
}

/** `maximum was 10 and is 5` */
export function shiftWords(shift: SchemaShift): string {
  const name = `"${shift.path.at(-1) ?? ""}"`;
  switch (shift.kind) {
    case "values":
      return shift.words;
    case "removed":
      return `${name} is gone`;
    case "added":
      return `${name} is new`;
    case "required":
      return `${name} has to be there`;
    case "optional":
      return `${name} may be absent`;
  }
}
