import { onTestFinished } from "vitest";
import { type UnderstudyOptions, understudy, VirtualClock } from "../../mocks/stytch/exports/index.ts";
import { type RunningServer, serve } from "../../src/adapters/node-server.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { bodyText, type HttpReply, type HttpRequest } from "../../src/ports/http.ts";
import { type Keyboard, type Ran, understudyCommand } from "./run.ts";

export const CONSUMER_PROJECT = "project-test-00000000-0000-4000-8000-0000000000c1";
export const B2B_PROJECT = "project-test-00000000-0000-4000-8000-0000000000b2";
export const CONSUMER_SECRET = "secret-test-of-the-consumer-project-1234=";
export const B2B_SECRET = "secret-test-of-the-b2b-project-56789=";

export const ENV = {
  STYTCH_PROJECT_ID: CONSUMER_PROJECT,
  STYTCH_SECRET: CONSUMER_SECRET,
  STYTCH_B2B_PROJECT_ID: B2B_PROJECT,
  STYTCH_B2B_SECRET: B2B_SECRET,
};

/** The time of the servers and of the commands: waits are over at once, and move it on. */
let at = Date.parse("2026-01-01T00:00:25Z");
const clock: Clock = { now: () => at };
const time = {
  clock,
  sleep: async (milliseconds: number) => {
    at += milliseconds;
  },
};

/** The same, which remembers how long the waits would have been. */
export function noticedTime(): { readonly time: NonNullable<Keyboard["time"]>; readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    time: {
      clock,
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
        at += milliseconds;
      },
    },
  };
}

/** What the server makes of a reply before it leaves; nothing where it stays as it is. */
type Change = (request: HttpRequest, body: Record<string, unknown>, reply: HttpReply) => Changed | undefined;

type Changed = Partial<HttpReply> | { readonly json: unknown; readonly status?: number };

export interface RealServer extends RunningServer {
  readonly standIn: ReturnType<typeof understudy>;
  /** `POST /v1/users`, in their order. */
  readonly asked: readonly string[];
  readonly replies: readonly HttpReply[];
}

/** A server of the test in the place of the real one: a stand-in whose replies can be planted with differences. */
export async function realServer(
  change: Change = () => undefined,
  policies: NonNullable<UnderstudyOptions["policies"]> = {},
): Promise<RealServer> {
  const standIn = understudy({
    policies,
    seed: "the real one",
    clock: () => new VirtualClock({ source: clock }),
  });
  standIn.world(CONSUMER_PROJECT).secrets.declare([CONSUMER_SECRET]);
  standIn.world(B2B_PROJECT).secrets.declare([B2B_SECRET]);
  const asked: string[] = [];
  const replies: HttpReply[] = [];
  const server = await serve(async (request) => {
    asked.push(`${request.method} ${request.url}`);
    const reply = await standIn.handle(request);
    const changed = change(request, JSON.parse(bodyText(reply) || "{}"), reply);
    const sent =
      changed === undefined
        ? reply
        : "json" in changed
          ? { ...reply, status: changed.status ?? reply.status, body: JSON.stringify(changed.json) }
          : { ...reply, ...changed };
    replies.push(sent);
    return sent;
  });
  onTestFinished(() => server.close());
  return { ...server, standIn, asked, replies };
}

/** Nobody stops it. */
const WITH_TIME: Keyboard = { env: ENV, time, heedStop: () => () => new Promise(() => {}) };

/** `understudy verify --live` of a server, with everything allowed. */
export const verifyLive = (url: string, ...words: readonly string[]): Promise<Ran> =>
  verifyAt(url, {}, "--yes", ...words);

export const verifyAt = (url: string, keyboard: Keyboard, ...words: readonly string[]): Promise<Ran> =>
  understudyCommand(["verify", "--live", "--base-url", url, ...words], undefined, {
    ...WITH_TIME,
    ...keyboard,
  });
