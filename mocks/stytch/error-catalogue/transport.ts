import type { CatalogueEntry } from "./entry.ts";

/** Transport and credentials: facts §7. */
export const transportErrors = {
  unauthorized_credentials: { status: 401, message: "The project id and the secret do not belong together." },
  invalid_project_id_authentication: {
    status: 400,
    message: "The project id in the credentials is not well formed; it looks like project-test-<uuid>.",
  },
  invalid_secret_authentication: {
    status: 400,
    message: "The secret in the credentials is not well formed; it starts with secret-test- or secret-live-.",
    inferred: true,
  },
  bad_request: { status: 400, message: "The request cannot be read.", inferred: true },
  route_not_found: { status: 404, message: "There is no such path." },
  method_not_allowed: { status: 405, message: "This path does not answer to that method.", inferred: true },
  project_not_found: { status: 404, message: "There is no such project.", inferred: true },
  too_many_requests: { status: 429, message: "Too many requests; wait a little and try again." },
  user_lock_limit_reached: {
    status: 429,
    message: "Too many failed attempts: this account is locked for a while.",
  },
  internal_server_error: { status: 500, message: "Something went wrong on the server." },
  not_emulated: { status: 501, message: "The stand-in does not emulate this operation." },
  server_unavailable: { status: 503, message: "The server cannot answer just now.", inferred: true },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
