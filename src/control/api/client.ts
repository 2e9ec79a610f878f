import type { Body, ControlSchema, OperationId, Parameters, Success } from "./control-types.ts";

export type Message = ControlSchema<"Message">;
export type FaultRule = ControlSchema<"FaultRule">;
export type Problem = ControlSchema<"Refusal">["error"];

export interface ControlOptions {
  /** Where the server listens: "http://localhost:4010". */
  readonly url: string;
  /** The project id that the client under test signs its requests with. */
  readonly project: string;
  readonly fetch?: typeof fetch;
}

/** The server refused a control call. */
export class ControlError extends Error {
  override readonly name = "ControlError";
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.fix === undefined ? problem.message : `${problem.message} ${problem.fix}`);
    this.status = status;
    this.problem = problem;
  }
}

interface Said<Id extends OperationId> {
  readonly path?: Omit<Parameters<Id, "path">, "project_id">;
  readonly query?: Parameters<Id, "query">;
  readonly body?: Body<Id>;
}

/** What a test does to one project of a running server. Every method is one call of the control API. */
export type Control = ReturnType<typeof control>;

export function control(options: ControlOptions) {
  const ask = asker(options);
  return {
    health: () => ask("health"),
    /** Newest last; `wait` milliseconds for the first that matches. */
    inbox: async (query: Parameters<"inbox", "query"> = {}) => (await ask("inbox", { query })).messages,
    /** The next message to this address carries this code. */
    pinCode: (to: string, code: string) => ask("pinCode", { body: { to, code } }),
    /** What an authenticator app shows. */
    totp: (registration_id: string) => ask("totp", { path: { registration_id } }),
    clock: () => ask("readClock"),
    /** By an ISO 8601 duration: "PT2M1S". */
    advance: (by: string) => ask("changeClock", { body: { advance: by } }),
    changeClock: (body: Body<"changeClock">) => ask("changeClock", { body }),
    faults: async () => (await ask("readFaults")).faults,
    /** Replaces all that are armed. */
    replaceFaults: async (...faults: FaultRule[]) =>
      (await ask("replaceFaults", { body: { faults } })).faults,
    locks: async () => (await ask("readLocks")).locks,
    /** Opens a locked account before its time. */
    liftLock: (account: string) => ask("liftLock", { path: { account } }),
    policies: async () => (await ask("readPolicies")).policies,
    /** The others stay as they are. */
    changePolicies: async (policies: Body<"changePolicies">["policies"]) =>
      (await ask("changePolicies", { body: { policies } })).policies,
    reset: () => ask("reset"),
    /** The ids and tokens that the names of a world document stand for. */
    seed: async (world: Body<"seed">) => (await ask("seed", { body: world })).names,
    snapshots: async () => (await ask("readSnapshots")).snapshots,
    takeSnapshot: (name?: string) => ask("takeSnapshot", { body: name === undefined ? {} : { name } }),
    restoreSnapshot: (name: string) => ask("restoreSnapshot", { path: { name } }),
    /** Copies the world into a project that holds nothing yet. */
    fork: (to: string) => ask("fork", { body: { to } }),
    journal: (query: Parameters<"journal", "query"> = {}) => ask("journal", { query }),
    verify: (question: Body<"verify">) => ask("verify", { body: question }),
  };
}

const PROJECT = "/_understudy/projects/{project_id}";

/** The address of each control call, so that the client need not read the description. A test compares the two. */
export const ROUTES: Readonly<Record<OperationId, readonly [method: string, path: string]>> = {
  health: ["GET", "/_understudy/health"],
  describe: ["GET", "/_understudy/openapi.json"],
  inbox: ["GET", `${PROJECT}/inbox`],
  pinCode: ["POST", `${PROJECT}/codes`],
  totp: ["GET", `${PROJECT}/totp/{registration_id}`],
  readClock: ["GET", `${PROJECT}/clock`],
  changeClock: ["PATCH", `${PROJECT}/clock`],
  readFaults: ["GET", `${PROJECT}/faults`],
  replaceFaults: ["PUT", `${PROJECT}/faults`],
  readLocks: ["GET", `${PROJECT}/locks`],
  liftLock: ["DELETE", `${PROJECT}/locks/{account}`],
  readPolicies: ["GET", `${PROJECT}/policies`],
  changePolicies: ["PUT", `${PROJECT}/policies`],
  reset: ["POST", `${PROJECT}/reset`],
  seed: ["POST", `${PROJECT}/seed`],
  readSnapshots: ["GET", `${PROJECT}/snapshots`],
  takeSnapshot: ["POST", `${PROJECT}/snapshots`],
  restoreSnapshot: ["POST", `${PROJECT}/snapshots/{name}/restore`],
  fork: ["POST", `${PROJECT}/fork`],
  journal: ["GET", `${PROJECT}/journal`],
  verify: ["POST", `${PROJECT}/verify`],
};

function asker({ url, project, fetch: send = fetch }: ControlOptions) {
  return async <Id extends OperationId>(
    id: Id,
    { path, query, body }: Said<Id> = {},
  ): Promise<Success<Id>> => {
    const [method, template] = ROUTES[id];
    const values: Readonly<Record<string, string>> = { ...path, project_id: project };
    const address = new URL(
      template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? "")),
      url,
    );
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined) address.searchParams.set(name, String(value));
    }
    const response = await send(address, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    // The server checks its replies against the description that these types are made from.
    if (response.ok) return (await response.json()) as Success<Id>;
    const answer = (await response.json().catch(() => ({}))) as Partial<ControlSchema<"Refusal">>;
    throw new ControlError(response.status, answer.error ?? unexplained(response.status, address));
  };
}

/** The server refuses a body that is too large before the control API sees it. */
const unexplained = (status: number, { origin }: URL): Problem =>
  status === 413
    ? { code: "too_large", message: `${origin} does not read a body as large as this.` }
    : {
        code: "no_such_path",
        message: `What answers at ${origin} has no control API.`,
        fix: "Start understudy serve there, or give another url.",
      };
