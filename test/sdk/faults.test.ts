import stytch from "stytch";
import { Agent } from "undici";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningServer, serve, type Understudy, understudy } from "../../mocks/stytch/exports/index.ts";
import type { FaultRule } from "../../src/mock/fault-rule.ts";

type Config = ConstructorParameters<typeof stytch.Client>[0];

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const PHONE = "+12025550162";

let standIn: Understudy;
let server: RunningServer;
/** So long were replies held back, by a clock that nobody waits for. */
let waits: number[];
let held: Promise<void>;

beforeEach(async () => {
  waits = [];
  held = Promise.resolve();
  standIn = understudy({
    seed: 1,
    sleep: (ms) => {
      waits.push(ms);
      return held;
    },
  });
  server = await serve(standIn);
});
afterEach(() => server.close());

const sdk = (config: Partial<Config> = {}) =>
  new stytch.Client({ project_id: PROJECT, secret: "secret-test-x", env: server.url, ...config });

const arm = (rule: FaultRule) => standIn.world(PROJECT).faults.add(rule);
const send = (client = sdk()) => client.otps.sms.loginOrCreate({ phone_number: PHONE });
const sent = () => standIn.world(PROJECT).inbox.all(PHONE).length;

/** What an app that catches it can tell: the class of the error, and what it says. */
const failure = (call: Promise<unknown>) =>
  call.then(
    () => "no failure",
    (error: Error & { status_code?: number; error_type?: string }) =>
      error.constructor.name === "StytchError"
        ? { status: error.status_code, error: error.error_type }
        : `${error.constructor.name}: ${error.message}`,
  );

test("an error type is that error, with the status it has", async () => {
  arm({ errorType: "too_many_requests" });
  expect(await failure(send())).toEqual({ status: 429, error: "too_many_requests" });
  expect(sent()).toBe(0);
});

test("a status alone is the error that the service gives with it", async () => {
  arm({ status: 500 });
  expect(await failure(send())).toEqual({ status: 500, error: "internal_server_error" });
});

test("both together are that error under that status", async () => {
  arm({ errorType: "internal_server_error", status: 503 });
  expect(await failure(send())).toEqual({ status: 503, error: "internal_server_error" });
});

test("a dropped connection is a request that failed, and nothing was sent", async () => {
  arm({ drop: true });
  expect(await failure(send())).toBe("RequestError: fetch failed");
  expect(sent()).toBe(0);
});

test("a reply that is cut off cannot be read, and the code was sent all the same", async () => {
  arm({ truncate: true });
  expect(await failure(send())).toBe("RequestError: Unable to parse JSON response from server: terminated");
  expect(sent()).toBe(1);
});

test("a delay is a reply that comes late", async () => {
  arm({ delayMs: 1500 });
  expect(await send()).toMatchObject({ status_code: 200 });
  expect(waits).toEqual([1500]);
});

test("a delay beyond the client's patience is a request that failed, and the code was sent all the same", async () => {
  held = new Promise(() => {});
  arm({ delayMs: 60_000 });
  const agent = new Agent({ headersTimeout: 1 });
  const hurried = sdk({ dispatcher: agent as unknown as NonNullable<Config["dispatcher"]> });
  expect(await failure(send(hurried))).toBe("RequestError: fetch failed");
  expect(sent()).toBe(1);
  await agent.destroy();
});

test("a fault of one operation leaves the others alone, and passes when its times are over", async () => {
  arm({
    operationId: "api_otp_v1_otp_sms_LoginOrCreate",
    errorType: "too_many_requests",
    after: 1,
    times: 1,
  });
  const outcomes = [];
  for (let n = 0; n < 3; n++) outcomes.push(await failure(send()));
  expect(outcomes).toEqual(["no failure", { status: 429, error: "too_many_requests" }, "no failure"]);
  expect(standIn.world(PROJECT).faults.list()).toMatchObject([{ hits: 1 }]);
});
