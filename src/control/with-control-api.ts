import { failureOf } from "../mock/journal.ts";
import { readUrl } from "../mock/request.ts";
import { routesOf } from "../openapi/routes.ts";
import { type HttpReply, type HttpRequest, type Transport, writeJson } from "../ports/http.ts";
import { asOnlyOne } from "./api/description.ts";
import { type ControlRefusal, refusalOf, refusalReply } from "./api/refusals.ts";
import { controlApi } from "./api/service.ts";
import { browserReply } from "./browser/browser-reply.ts";
import { type ControlledOptions, type ControlledStandIn, controlledStandIn } from "./controlled-stand-in.ts";
import { foreignRefusal } from "./guard-origin.ts";

export interface ControlApiOptions<Data, Policies extends object> extends ControlledOptions<Data, Policies> {
  /** Names beside those of this machine under which the control API answers. */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** Operations that change nothing though they are no GET, so that the journal does without them. */
const QUESTIONS = new Set(["verify"]);

const MEGABYTE = 1_048_576;

/** A stand-in with its control API, which answers below `/_understudy`. Everything else goes to the stand-in. */
export function withControlApi<Data, Policies extends object>(
  options: ControlApiOptions<Data, Policies>,
): Transport {
  const { mock, allowedHosts = [] } = options;
  const standIn = controlledStandIn(options);
  const control = recorded(standIn);
  return (request) => {
    // The stand-in reads the url itself: what cannot be for the control API is not read twice.
    if (!request.url.includes("_understudy")) return mock.handle(request);
    const url = readUrl(request.url);
    if (!isControl(url.pathname)) return mock.handle(request);
    const refusal = foreignRefusal(request, allowedHosts) ?? unreadable(request);
    if (refusal) return writeJson(refusalReply(refusalOf(refusal)));
    return browserReply(standIn, request, url) ?? control(request);
  };
}

const isControl = (pathname: string): boolean =>
  pathname === "/_understudy" || pathname.startsWith("/_understudy/");

/** A form of another page cannot send JSON, so no form gets through. */
function unreadable({ headers, body }: HttpRequest): ControlRefusal | undefined {
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

/** Calls that change something are in the journal, between the exchanges. */
function recorded(standIn: ControlledStandIn): Transport {
  const { mock, controls, description } = standIn;
  const routes = routesOf(asOnlyOne(description));
  const api = controlApi(standIn);
  return (request) => {
    const { pathname } = readUrl(request.url);
    const match = routes.match(request.method.toUpperCase(), pathname);
    const project = match.kind === "found" ? match.path.project_id : undefined;
    if (match.kind !== "found" || project === undefined || !controls.isProject(project)) {
      return api.handle(request);
    }
    const { clock } = mock.world(project);
    const time = clock.hold();
    const asked = { project, operationId: match.target.id, time, at: clock.now(), request };
    const keep = (reply: HttpReply | Promise<HttpReply>) =>
      changes(match.target) ? mock.journal.record(asked, reply) : reply;
    try {
      return keep(api.handle(request));
    } catch (error) {
      keep(failureOf(error));
      throw error;
    } finally {
      clock.release();
    }
  };
}

const changes = ({ id, method }: { readonly id: string; readonly method: string }): boolean =>
  method !== "GET" && !QUESTIONS.has(id);
