import { bindHandlers } from "../../mock/handlers.ts";
import { Journal } from "../../mock/journal.ts";
import { Mock } from "../../mock/mock.ts";
import type { Service, ValidRequest } from "../../mock/service.ts";
import type { HttpReply } from "../../ports/http.ts";
import type { ControlledStandIn } from "../controlled-stand-in.ts";
import { asOnlyOne } from "./description.ts";
import { serverHandlers, worldHandlers } from "./operations.ts";
import { refusalOf, refusalReply, refuse, UNCACHED } from "./refusals.ts";
import { whyRefused } from "./refused-requests.ts";

type Nothing = Readonly<Record<never, never>>;

/** What is done here is recorded in the journal of the stand-in itself. A long poll must not delay what comes after. */
class Unrecorded extends Journal {
  override record(_: unknown, reply: HttpReply | Promise<HttpReply>): HttpReply | Promise<HttpReply> {
    return reply;
  }
}

/** The control API, as an engine of its own serves it. */
export const controlApi = (standIn: ControlledStandIn): Mock<Nothing, Nothing> =>
  new Mock(controlService(standIn), { seed: standIn.mock.seed, journal: new Unrecorded() });

const controlService = (standIn: ControlledStandIn): Service<Nothing, Nothing> => ({
  name: "Understudy",
  hosts: [],
  descriptions: asOnlyOne(standIn.description),
  operations: {
    ...bindHandlers(serverHandlers, () => ({ standIn })),
    ...bindHandlers(worldHandlers, ({ path }: ValidRequest<unknown>) => ({
      standIn,
      world: standIn.mock.world(String(path.project_id)),
    })),
  },
  policies: {},
  empty: () => ({}),
  identify: ({ path: { project_id } }) => {
    if (project_id === undefined || standIn.controls.isProject(project_id)) return { project: "control" };
    return refuse({
      code: "no_such_project",
      message: `"${project_id}" cannot be the id of a project.`,
      fix: "Use the project id that the client under test signs its requests with.",
    });
  },
  refusalOf: (cause) => refusalOf(whyRefused(cause, standIn.description)),
  successReply: (_, body) => ({ status: 200, headers: UNCACHED, body }),
  refusalReply,
  brokenReply: ({ message, breaches }) => ({
    status: 500,
    headers: UNCACHED,
    body: { error: { code: "broken_reply", message, breaches } },
  }),
  requestId: (_, uuid) => uuid,
  recordable: (request) => request,
});
