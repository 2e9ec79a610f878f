import { Refusal } from "../../mock/refusal.ts";
import type { Schema } from "./api.ts";

export type ProblemCode = Schema<"Problem">["error"]["code"];
export type Fault = Schema<"Fault">;

const STATUS: Readonly<Record<ProblemCode, number>> = {
  malformed_body: 400,
  invalid_request: 400,
  foreign_host: 403,
  foreign_origin: 403,
  no_such_path: 404,
  no_such_project: 404,
  no_such_message: 404,
  no_such_registration: 404,
  no_such_snapshot: 404,
  wrong_method: 405,
  project_in_use: 409,
  too_large: 413,
  not_json: 415,
};

/** What is wrong with a control call, and how to mend it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
}

/** The reply that says so. */
export const problemReply = ({ code, message, fix, faults }: Problem) => ({
  status: STATUS[code],
  headers: UNCACHED,
  body: { error: { code, message, ...(fix !== undefined && { fix }), ...(faults && { faults }) } },
});

/** What a control call answers is true only now, and is nothing but what it says it is. */
export const UNCACHED = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

export const refusalOfProblem = ({ code, message, fix, faults }: Problem): Refusal<ProblemCode> =>
  new Refusal(code, message, { fix, faults });

export const problemOfRefusal = ({ type, message = "", details }: Refusal): Problem => ({
  code: type as ProblemCode,
  message,
  ...(details as Pick<Problem, "fix" | "faults"> | undefined),
});

/** Throws what the engine answers with. */
export function refuse(problem: Problem): never {
  throw refusalOfProblem(problem);
}

/** Refuses the body of a call, by the places in it that are wrong. */
export function refuseBody(faults: readonly Omit<Fault, "in">[]): never {
  return refuse(invalidRequest(faults.map((fault) => ({ in: "body", ...fault }))));
}

/** Refuses a query parameter. */
export function refuseParameter(name: string, message: string, fix?: string): never {
  return refuse(
    invalidRequest([{ in: "query", pointer: `/${name}`, message, ...(fix !== undefined && { fix }) }]),
  );
}

/** One message that says it all to whoever reads no further. */
export function invalidRequest(faults: readonly Fault[]): Problem {
  const [first] = faults;
  return {
    code: "invalid_request",
    message: faults.map(({ message }) => message).join(" "),
    fix: faults.length === 1 ? first?.fix : undefined,
    faults,
  };
}
