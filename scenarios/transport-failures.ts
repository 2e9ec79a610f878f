import type {
  ConnectionFailure,
  PathDefinition,
  StytchFault,
  WritePath,
} from "../mocks/stytch/exports/scenario.ts";
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

const BAD_CONNECTIONS: readonly {
  says: string;
  fault: StytchFault;
  connection: ConnectionFailure;
  /** Whether the server did all the same what it was asked. */
  handled: boolean;
}[] = [
  { says: "no answer comes", fault: { drop: true }, connection: "dropped", handled: false },
  { says: "half of the answer comes", fault: { truncate: true }, connection: "cut", handled: true },
  {
    says: "the answer comes too late",
    fault: { delay: { seconds: 31 } },
    connection: "timed out",
    handled: true,
  },
];

/** What every workflow can meet: credentials that open nothing, and at each step a server that refuses or fails. */
export function transportFailures(path: WritePath, steps: readonly string[]): void {
  const [first = ""] = steps;
  for (const { says, login, status, error } of BAD_LOGINS) {
    path(says, { login, fails: { at: first, status, error } });
  }
  serverFailures(path, steps);
}

/** A server that refuses or fails at each of these steps. `reach`: what a path needs besides, to come so far. */
export function serverFailures<World extends object>(
  path: WritePath<World>,
  steps: readonly string[],
  reach: PathDefinition<World> = {},
): void {
  for (const stepId of steps) {
    for (const { says, status, error } of SERVER_FAULTS) {
      path(`${says} at ${stepId}`, {
        ...reach,
        before: { ...reach.before, [stepId]: ({ fault }) => fault({ error }) },
        fails: { at: stepId, status, error },
      });
    }
  }
}

/** What a step opens, closes and spends at the server, whether or not its answer arrives. */
type Effects = Pick<PathDefinition, "sessions" | "codes">;

/** A connection that fails at each of these steps. `reach`: what a path needs besides, to come so far. */
export function connectionFailures<World extends object>(
  path: WritePath<World>,
  steps: Readonly<Record<string, Effects>>,
  reach: PathDefinition<World> = {},
): void {
  for (const [stepId, effects] of Object.entries(steps)) {
    for (const { says, fault: rule, connection, handled } of BAD_CONNECTIONS) {
      path(`${says} at ${stepId}`, {
        ...reach,
        before: { ...reach.before, [stepId]: ({ fault }) => fault(rule) },
        fails: { at: stepId, connection },
        ...(handled && effects),
      });
    }
  }
}
