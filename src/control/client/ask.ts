import { bodyText, type Transport } from "../../ports/http.ts";
import type { Body, ControlSchema, OperationId, Parameters, Success } from "../api/control-types.ts";
import { ROUTES } from "./routes.ts";

/** What is wrong with a call, and how to mend it. */
export type Problem = ControlSchema<"Refusal">["error"];

/** A control call was refused. */
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

interface Call {
  readonly method: string;
  readonly address: URL;
  /** JSON. */
  readonly body: string | undefined;
}

interface Answer {
  readonly status: number;
  /** Undefined where it is no JSON. */
  readonly body: unknown;
}

/** How a call reaches the control API. */
export type Send = (call: Call) => Promise<Answer>;

export type Ask = <Id extends OperationId>(id: Id, said?: Said<Id>) => Promise<Success<Id>>;

/** Makes the calls that are about a project. */
export function asker(origin: string, project: string, send: Send): Ask {
  return async <Id extends OperationId>(id: Id, { path, query, body }: Said<Id> = {}) => {
    const [method, template] = ROUTES[id];
    const values: Readonly<Record<string, string>> = { ...path, project_id: project };
    const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(values[name] ?? ""),
    );
    const address = new URL(filled, origin);
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined) address.searchParams.set(name, String(value));
    }
    const answer = await send({
      method,
      address,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    // What answers checks its replies against the description that these types are made from.
    if (answer.status >= 200 && answer.status < 300) return answer.body as Success<Id>;
    const { error } = (answer.body ?? {}) as Partial<ControlSchema<"Refusal">>;
    throw new ControlError(answer.status, error ?? unexplained(answer.status, address));
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

const JSON_CONTENT = { "content-type": "application/json" };

export const overHttp =
  (send: typeof fetch): Send =>
  async ({ method, address, body }) => {
    const response = await send(address, {
      method,
      ...(body !== undefined && { headers: JSON_CONTENT, body }),
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  };

/** The same call, with no socket in between. */
export const inProcess =
  (handle: Transport): Send =>
  async ({ method, address, body }) => {
    const headers = { host: address.host, ...(body !== undefined && JSON_CONTENT) };
    const reply = await handle({ method, url: address.href, headers, body });
    return { status: reply.status, body: JSON.parse(bodyText(reply)) };
  };
