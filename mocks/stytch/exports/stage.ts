import { stateOf } from "../../../src/mock/inbox.ts";
import { timestamp } from "../../../src/ports/clock.ts";
import { basicAuthorization, bodyText } from "../../../src/ports/http.ts";
import type { Stage, StageOptions } from "../../../src/scenario/stage.ts";
import { brokenInvariants } from "../invariants.ts";
import { type StytchTools, stytchTools } from "../people/tools.ts";
import { describedPolicies } from "../policies.ts";
import { HOSTS } from "../service.ts";
import type { StytchWorld } from "../state.ts";
import { type InProcess, standInInProcess } from "./in-process.ts";

export type { StytchTools } from "../people/tools.ts";

/** Every path of every scenario starts at this instant. */
const START = { at: Date.parse("2026-01-01T00:00:00Z"), frozen: true };

/** Which of Stytch's own words a stage follows, where they say two things (docs/stytch/mfa.md#strict). */
const SAYS = { documentation: {}, description: describedPolicies } as const;

export type Follows = keyof typeof SAYS;

/**
 * A fresh, empty stand-in for one path, with a stopped clock and seeded chance. Its world may be prepared first: as a
 * project with policies of its own, or as a stand-in that misbehaves.
 */
export function stytchStage(
  { seed, follows = "documentation" }: StageOptions<Follows>,
  prepare: (world: StytchWorld) => void = () => {},
): Stage<StytchTools> {
  const standIn = standInInProcess(seed, START, SAYS[follows]);
  const { mock, world, login } = standIn;
  prepare(world);
  return {
    tools: stytchTools(world),
    directions: {
      clock: {
        advance: (by) => world.clock.advance(by),
        get now() {
          return timestamp(world.now);
        },
      },
      fault: ({ error, ...rule }) => world.faults.add({ ...rule, errorType: error }),
      call: async (operationId, body) => {
        const answer = await requestOperation(standIn, operationId, body);
        if (answer.error_type) throw new Error(`${operationId} was refused: ${answer.error_type}.`);
        return answer;
      },
      tries: (operationId, body) => requestOperation(standIn, operationId, body),
    },
    transport: mock.handle,
    hosts: HOSTS,
    seed,
    clock: world.clock,
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
    tally: () => ({
      sessions: world.data.sessions.size,
      spentCodes: world.inbox.all().filter((message) => message.usedAt !== null).length,
    }),
    brokenInvariants: () => brokenInvariants(world),
  };
}

/** A request like those of the workflow, through the same engine. */
async function requestOperation(
  { mock, login }: InProcess,
  operationId: string,
  body: Readonly<Record<string, unknown>>,
) {
  const description = mock.service.descriptions.find(({ operations }) => operations.has(operationId));
  const operation = description?.operations.get(operationId);
  if (!operation) throw new Error(`There is no operation ${operationId} to call.`);
  const reply = await mock.handle({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(body[name]))),
    headers: {
      authorization: basicAuthorization(login.username, login.password),
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
  return JSON.parse(bodyText(reply)) as Readonly<Record<string, unknown>>;
}
