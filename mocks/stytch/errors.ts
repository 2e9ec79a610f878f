import type { ErrorTypes } from "../../src/mock/error-types.ts";
import { Refusal } from "../../src/mock/refusal.ts";
import type { BrokenReply } from "../../src/mock/service.ts";
import type { JsonReply } from "../../src/ports/http.ts";
import { B2B_TYPES } from "./assumptions.ts";
import { membersErrors, organizationsErrors, usersErrors } from "./error-catalogue/accounts.ts";
import type { CatalogueEntry } from "./error-catalogue/entry.ts";
import { faultOnlyErrors } from "./error-catalogue/fault-only.ts";
import { officialTypes } from "./error-catalogue/official-types.ts";
import { rbacErrors } from "./error-catalogue/rbac.ts";
import { searchErrors, transportErrors } from "./error-catalogue/requests.ts";
import { passcodesErrors, sessionsErrors, totpErrors } from "./error-catalogue/sign-in.ts";

/** Every error that the stand-in gives by itself, by its error_type. */
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

const described: ReadonlyMap<string, CatalogueEntry> = new Map(
  Object.entries({ ...errors, ...faultOnlyErrors }),
);

/** What a fault may name. */
export const errorTypes: ErrorTypes = new Map(
  [...new Set([...described.keys(), ...officialTypes])]
    .sort()
    .map((type) => [type, described.get(type)?.status]),
);

/** What a refusal says: its own sentence, or else the catalogue's, or else the type as a sentence. */
export function messageOf({ type, message }: Refusal): string {
  const said = message ?? described.get(type)?.message;
  if (said !== undefined) return said;
  return errorTypes.has(type) ? sentenceOf(type) : `"${type}" is not in the error catalogue.`;
}

const sentenceOf = (type: string): string =>
  `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll("_", " ")}.`;

/** Stytch's error envelope (docs/stytch/errors.md#envelope), its members in the order of the real one. */
export function errorReply(refusal: Refusal, requestId: string): JsonReply {
  const entry = described.get(refusal.type);
  const isB2b = entry ? entry.b2b : B2B_TYPES.test(refusal.type);
  const page = isB2b ? "b2b/api" : "api";
  const status = refusal.status ?? entry?.status ?? 500;
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
