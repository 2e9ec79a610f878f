import { stateOf } from "../../../src/mock/inbox.ts";
import { timestamp } from "../../../src/ports/clock.ts";
import { basicAuthorization, bodyText } from "../../../src/ports/http.ts";
import type { Stage, StageOptions } from "../../../src/scenario/stage.ts";
import type { Body, OperationId, PathParameters, Success } from "../api.ts";
import { brokenInvariants } from "../invariants.ts";
import { countDeeds } from "../people/deeds.ts";
import type { Persona } from "../people/personas.ts";
import { type StytchTools, stytchTools } from "../people/tools.ts";
import { describedPolicies } from "../policies.ts";
import { HOSTS } from "../service.ts";
import type { StytchWorld } from "../state.ts";
import { type Control, control, type FaultRule } from "./control.ts";
import { type InProcess, madeInProcess } from "./in-process.ts";
import { understudy } from "./index.ts";

export type { StytchTools } from "../people/tools.ts";

/** Every path of every scenario starts at this instant. */
const START = { at: Date.parse("2026-01-01T00:00:00Z"), frozen: true };

/** Which of Stytch's own words a stage follows, where they say two things (docs/stytch/mfa.md#strict). */
const SAYS = { documentation: {}, description: describedPolicies } as const;

export type Follows = keyof typeof SAYS;

/** What a path may do to the world besides what the workflow does: the control interface, and calls of its own. */
export interface StytchDirections extends Control {
  /** Calls an operation beside the workflow, as somebody else would; throws when it is refused. */
  readonly call: <Id extends OperationId>(operationId: Id, request: Asked<Id>) => Promise<Success<Id>>;
  /** The same, for a call that may well be refused, and with whatever somebody might send. */
  readonly tries: (
    operationId: OperationId,
    request: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** The body of a request, and what its path and its query need, as one object. */
type Asked<Id extends OperationId> = (IsEmpty<Body<Id>> extends true ? unknown : Body<Id>) &
  PathParameters<Id>;

/** A body that may have no field at all is written as one whose every field is `never`. */
type IsEmpty<Fields> = string extends keyof Fields ? true : false;

/** What Stytch brings to its scenarios. */
export interface StytchStage {
  readonly tools: StytchTools;
  readonly directions: StytchDirections;
  readonly fault: StytchFault;
  readonly follows: Follows;
}

/** A failure to arm; of the step at hand when it names no operation. */
export type StytchFault = FaultRule;

/**
 * A fresh, empty stand-in for one path, with a stopped clock and seeded chance. Its world may be prepared first: as a
 * project with policies of its own, or as a stand-in that misbehaves.
 */
export function stytchStage(
  { seed, follows = "documentation" }: StageOptions<Follows>,
  prepare: (world: StytchWorld) => void = () => {},
): Stage<StytchStage> {
  const standIn = madeInProcess({ seed, clock: START, policies: SAYS[follows] }, understudy);
  const { mock, world, wait, login } = standIn;
  prepare(world);
  const controlled = { standIn: mock, project: world.project };
  return {
    tools: stytchTools(world),
    introduce: (people) => {
      for (const [name, person] of Object.entries(people)) if (isPersona(person)) person.isCalled(name);
    },
    directions: {
      ...control(controlled),
      call: async (operationId, request) => {
        const answer = await requestOperation(standIn, operationId, request);
        if (answer.error_type) throw new Error(`${operationId} was refused: ${answer.error_type}.`);
        // The engine holds every reply to the description that this type is made from.
        return answer as Success<typeof operationId>;
      },
      tries: (operationId, request) => requestOperation(standIn, operationId, request),
    },
    arm: (rule, operationId) =>
      // The operations of a workflow are those of whatever descriptions it names.
      control<string>(controlled).faults.add({ ...(operationId !== undefined && { operationId }), ...rule }),
    transport: mock.handle,
    hosts: HOSTS,
    seed,
    clock: world.clock,
    wait,
    login,
    errorOf: (body) => (body as { error_type?: string } | undefined)?.error_type,
    inbox: () =>
      world.inbox.all().map((message) => ({
        to: message.to,
        channel: message.channel,
        code: message.code,
        state: stateOf(message, world.now),
        sentAt: timestamp(message.createdAt),
      })),
    count: () => countDeeds(world),
    brokenInvariants: () => brokenInvariants(world),
  };
}

const isPersona = (value: unknown): value is Persona =>
  typeof value === "object" && value !== null && "isCalled" in value;

/** A request like those of the workflow, through the same engine. */
async function requestOperation(
  { mock, login }: InProcess,
  operationId: string,
  request: Readonly<Record<string, unknown>>,
) {
  const description = mock.service.descriptions.find(({ operations }) => operations.has(operationId));
  const operation = description?.operations.get(operationId);
  if (!operation) throw new Error(`There is no operation ${operationId} to call.`);
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(request[name])),
  );
  const isRead = operation.method === "GET";
  const query = Object.entries(request).filter(([name]) => !operation.path.includes(`{${name}}`));
  const search = new URLSearchParams();
  if (isRead) for (const [name, value] of query) search.set(name, String(value));
  const reply = await mock.handle({
    method: operation.method,
    url: search.size === 0 ? path : `${path}?${search}`,
    headers: {
      authorization: basicAuthorization(login.username, login.password),
      ...(!isRead && { "content-type": "application/json" }),
    },
    ...(!isRead && { body: JSON.stringify(request) }),
  });
  return JSON.parse(bodyText(reply)) as Readonly<Record<string, unknown>>;
}
