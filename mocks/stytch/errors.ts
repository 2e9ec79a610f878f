import { Refusal } from "../../src/mock/refusal.ts";
import type { BrokenReply } from "../../src/mock/service.ts";
import type { JsonReply } from "../../src/ports/http.ts";
import { membersErrors, organizationsErrors, usersErrors } from "./error-catalogue/accounts.ts";
import type { CatalogueEntry } from "./error-catalogue/entry.ts";
import { rbacErrors } from "./error-catalogue/rbac.ts";
import { searchErrors, transportErrors } from "./error-catalogue/requests.ts";
import { passcodesErrors, sessionsErrors, totpErrors } from "./error-catalogue/sign-in.ts";

/** Every error that the stand-in gives, by its error_type. */
export const errors = {
  ...transportErrors,
  ...passcodesErrors,
  ...totpErrors,
  ...sessionsErrors,
  ...usersErrors,
  ...searchErrors,
  ...organizationsErrors,
  ...membersErrors,
  ...rbacErrors,
};

export type ErrorType = keyof typeof errors;

/** Ends the operation with one of Stytch's errors. Which ones an operation may give, its description says. */
export function refuse(
  type: ErrorType,
  message?: string,
  details?: Readonly<Record<string, unknown>>,
): never {
  throw new Refusal(type, message, details);
}

export const isErrorType = (type: string): type is ErrorType => Object.hasOwn(errors, type);

/** What a refusal says: its own sentence, or else the catalogue's. */
export const messageOf = ({ type, message }: Refusal): string =>
  message ?? (isErrorType(type) ? errors[type].message : `"${type}" is not in the error catalogue.`);

/** Stytch's error envelope (docs/stytch/errors.md#envelope), its members in the order of the real one. */
export function errorReply(refusal: Refusal, requestId: string): JsonReply {
  const entry: Pick<CatalogueEntry, "status" | "b2b"> = isErrorType(refusal.type)
    ? errors[refusal.type]
    : { status: 500 };
  const page = entry.b2b ? "b2b/api" : "api";
  const status = refusal.status ?? entry.status;
  return {
    status,
    headers: {},
    body: {
      status_code: status,
      request_id: requestId,
      error_type: refusal.type,
      error_message: messageOf(refusal),
      error_url: `https://stytch.com/docs/${page}/errors/${status}#${refusal.type}`,
      ...(refusal.details && { error_details: refusal.details }),
    },
  };
}

/** No error of Stytch's, but in its envelope all the same, so that an SDK shows what it says. */
export const brokenReply = ({ operationId, message, breaches }: BrokenReply): JsonReply => ({
  status: 500,
  headers: {},
  body: {
    status_code: 500,
    error_type: "understudy_broken_reply",
    error_message: message,
    operation_id: operationId,
    faults: breaches,
  },
});
