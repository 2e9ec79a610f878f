import { Refusal } from "../../src/mock/refusal.ts";
import type { Problem, Service } from "../../src/mock/service.ts";
import { successStatus } from "../../src/openapi/description.ts";
import { readCredentials, readProject, withoutCredentials } from "./credentials.ts";
import { descriptions } from "./descriptions.ts";
import { transportErrors } from "./error-catalogue/requests.ts";
import { errorReply } from "./errors.ts";
import { environmentOf, newId } from "./ids.ts";
import { operations } from "./operations.ts";
import { type Policies, standardPolicies } from "./policies.ts";
import { rateLimited } from "./rate-limits.ts";
import { type Data, emptyData } from "./state.ts";
import { refusalOfRequest } from "./validation.ts";

/** The real hosts, which an adapter answers for. */
export const HOSTS = ["test.stytch.com", "api.stytch.com"] as const;

/** How long clients may keep the key set (docs/stytch/requests.md#cached-keys). */
const CACHED = { "cache-control": "public, max-age=900" };

/** Stytch, as the engine needs to know it. */
export const stytchService = (): Service<Data, Policies> => ({
  name: "Stytch",
  hosts: HOSTS,
  descriptions: descriptions(),
  operations: rateLimited(operations),
  policies: standardPolicies,
  empty: emptyData,
  // What is public names its project in the path; everything else, our own or not, needs credentials to have a world.
  identify: ({ operation, headers, path }) =>
    operation.security.length === 0 && path.project_id !== undefined
      ? readProject(path)
      : readCredentials(headers),
  refusalOf,
  success: ({ operation, world }, fields) => {
    const status = successStatus(operation);
    return {
      status,
      headers: operation.security.length === 0 ? CACHED : {},
      body: inOrder({ ...fields, request_id: newId(world, "request-id"), status_code: status }),
    };
  },
  failure: errorReply,
  recordable: withoutCredentials,
  requestId: (project, uuid) => `request-id-${project ? environmentOf(project) : "test"}-${uuid}`,
});

/** The real API's replies have their keys in alphabetical order (docs/stytch/requests.md#key-order). */
const inOrder = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1)));

function refusalOf(problem: Problem): Refusal {
  switch (problem.kind) {
    case "no such path":
      return new Refusal("route_not_found", `There is no ${problem.method} ${problem.path}.`);
    case "wrong method":
      return new Refusal(
        "method_not_allowed",
        `${problem.path} answers to ${problem.allowed}, not to ${problem.method}.`,
      );
    case "not emulated":
      return new Refusal("not_emulated", `${problem.operationId} is not emulated.`);
    case "wrong secret":
      return new Refusal("unauthorized_credentials");
    case "fault":
      return refusalOfStatus(problem.status);
    case "malformed body":
      return new Refusal("bad_request", `The body cannot be read: ${problem.reason}.`);
    case "invalid request":
      return refusalOfRequest(problem);
  }
}

/** The errors that any operation may meet; one of no such status has only its status. */
function refusalOfStatus(status: number): Refusal {
  const [type] = Object.entries(transportErrors).find(([, entry]) => entry.status === status) ?? [
    "server_unavailable",
  ];
  return new Refusal(type, undefined, undefined, status);
}
