import { Refusal, type RefusalCause } from "../../src/mock/refusal.ts";
import type { Service } from "../../src/mock/service.ts";
import { successStatus } from "../../src/openapi/description.ts";
import { readCredentials, readProject, withoutCredentials } from "./credentials.ts";
import { descriptions } from "./descriptions.ts";
import { transportErrors } from "./error-catalogue/requests.ts";
import { brokenReply, errorReply, errorTypes } from "./errors.ts";
import { environmentOf, newId } from "./ids.ts";
import { notEmulatedRoutes } from "./not-emulated.ts";
import { operations } from "./operations.ts";
import { type Policies, standardPolicies } from "./policies.ts";
import { rateLimited } from "./rate-limits.ts";
import { type Data, emptyData } from "./state.ts";
import { refusalOfRequest } from "./validation.ts";
import { barredByVertical } from "./vertical.ts";

/** The real hosts, which an adapter answers for. */
export const HOSTS = ["test.stytch.com", "api.stytch.com"] as const;

/** How long clients may keep the key set (docs/stytch/requests.md#cached-keys). */
const CACHED = { "cache-control": "public, max-age=900" };

/** What Go reads as a boolean (docs/stytch/requests.md#boolean-queries). */
const BOOLEANS = Object.fromEntries([
  ...["1", "t", "T", "TRUE", "true", "True"].map((text) => [text, true]),
  ...["0", "f", "F", "FALSE", "false", "False"].map((text) => [text, false]),
]);

const WRONG_SECRET = {
  declared: "Unauthorized credentials: this secret is none of those that are declared for the project.",
  firstUsed:
    "Unauthorized credentials: this project has another secret, which is the first one used. Reset the project to begin with this one, or declare both in a world document.",
};

let service: Service<Data, Policies> | undefined;

/** Stytch, as the engine needs to know it: the same for every stand-in. */
export function stytchService(): Service<Data, Policies> {
  service ??= readService();
  return service;
}

const readService = (): Service<Data, Policies> => ({
  name: "Stytch",
  hosts: HOSTS,
  descriptions: descriptions(),
  operations: rateLimited(operations),
  notEmulated: notEmulatedRoutes(),
  policies: standardPolicies,
  booleans: BOOLEANS,
  errorTypes,
  empty: emptyData,
  // What is public names its project in the path; everything else, our own or not, needs credentials to have a world.
  identify: ({ operation, headers, path }) =>
    operation.security.length === 0 && path.project_id !== undefined
      ? readProject(path)
      : readCredentials(headers),
  barred: barredByVertical,
  refusalOf,
  successReply: ({ operation, world }, fields) => {
    const status = successStatus(operation);
    return {
      status,
      headers: operation.security.length === 0 ? CACHED : {},
      body: inOrder({ ...fields, request_id: newId(world, "request-id"), status_code: status }),
    };
  },
  refusalReply: errorReply,
  brokenReply,
  recordable: withoutCredentials,
  requestId: (project, uuid) => `request-id-${project ? environmentOf(project) : "test"}-${uuid}`,
});

/** The real API's replies have their keys in alphabetical order (docs/stytch/requests.md#key-order). */
const inOrder = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1)));

function refusalOf(cause: RefusalCause): Refusal {
  switch (cause.kind) {
    case "no such path":
      return new Refusal("route_not_found", `The route ${cause.method} ${cause.path} does not exist.`);
    case "wrong method":
      return new Refusal(
        "method_not_allowed",
        `The method ${cause.method} is not allowed: ${cause.path} answers to ${cause.allowed}.`,
      );
    case "not emulated":
      return new Refusal("not_emulated", notEmulated(cause));
    case "not served":
      return new Refusal("not_emulated", notServed(cause.operationId));
    case "wrong secret":
      return new Refusal("unauthorized_credentials", WRONG_SECRET[cause.declared ? "declared" : "firstUsed"]);
    case "fault":
      return refusalOfStatus(cause.status);
    case "malformed body":
      return new Refusal("bad_request", `The body cannot be read: ${cause.reason}.`);
    case "invalid request":
      return refusalOfRequest(cause);
  }
}

/** With what to do about it: what is synthesized has to be described. */
const notEmulated = ({ operationId, served }: Extract<RefusalCause, { kind: "not emulated" }>): string =>
  served
    ? `${operationId} is not emulated. Serve with --synthesize (in code: synthesize) to have its reply made up.`
    : `${operationId} is not emulated. Serve with --synthesize and a --description that has it (in code: synthesize and descriptions) to have its reply made up.`;

const notServed = (operationId: string): string =>
  `${operationId} is emulated, but is in none of the descriptions that are served. Serve one that has it too: --description takes several (in code: descriptions).`;

/** The errors that any operation may meet; one of no such status has only its status. */
function refusalOfStatus(status: number): Refusal {
  const [type] = Object.entries(transportErrors).find(([, entry]) => entry.status === status) ?? [
    "server_unavailable",
  ];
  return new Refusal(type, undefined, undefined, status);
}
