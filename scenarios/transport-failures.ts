import type { WritePath } from "../mocks/stytch/exports/scenario.ts";
import type { Login } from "../src/scenario/stage.ts";

const BAD_LOGINS: readonly { says: string; login: (login: Login) => Login; status: number; error: string }[] =
  [
    {
      says: "the secret is another project's",
      login: ({ username }) => ({ username, password: "secret-test-of-somebody-else=" }),
      status: 401,
      error: "unauthorized_credentials",
    },
    {
      says: "the project id is malformed",
      login: ({ password }) => ({ username: "project-test-1", password }),
      status: 400,
      error: "invalid_project_id_authentication",
    },
    {
      says: "the secret is malformed",
      login: ({ username }) => ({ username, password: "hunter2" }),
      status: 400,
      error: "invalid_secret_authentication",
    },
  ];

const SERVER_FAULTS = [
  { says: "there are too many requests", status: 429, error: "too_many_requests" },
  { says: "the server fails", status: 500, error: "internal_server_error" },
] as const;

/** What every workflow can meet: credentials that open nothing, and at each step a server that refuses or fails. */
export function transportFailures(path: WritePath, steps: readonly string[]): void {
  const [first = ""] = steps;
  for (const { says, login, status, error } of BAD_LOGINS) {
    path(says, { login, fails: { at: first, status, error } });
  }
  for (const stepId of steps) {
    for (const { says, status, error } of SERVER_FAULTS) {
      path(`${says} at ${stepId}`, {
        before: { [stepId]: ({ fault }) => fault({ error }) },
        fails: { at: stepId, status, error },
      });
    }
  }
}
