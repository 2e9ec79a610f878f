import { formatPointer } from "../../../document/pointer.ts";
import { type Operation, type Response, schemaIn } from "../../../openapi/description.ts";
import { reach } from "../../../schema/at.ts";
import type { OperationStep } from "../../../workflow/tree.ts";
import { comparedStatuses, mayPassWith, statusesOf } from "../../replies/outcomes.ts";
import { bodyReads, criteriaOf } from "../../replies/reply-reads.ts";
import { type Change, NOTHING_TO_DO, type Told } from "../change.ts";
import { type ComparedOperation, operationSpot, tellOf } from "./compared.ts";

/** The reply that stands for a status: exactly, by its range, or by default. */
export function counterpart(status: string, { responses }: Operation): Response | undefined {
  return responses.get(status) ?? responses.get(`${status.charAt(0)}XX`) ?? responses.get("default");
}

export function compareStatuses(compared: ComparedOperation): readonly Change[] {
  const { before, after } = compared;
  const gone = [...before.operation.responses.keys()].filter(
    (status) => !counterpart(status, after.operation),
  );
  const fresh = [...after.operation.responses.keys()].filter(
    (status) => !counterpart(status, before.operation),
  );
  const at = (status: string) => `/responses${formatPointer([status])}`;
  return [
    ...gone.map((status) =>
      tellOf(compared, "", removed(status, compared), {
        before: operationSpot(before, at(status)),
        after: operationSpot(after, "/responses"),
      }),
    ),
    ...fresh.flatMap((status) => {
      const told = added(status, compared);
      const spots = { before: operationSpot(before, "/responses"), after: operationSpot(after, at(status)) };
      return told === undefined ? [] : [tellOf(compared, "", told, spots)];
    }),
  ];
}

function removed(status: string, compared: ComparedOperation): Told {
  const { call, after } = compared;
  const told = { code: "change/status-removed" } as const;
  const isSuccess = statusesOf(status).some((one) => one < 400) && mayPassWith(after, status);
  if (isSuccess) {
    const others = [...after.operation.responses.keys()].filter(
      (other) => statusesOf(other).some((one) => one < 400) && mayPassWith(after, other),
    );
    return {
      ...told,
      impact: others.length === 0 ? "breaking" : "risky",
      message: `${call} no longer declares the status ${status}, with which the step passes${others.length === 0 ? ", nor another" : ""}.`,
      fix: `Accept what it declares: ${[...after.operation.responses.keys()].join(", ") || "nothing"}.`,
    };
  }
  if (namedBy(after).includes(Number(status))) {
    return {
      ...told,
      impact: "risky",
      message: `${call} no longer declares the status ${status}, which a criterion of the step names.`,
      fix: "Check which status comes instead.",
    };
  }
  const reader = readerOf(status, compared);
  if (reader !== undefined) {
    return {
      ...told,
      impact: "risky",
      message: `${call} no longer declares the status ${status}, whose body ${reader} reads.`,
      fix: "Check which status comes instead, and what is in its body.",
    };
  }
  return {
    code: "change/untouched",
    impact: "safe",
    message: `${call} no longer declares the status ${status}, which the step does not look at.`,
    fix: NOTHING_TO_DO,
  };
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
    impact: "risky",
    message: `${call} may answer ${status} now, with which the step does not pass.`,
    fix: `Accept ${status} too, if it is a success for the step.`,
  };
}
