import { isNode } from "../../../../src/document/node.ts";
import { parsedJson } from "../../../../src/expression/parse-payload.ts";
import type { Clock, Sleep } from "../../../../src/ports/clock.ts";
import { basicAuthorization, bodyText, type HttpReply, type Transport } from "../../../../src/ports/http.ts";
import { NotOnStage } from "../../../../src/scenario/not-on-stage.ts";
import { MadeThings } from "../../../../src/verification/made-things.ts";
import { BUSY, paced } from "../../../../src/verification/paced-transport.ts";
import { things } from "../../probes/things.ts";
import { type LiveSettings, variablesOf } from "./live-settings.ts";

/** What a call and its answer say, as plain JSON objects. */
export interface Heard {
  readonly method: string;
  readonly pathname: string;
  readonly status: number;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly answered: Readonly<Record<string, unknown>>;
}

interface Ports {
  readonly send: Transport;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/** The test project in which one path is played: everything passes here, so what is made is known, and goes again. */
export class LiveProject {
  readonly settings: LiveSettings;
  readonly #send: ReturnType<typeof paced>;
  readonly #made = new Map<string, MadeThings>();
  readonly #listeners: ((heard: Heard) => void)[] = [];

  constructor(settings: LiveSettings, { send, clock, sleep }: Ports) {
    this.settings = settings;
    this.#send = paced(send, { perSecond: settings.perSecond, now: () => clock.now(), sleep, isBusy });
  }

  listen(listener: (heard: Heard) => void): void {
    this.#listeners.push(listener);
  }

  /** Sends a request of whatever host to the project of its kind. */
  readonly send: Transport = async (request, { signal } = {}) => {
    const { pathname, search } = new URL(request.url, this.settings.url);
    const kind = /^\/v1\/b2b(\/|$)/.test(pathname) ? "b2b" : "consumer";
    const { username, password } = this.#login(kind);
    const headers = { ...request.headers, authorization: basicAuthorization(username, password) };
    const url = `${this.settings.url}${pathname}${search}`;
    const does = `${request.method} ${pathname}`;
    let reply: HttpReply;
    try {
      reply = await this.#send({ ...request, url, headers }, signal);
    } catch (error) {
      const makes = MAKERS[does];
      if (makes) this.#thingsOf(kind).noteUncertain({ makes, does });
      throw error;
    }
    const answered = objectIn(reply);
    const makes = MAKERS[does] ?? (answered.user_created === true ? "user" : undefined);
    if (makes) this.#thingsOf(kind).note({ makes, does }, reply);
    const heard = {
      method: request.method,
      pathname,
      status: reply.status,
      sent: objectIn(request),
      answered,
    };
    for (const listener of this.#listeners) listener(heard);
    return reply;
  };

  /** Calls it beside the workflow, with whatever comes of it. */
  async ask(method: string, path: string, body?: object): Promise<Pick<Heard, "status" | "answered">> {
    const reply = await this.send({
      method,
      url: path,
      headers: body ? { "content-type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });
    return { status: reply.status, answered: objectIn(reply) };
  }

  /** The newest first; a sentence for each thing that may still be there. */
  async clear(): Promise<readonly string[]> {
    const left: string[] = [];
    for (const made of [...this.#made.values()].toReversed()) left.push(...(await made.remove()));
    return left;
  }

  #login(kind: string) {
    const login = this.settings.logins[kind];
    if (login) return login;
    const name = kind === "b2b" ? "B2B" : kind;
    throw new NotOnStage(`no ${name} test project is given: set ${variablesOf(kind)}.`);
  }

  #thingsOf(kind: string): MadeThings {
    const known = this.#made.get(kind);
    if (known) return known;
    const { url, logins } = this.settings;
    const made = new MadeThings({ url, logins, send: this.#send }, this.#login(kind), things);
    this.#made.set(kind, made);
    return made;
  }
}

/** The operations that make what is somebody's own; a login besides says that it has made a user. */
const MAKERS: Readonly<Record<string, keyof typeof things>> = {
  "POST /v1/users": "user",
  "POST /v1/b2b/organizations": "organization",
  "POST /v1/b2b/discovery/organizations/create": "organization",
};

/** A locked account is a 429, too, and no reason to ask again. */
const isBusy = (reply: HttpReply): boolean =>
  reply.status === BUSY && objectIn(reply).error_type === "too_many_requests";

function objectIn(message: { readonly body?: string | Uint8Array | undefined }): Heard["answered"] {
  const value = parsedJson(bodyText(message));
  return isNode(value) ? value : {};
}
