import { type Operation, type Response, schemaIn } from "../../../openapi/description.ts";
import { reach } from "../../../schema/at.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { comparedStatuses, mayPassWith, statusesOf } from "../../replies/outcomes.ts";
import { bodyReads, criteriaOf } from "../../replies/reply-reads.ts";
import type { Change, Told } from "../change.ts";
import { type ComparedOperation, operationSpot, tellOf } from "./compared.ts";

/** The reply that stands for a status: exactly, by its range, or by default. */
export function counterpart(status: string, { responses }: Operation): Response | undefined {
  return responses.get(status) ?? responses.get(`${status.charAt(0)}XX`) ?? responses.get("default");
}

export function* compareStatuses(compared: ComparedOperation): Generator<Change> {
  const { before, after } = compared;
  const all = [operationSpot(before, "/responses"), operationSpot(after, "/responses")] as const;
  for (const status of before.operation.responses.keys()) {
    if (counterpart(status, after.operation)) continue;
    yield tellOf(compared, removed(status, compared), [
      operationSpot(before, `/responses/${status}`),
      all[1],
    ]);
  }
  for (const status of after.operation.responses.keys()) {
    const told = counterpart(status, before.operation) ? undefined : added(status, compared);
    if (told) yield tellOf(compared, told, [all[0], operationSpot(after, `/responses/${status}`)]);
  }
}

function removed(status: string, compared: ComparedOperation): Told {
  const { call, after } = compared;
  const code = "change/status-removed";
  const gone = `${call} no longer declares the status ${status}`;
  const declared = [...after.operation.responses.keys()];
  const isSuccess = (one: string) =>
    statusesOf(one).some((number) => number < 400) && mayPassWith(after, one);
  if (isSuccess(status)) {
    const isLast = !declared.some(isSuccess);
    return {
      code,
      impact: isLast ? "breaking" : "risky",
      message: `${gone}, with which the step passes${isLast ? ", nor another" : ""}.`,
      fix: `Accept what it declares: ${declared.join(", ") || "nothing"}.`,
    };
  }
  if (namedBy(after).includes(Number(status))) {
    const message = `${gone}, which a criterion of the step names.`;
    return { code, message, fix: "Check which status comes instead." };
  }
  const reader = readerOf(status, compared);
  if (reader !== undefined) {
    const message = `${gone}, whose body ${reader} reads.`;
    return { code, message, fix: "Check which status comes instead, and what is in its body." };
  }
  return { code: "change/untouched", message: `${gone}, which the step does not look at.` };
}

const namedBy = (step: OperationStep): readonly number[] =>
  criteriaOf(step).flatMap((one) => (one.type === "simple" ? comparedStatuses(one.parsed) : []));

/** Of a reply with which the step fails, the outputs are not read. */
function readerOf(status: string, { before, after }: ComparedOperation): string | undefined {
  const pointer = before.operation.responses.get(status)?.schemaPointer;
  if (pointer === undefined) return undefined;
  const schema = schemaIn(before.source.description, pointer);
  const read = bodyReads(after).find(
    ({ reader, path }) => reader !== "output" && reach(schema, path).length > 0,
  );
  return read?.what;
}

/** A new failure fails the step as any other does. */
function added(status: string, { call, after }: ComparedOperation): Told | undefined {
  const isSuccess = /^2/.test(status);
  if (!isSuccess || mayPassWith(after, status)) return undefined;
  return {
    code: "change/status-added",
    message: `${call} may answer ${status} now, with which the step does not pass.`,
    fix: `Accept ${status} too, if it is a success for the step.`,
  };
}
