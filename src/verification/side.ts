import { resolvePointer } from "../document/pointer.ts";
import { parsedJson } from "../expression/parse-payload.ts";
import type { ProbeCall, ProbeLogin, ProbeValues } from "../mock/probe.ts";
import { basicAuthorization, bodyText, type HttpReply, type HttpRequest } from "../ports/http.ts";
import { fillCall } from "./fill.ts";

/** One of the two services, as it is asked. */
export interface Service {
  readonly send: (request: HttpRequest, signal?: AbortSignal) => HttpReply | Promise<HttpReply>;
  /** "" for one that is called in process. */
  readonly url: string;
  /** By the name that probes give them. */
  readonly logins: Readonly<Record<string, ProbeLogin>>;
}

export const basic = ({ username, password }: ProbeLogin): string => basicAuthorization(username, password);

export function requestOf(
  { url }: Pick<Service, "url">,
  { method, path, body }: ReturnType<typeof fillCall>,
  authorization: string | undefined,
): HttpRequest {
  return {
    method,
    url: `${url.replace(/\/+$/, "")}${path}`,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(authorization !== undefined && { authorization }),
    },
    body,
  };
}

/** One service in the course of one probe: what it has answered so far is what it is asked with. */
export class Side {
  readonly #service: Service;
  readonly #login: ProbeLogin;
  #values: ProbeValues;

  constructor(service: Service, login: ProbeLogin, unique: string) {
    this.#service = service;
    this.#login = login;
    this.#values = { unique };
  }

  /** The request of a call; throws a MissingValueError where a value is missing. */
  prepare(call: ProbeCall, now: number): HttpRequest {
    if (call.work) this.#values = { ...this.#values, ...call.work(this.#values, now) };
    const authorization = call.authorization ? call.authorization(this.#login) : basic(this.#login);
    return requestOf(this.#service, fillCall(call, this.#values), authorization);
  }

  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpReply> {
    return Promise.resolve(this.#service.send(request, signal));
  }

  /** Which of these places repeat the earlier value. */
  repeated(repeats: Readonly<Record<string, string>>, reply: HttpReply): ReadonlySet<string> {
    const body = parsedJson(bodyText(reply));
    const same = Object.entries(repeats).filter(
      ([pointer, name]) => resolvePointer(body, pointer) === this.#values[name],
    );
    return new Set(same.map(([pointer]) => pointer));
  }

  /** Reads what later calls need; what is no text is not there. */
  learn({ take = {} }: ProbeCall, reply: HttpReply): void {
    const body = parsedJson(bodyText(reply));
    const taken = Object.entries(take).flatMap(([name, pointer]) => {
      const value = resolvePointer(body, pointer);
      return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
    });
    this.#values = { ...this.#values, ...Object.fromEntries(taken) };
  }
}
