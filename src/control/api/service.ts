import { nearest } from "../../document/nearest.ts";
import { Journal } from "../../mock/journal.ts";
import { Mock } from "../../mock/mock.ts";
import type { Refusal } from "../../mock/refusal.ts";
import type { Call, Problem as EngineProblem, OperationHandler, Service } from "../../mock/service.ts";
import type { World } from "../../mock/world.ts";
import type { Description } from "../../openapi/description.ts";
import type { HttpReply } from "../../ports/http.ts";
import type { Desk } from "../desk.ts";
import type { OperationId } from "./api.ts";
import type { ControlCall, WorldCall } from "./handler.ts";
import { otherOperations, worldOperations } from "./operations.ts";
import {
  invalidRequest,
  problemOfRefusal,
  problemReply,
  refusalOfProblem,
  refuse,
  UNCACHED,
} from "./problem.ts";
import { faultOf } from "./request-faults.ts";

type Nothing = Readonly<Record<never, never>>;
type Handler = OperationHandler<World<Nothing, Nothing>>;
type Handlers<Call> = readonly (readonly [string, (call: Call) => Readonly<Record<string, unknown>>])[];

/** What is done here is recorded in the journal of the stand-in itself. A long poll must not hold up what comes after. */
class Unrecorded extends Journal {
  override record(_: unknown, reply: HttpReply | Promise<HttpReply>): HttpReply | Promise<HttpReply> {
    return reply;
  }
}

/** The control API, as an engine of its own serves it. */
export const controlApi = (desk: Desk): Mock<Nothing, Nothing> =>
  new Mock(controlService(desk), { seed: desk.mock.seed, journal: new Unrecorded() });

const controlService = (desk: Desk): Service<Nothing, Nothing> => ({
  name: "Understudy",
  hosts: [],
  descriptions: [desk.description],
  operations: handlers(desk),
  policies: {},
  empty: () => ({}),
  identify: ({ path: { project_id } }) => {
    if (project_id !== undefined && !desk.controls.isProject(project_id)) refuseProject(project_id);
    return { project: "control" };
  },
  refusalOf: (problem) => refusalOf(problem, desk.description),
  success: (_, body) => ({ status: 200, headers: UNCACHED, body }),
  failure: (refusal) => problemReply(problemOfRefusal(refusal)),
  requestId: (_, uuid) => uuid,
  recordable: (request) => request,
});

function refuseProject(id: string): never {
  return refuse({
    code: "no_such_project",
    message: `"${id}" cannot be the id of a project.`,
    fix: "Use the project id that the client under test signs its requests with.",
  });
}

function handlers(desk: Desk): Readonly<Record<string, Handler>> {
  // The engine has held the call to the description that the types of these are made from.
  const apart: Handlers<ControlCall<OperationId>> = Object.entries(otherOperations) as never;
  const ofWorld: Handlers<WorldCall<OperationId>> = Object.entries(worldOperations) as never;
  const read = ({ path, query, body }: Call<unknown>) => ({ desk, path, query, body }) as never;
  const worldOf = ({ path }: Call<unknown>) => desk.mock.world(String(path.project_id));
  return {
    ...Object.fromEntries(apart.map(([id, handle]): [string, Handler] => [id, (call) => handle(read(call))])),
    ...Object.fromEntries(
      ofWorld.map(([id, handle]): [string, Handler] => [
        id,
        (call) => handle(Object.assign(read(call), { world: worldOf(call) })),
      ]),
    ),
  };
}

function refusalOf(problem: EngineProblem, description: Description): Refusal {
  switch (problem.kind) {
    case "no such path":
      return refusalOfProblem({
        code: "no_such_path",
        message: `There is no ${problem.path}.`,
        fix: nearestPath(problem.path, description),
      });
    case "wrong method":
      return refusalOfProblem({
        code: "wrong_method",
        message: `${problem.path} answers to ${problem.allowed}, not to ${problem.method}.`,
      });
    case "malformed body":
      return refusalOfProblem({
        code: "malformed_body",
        message: `The body cannot be read: ${problem.reason}.`,
        fix: "Send JSON.",
      });
    case "invalid request":
      return refusalOfProblem(
        invalidRequest(problem.faults.map((fault) => faultOf(fault, problem.operation, description))),
      );
    case "not emulated":
    case "wrong secret":
    case "fault":
      throw new Error(`The control API has no ${problem.kind}.`);
  }
}

/** Of the paths with as many segments, and with the values of its own where they have parameters. */
function nearestPath(path: string, { operations }: Description): string {
  const given = path.split("/");
  const filled = [...operations.values()]
    .map((operation) => operation.path.split("/"))
    .map((template) => template.map((part, index) => (part.startsWith("{") ? (given[index] ?? part) : part)))
    .map((segments) => segments.join("/"));
  // A long project id on both sides would make everything near.
  const tail = (text: string) => text.replace(/^\/_understudy\/projects\/[^/]*\//, "");
  const inProject = tail(path) !== path;
  const candidates = filled.filter((one) => (tail(one) !== one) === inProject);
  const near = nearest(tail(path), candidates.map(tail));
  const found = candidates.find((one) => tail(one) === near);
  return found === undefined
    ? "GET /_understudy/openapi.json describes all there is."
    : `Did you mean ${found}?`;
}
