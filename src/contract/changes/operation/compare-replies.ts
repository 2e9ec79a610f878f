import { formatPointer } from "../../../document/pointer.ts";
import type { Response } from "../../../openapi/description.ts";
import { responseHeaders } from "../../../openapi/media-type.ts";
import { ANY } from "../../../schema/at.ts";
import { OTHERS, type SchemaShift } from "../../../schema/compare.ts";
import { isDisjoint } from "../../../schema/compare-keywords.ts";
import { mayPassWith } from "../../replies/outcomes.ts";
import { type BodyRead, bodyReads, headerReads } from "../../replies/reply-reads.ts";
import { type Change, shiftWords, type Told } from "../change.ts";
import { compareNamedValues } from "./compare-named-values.ts";
import { compareStatuses, counterpart } from "./compare-statuses.ts";
import { type ComparedOperation, compareSchemas, operationSpot, tellOf, textOf } from "./compared.ts";

export function* compareReplies(compared: ComparedOperation): Generator<Change> {
  yield* compareStatuses(compared);
  for (const response of compared.before.operation.responses.values()) {
    const now = counterpart(response.status, compared.after.operation);
    if (now !== undefined) yield* compareReply(response, now, compared);
  }
  yield* compareNamedValues(compared);
}

function* compareReply(before: Response, after: Response, compared: ComparedOperation): Generator<Change> {
  const { status, schemaPointer: pointer } = before;
  const { schemaPointer: pointerNow } = after;
  yield* compareHeaders(status, after.status, compared);
  if (pointer === undefined) return;
  const reads = readsOf(status, compared);
  if (pointerNow === undefined) {
    yield tellOf(compared, bodyLost(status, reads, compared), [
      operationSpot(compared.before, `/responses/${status}`),
      operationSpot(compared.after, `/responses/${after.status}`),
    ]);
    return;
  }
  yield* compareSchemas(compared, `the ${status} reply`, [pointer, pointerNow], (shift) => {
    const readers = reads.filter(({ path }) => isRead(shift, path));
    return readers.length === 0 ? undefined : replyChange(shift, readers, status, compared);
  });
}

/** Outputs are read only when the step has passed; criteria of any reply. */
function readsOf(status: string, { after }: ComparedOperation): readonly BodyRead[] {
  const passes = mayPassWith(after, status);
  return bodyReads(after).filter(({ reader }) => reader !== "output" || passes);
}

function bodyLost(status: string, reads: readonly BodyRead[], { call }: ComparedOperation): Told {
  const lost = `The ${status} reply of ${call} declares no JSON body any more`;
  return reads.length === 0
    ? { code: "change/untouched", message: `${lost}, and the step does not read it.` }
    : {
        code: "change/reply-body",
        message: `${lost}, which ${readersOf(reads)} reads.`,
        fix: "Read something else, or take it out of the step.",
      };
}

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
        message: `${place} may be absent from ${reply} now, and ${reader} reads it.`,
        fix: "Add a criterion that it is there, or do without it.",
      };
    case "values": {
      // Fields that nobody declares nobody reads.
      if (shift.keyword === OTHERS) return undefined;
      const message = `Of ${place} in ${reply}, which ${reader} reads, ${shiftWords(shift)}.`;
      if (shift.direction === "narrower") {
        return { code: "change/reply-narrowed", message };
      }
      const isOther =
        shift.keyword === "type"
          ? isDisjoint(shift.before, shift.after)
          : shift.direction === "other" && shift.keyword !== "enum";
      return isOther
        ? { code: "change/reply-type", message, fix: "Check what reads it." }
        : { code: "change/reply-widened", message, fix: "Check that what reads it takes the new values." };
    }
  }
}

/** Headers that nobody declared may come all the same: only one that was declared can be missed. */
function* compareHeaders(status: string, statusNow: string, compared: ComparedOperation): Generator<Change> {
  const { before, after, call } = compared;
  const old = responseHeaders(before.source.description, before.operation, status);
  const now = responseHeaders(after.source.description, after.operation, statusNow);
  for (const { name, what } of headerReads(after)) {
    const isIt = (other: { readonly name: string }) => other.name.toLowerCase() === name.toLowerCase();
    const was = old.find(isIt);
    if (was === undefined || now.some(isIt)) continue;
    const told: Told = {
      code: "change/reply-header",
      message: `The ${status} reply of ${call} no longer declares the header "${name}", which ${what} reads.`,
      fix: "Check that it still comes.",
    };
    yield tellOf(compared, told, [
      { text: textOf(before), pointer: was.pointer },
      operationSpot(after, `/responses/${statusNow}`),
    ]);
  }
}
