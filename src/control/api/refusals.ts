import { Refusal } from "../../mock/refusal.ts";
import type { JsonReply } from "../../ports/http.ts";
import type { ControlSchema } from "./control-types.ts";

type RefusalCode = ControlSchema<"Refusal">["error"]["code"];
export type RequestDiagnostic = ControlSchema<"RequestDiagnostic">;

const STATUS: Readonly<Record<RefusalCode, number>> = {
  malformed_body: 400,
  invalid_request: 400,
  foreign_host: 403,
  foreign_origin: 403,
  no_such_path: 404,
  no_such_project: 404,
  no_such_message: 404,
  no_such_registration: 404,
  no_such_snapshot: 404,
  no_such_lock: 404,
  wrong_method: 405,
  project_in_use: 409,
  too_large: 413,
  not_json: 415,
};

/** Why a control call is not done, and how to mend it. */
export interface ControlRefusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly fix?: string | undefined;
  /** Each thing that is wrong with the request. */
  readonly faults?: readonly RequestDiagnostic[];
}

/** As the engine takes it. */
export const refusalOf = ({ code, message, ...details }: ControlRefusal): Refusal =>
  new Refusal(code, message, details, STATUS[code]);

/** The reply that says so. */
export const refusalReply = ({ type, message, details, status = 500 }: Refusal): JsonReply => ({
  status,
  headers: UNCACHED,
  body: { error: { code: type, message, ...details } },
});

/** A reply is true only now, and is to be read as nothing but the type that it says it has. */
export const UNCACHED = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

export function refuse(refusal: ControlRefusal): never {
  throw refusalOf(refusal);
}

/** Refuses a part of a call, by the places in it that are wrong. */
const refusePart =
  (part: RequestDiagnostic["in"]) =>
  (...diagnostics: readonly Omit<RequestDiagnostic, "in">[]): never =>
    refuse(invalidRequest(diagnostics.map((diagnostic) => ({ in: part, ...diagnostic }))));

export const refuseBody = refusePart("body");
export const refuseQuery = refusePart("query");

/** Its one message says everything, for a person who reads only that. */
export function invalidRequest(diagnostics: readonly RequestDiagnostic[]): ControlRefusal {
  const [first] = diagnostics;
  return {
    code: "invalid_request",
    message: diagnostics.map(({ message }) => message).join(" "),
    fix: diagnostics.length === 1 ? first?.fix : undefined,
    faults: diagnostics,
  };
}
