import { formatPointer } from "../../../document/pointer.ts";
import { type Response, schemaIn } from "../../../openapi/description.ts";
import { responseHeaders } from "../../../openapi/media-type.ts";
import { ANY } from "../../../schema/at.ts";
import { OTHERS, type SchemaShift, schemaShifts } from "../../../schema/compare.ts";
import { isDisjoint } from "../../../schema/compare-keywords.ts";
import { mayPassWith } from "../../replies/outcomes.ts";
import { type BodyRead, bodyReads, headerReads } from "../../replies/reply-reads.ts";
import { type Change, NOTHING_TO_DO, shiftWords, type Told } from "../change.ts";
import { compareNamedValues } from "./compare-named-values.ts";
import { compareStatuses, counterpart } from "./compare-statuses.ts";
import { type ComparedOperation, operationSpot, shiftSpots, tellOf, textOf, untouched } from "./compared.ts";

export const compareReplies = (compared: ComparedOperation): readonly Change[] => [
  ...compareStatuses(compared),
  ...[...compared.before.operation.responses.values()].flatMap((response) => {
    const now = counterpart(response.status, compared.after.operation);
    return now === undefined ? [] : compareReply(response, now, compared);
  }),
  ...compareNamedValues(compared),
];

function compareReply(before: Response, after: Response, compared: ComparedOperation): readonly Change[] {
  const reads = readsOf(before.status, compared);
  const [pointer, pointerNow] = [before.schemaPointer, after.schemaPointer];
  const headers = compareHeaders(before.status, after.status, compared);
  if (pointer === undefined) return headers;
  if (pointerNow === undefined) return [...headers, ...bodyLost(before, after, reads, compared)];
  const unread: SchemaShift[] = [];
  const changes: Change[] = [];
  for (const shift of schemaShifts(
    schemaIn(compared.before.source.description, pointer),
    schemaIn(compared.after.source.description, pointerNow),
  )) {
    const readers = reads.filter(({ path }) => isRead(shift, path));
    const told = readers.length === 0 ? undefined : replyChange(shift, readers, before.status, compared);
    if (told === undefined) unread.push(shift);
    else changes.push(tellOf(compared, "", told, shiftSpots(compared, shift)));
  }
  return [...headers, ...changes, ...untouched(compared, `the ${before.status} reply`, unread)];
}

/** Outputs are read only when the step has passed; criteria of any reply. */
function readsOf(status: string, { after }: ComparedOperation): readonly BodyRead[] {
  const passes = mayPassWith(after, status);
  return bodyReads(after).filter(({ reader }) => reader !== "output" || passes);
}

function bodyLost(
  before: Response,
  after: Response,
  reads: readonly BodyRead[],
  compared: ComparedOperation,
) {
  const told: Told =
    reads.length === 0
      ? unreadBody(before, compared)
      : {
          code: "change/reply-body",
          impact: "breaking",
          message: `The ${before.status} reply of ${compared.call} declares no JSON body any more, which ${readersOf(reads)} reads.`,
          fix: "Read something else, or take it out of the step.",
        };
  const at = (status: string) => `/responses${formatPointer([status])}`;
  const spots = {
    before: {
      text: textOf(compared.before),
      pointer: `${compared.before.operation.pointer}${at(before.status)}`,
    },
    after: {
      text: textOf(compared.after),
      pointer: `${compared.after.operation.pointer}${at(after.status)}`,
    },
  };
  return [tellOf(compared, "", told, spots)];
}

const unreadBody = ({ status }: Response, { call }: ComparedOperation): Told => ({
  code: "change/untouched",
  impact: "safe",
  message: `The ${status} reply of ${call} declares no JSON body any more, and the step does not read it.`,
  fix: NOTHING_TO_DO,
});

const readersOf = (reads: readonly BodyRead[]): string =>
  [...new Set(reads.map(({ what }) => what))].join(" and ");

/** At the place that is read or within it; around it only what decides whether the place is there. */
function isRead(shift: SchemaShift, read: readonly string[]): boolean {
  const shared = Math.min(shift.path.length, read.length);
  const isOnWay = shift.path.slice(0, shared).every((token, index) => isToken(token, read[index]));
  if (!isOnWay || shift.path.length >= read.length) return isOnWay;
  return shift.kind !== "values" || DECIDING.has(shift.keyword);
}

const DECIDING: ReadonlySet<string> = new Set(["type", "oneOf", "items"]);

const isToken = (token: string, read: string | undefined): boolean =>
  token === read || (token === ANY && read !== undefined && /^\d+$/.test(read));

/** Undefined for what nobody who reads could notice. */
function replyChange(
  shift: SchemaShift,
  reads: readonly BodyRead[],
  status: string,
  { call }: ComparedOperation,
): Told | undefined {
  const place = formatPointer(shift.path) || "the body";
  const reader = readersOf(reads);
  const reply = `the ${status} reply of ${call}`;
  // Who takes over an object whole may not look at all of it.
  const within = reads.every(({ path }) => path.length < shift.path.length);
  switch (shift.kind) {
    case "added":
    case "required":
      return undefined;
    case "removed":
      return {
        code: "change/reply-removed",
        impact: within ? "risky" : "breaking",
        message: `${place} is gone from ${reply}, and ${reader} reads it.`,
        fix: "Read what takes its place, or take it out of the step.",
      };
    case "optional":
      return {
        code: "change/reply-widened",
        impact: "risky",
        message: `${place} may be absent from ${reply} now, and ${reader} reads it.`,
        fix: "Add a criterion that it is there, or do without it.",
      };
    case "values": {
      // Fields that nobody declares nobody reads.
      if (shift.keyword === OTHERS) return undefined;
      const message = `Of ${place} in ${reply}, which ${reader} reads, ${shiftWords(shift)}.`;
      if (shift.direction === "narrower") {
        return { code: "change/reply-narrowed", impact: "safe", message, fix: NOTHING_TO_DO };
      }
      const isOther =
        shift.keyword === "type"
          ? isDisjoint(shift.before, shift.after)
          : shift.direction === "other" && shift.keyword !== "enum";
      return isOther
        ? { code: "change/reply-type", impact: "breaking", message, fix: "Check what reads it." }
        : {
            code: "change/reply-widened",
            impact: "risky",
            message,
            fix: "Check that what reads it takes the new values.",
          };
    }
  }
}

/** Headers that nobody declared may come all the same: only one that was declared can be missed. */
function compareHeaders(status: string, statusNow: string, compared: ComparedOperation): readonly Change[] {
  const { before, after, call } = compared;
  const reads = headerReads(after);
  if (reads.length === 0) return [];
  const old = responseHeaders(before.source.description, before.operation, status);
  const now = responseHeaders(after.source.description, after.operation, statusNow);
  return reads.flatMap(({ name, what }) => {
    const isIt = (other: { readonly name: string }) => other.name.toLowerCase() === name.toLowerCase();
    const was = old.find(isIt);
    if (was === undefined || now.some(isIt)) return [];
    const told = {
      code: "change/reply-header",
      impact: "risky",
      message: `The ${status} reply of ${call} no longer declares the header "${name}", which ${what} reads.`,
      fix: "Check that it still comes.",
    } as const;
    return [
      tellOf(compared, "", told, {
        before: { text: textOf(before), pointer: was.pointer },
        after: operationSpot(after, `/responses/${statusNow}`),
      }),
    ];
  });
}
