import type { Controls } from "../mock/controls.ts";
import type { Mock } from "../mock/mock.ts";
import { readUrl, render } from "../mock/request.ts";
import { Router } from "../openapi/router.ts";
import { sleep as realSleep, type Sleep } from "../ports/clock.ts";
import type { HttpReply, HttpRequest, Transport } from "../ports/http.ts";
import { controlDescription } from "./api/description.ts";
import { type Problem, problemReply } from "./api/problem.ts";
import { controlApi } from "./api/service.ts";
import { browserPart } from "./browser/browser-part.ts";
import type { Desk } from "./desk.ts";
import { foreign } from "./guard-origin.ts";

export interface ControlledOptions<Data, Policies extends object> {
  readonly mock: Mock<Data, Policies>;
  readonly controls: Controls<Data, Policies>;
  readonly version: string;
  /** Names beside those of this machine under which the control API answers. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** How a long poll waits. On the machine's time unless given. */
  readonly sleep?: Sleep | undefined;
}

/** Asks what happened and changes nothing, so that it is no part of the story. */
const QUESTIONS = new Set(["verify"]);

const MEGABYTE = 1_048_576;

/** A stand-in together with its control API: what is below `/_understudy` is about the stand-in, the rest is for it. */
export function controlled<Data, Policies extends object>(
  options: ControlledOptions<Data, Policies>,
): Transport {
  const { mock, allowedHosts = [] } = options;
  const desk = deskOf(options);
  const control = recorded(desk);
  return (request) => {
    const url = readUrl(request.url);
    if (!isControl(url.pathname)) return mock.handle(request);
    const problem = foreign(request, allowedHosts) ?? unreadable(request);
    if (problem) return render(problemReply(problem));
    return browserPart(desk, request, url) ?? control(request);
  };
}

const isControl = (pathname: string): boolean =>
  pathname === "/_understudy" || pathname.startsWith("/_understudy/");

/** A form of another page cannot send JSON, so no form gets through. */
function unreadable({ headers, body }: HttpRequest): Problem | undefined {
  if (body === undefined || body.length === 0) return undefined;
  if (body.length > MEGABYTE) {
    return { code: "too_large", message: `The request body is over ${MEGABYTE} bytes.` };
  }
  if (/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) return undefined;
  return {
    code: "not_json",
    message: "The control API reads JSON, and this body says that it is something else.",
    fix: "Send the header content-type: application/json.",
  };
}

/** Calls that change something are part of the story: in the journal they stand between the exchanges. */
function recorded(desk: Desk): Transport {
  const { mock, controls } = desk;
  const router = new Router([desk.description]);
  const api = controlApi(desk);
  return (request) => {
    const { pathname } = readUrl(request.url);
    const match = router.match(request.method.toUpperCase(), pathname);
    const project = match.kind === "operation" ? match.path.project_id : undefined;
    if (match.kind !== "operation" || project === undefined || !controls.isProject(project)) {
      return api.handle(request);
    }
    const { clock } = mock.world(project);
    const time = clock.hold();
    const asked = { project, operationId: match.operation.id, time, at: clock.now(), request };
    const keep = (reply: HttpReply | Promise<HttpReply>) =>
      changes(match.operation) ? mock.journal.record(asked, reply) : reply;
    try {
      return keep(api.handle(request));
    } catch (error) {
      keep({ status: 500, headers: {}, body: String(error) });
      throw error;
    } finally {
      clock.release();
    }
  };
}

const changes = ({ id, method }: { readonly id: string; readonly method: string }): boolean =>
  method !== "GET" && !QUESTIONS.has(id);

/** Nobody here looks inside of what a service keeps, so the types of it end here. */
function deskOf<Data, Policies extends object>(options: ControlledOptions<Data, Policies>): Desk {
  const { mock, controls, version, sleep = realSleep } = options;
  const description = controlDescription(controls);
  return { mock, controls, version, sleep, description } as unknown as Desk;
}
