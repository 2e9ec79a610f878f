import type { Place } from "../../document/diagnostic.ts";
import type { TextDocument } from "../../document/text-document.ts";
import type { SchemaShift } from "../../schema/compare.ts";
import type { Direction } from "../../schema/compare-keywords.ts";
import { pointerOf, type Schema } from "../../schema/schema.ts";
import type { Step, Workflow } from "../../workflow/tree.ts";
import { CHANGES, type ChangeCode, type Impact } from "./codes.ts";

export interface Change {
  readonly code: ChangeCode;
  readonly impact: Impact;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** The steps it matters to, or the workflow: `login › sendCode`. */
  readonly uses: readonly string[];
  /** Where it stood; where something is new, what it was added to. Absent for a whole document that is new. */
  readonly before?: Place;
  /** Where it stands; where something is gone, what it was taken from. Absent for a whole document that is gone. */
  readonly after?: Place;
}

/** Something in a text. Its line is looked for only when a change is told. */
export interface Spot {
  readonly text: TextDocument;
  readonly pointer: string;
}

export const schemaSpot = (text: TextDocument, schema: Schema): Spot => ({
  text,
  pointer: pointerOf(schema) ?? "",
});

/** `at` as `/outputs/token`. */
export const workflowSpot = ({ document, pointer }: Workflow, at = ""): Spot => ({
  text: document.text,
  pointer: `${pointer}${at}`,
});

export const stepSpot = ({ workflow, pointer }: Step, at = ""): Spot => ({
  text: workflow.document.text,
  pointer: `${pointer}${at}`,
});

/** `login › sendCode` */
export const stepName = ({ workflow, stepId }: Step): string => `${workflow.workflowId} › ${stepId}`;

export interface Told {
  readonly code: ChangeCode;
  readonly message: string;
  /** Unless it is what its code says. */
  readonly impact?: Impact;
  /** Absent where nothing has to be done. */
  readonly fix?: string;
  readonly uses?: readonly string[];
}

export function tell(before: Spot | undefined, after: Spot | undefined, told: Told): Change {
  const { code, impact = CHANGES[code][1], message, fix = "Nothing has to be done.", uses = [] } = told;
  return {
    code,
    impact,
    message,
    fix,
    uses,
    ...(before && { before: before.text.placeOf(before.pointer) }),
    ...(after && { after: after.text.placeOf(after.pointer) }),
  };
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const quoted = (names: Iterable<string>): string => [...names].map((name) => `"${name}"`).join(", ");

export const BY_DIRECTION: Readonly<Record<Direction, Impact>> = {
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

/** What is told of the values that are given, for which there is something to do unless more of them are taken. */
export const givenShift = (
  of: "input" | "parameter" | "field",
  impact: Impact,
  message: string,
  fix: string,
): Told =>
  impact === "safe"
    ? { code: `change/${of}-widened`, message }
    : { code: `change/${of}-narrowed`, impact, message, fix };

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
