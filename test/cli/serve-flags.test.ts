import { once } from "node:events";
import { get } from "node:http";
import { expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";

/** What the control API of a server with these words answers. */
async function served(words: readonly string[], path: string) {
  let answer: { status: number; body: Record<string, unknown> } | undefined;
  await understudyCommand(["serve", "--port", "0", ...words], async (printed) => {
    const reply = await fetch(`${/http:[^\s"]+/.exec(printed)?.[0]}/_understudy${path}`);
    answer = { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  });
  return answer;
}

test("--json tells where it is as one line of JSON, and each message that is sent", async () => {
  const { out } = await understudyCommand(
    ["serve", "--port", "0", "--seed", "7", "--json"],
    async (printed) => {
      const { url } = JSON.parse(printed);
      await fetch(`${url}/v1/otps/sms/login_or_create`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa(`${PROJECT}:secret-test-x`)}` },
        body: JSON.stringify({ phone_number: "+12025550100" }),
      });
    },
  );
  const [ready, sent] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { url } = ready;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(ready).toEqual({
    event: "ready",
    url,
    inbox: `${url}/_understudy/`,
    control: `${url}/_understudy/openapi.json`,
    seed: "7",
    version: "0.0.0-test",
  });
  expect(sent).toEqual({
    event: "sent",
    project: PROJECT,
    channel: "sms",
    to: "+12025550100",
    code: expect.stringMatching(/^\d{6}$/),
  });
});

test.each([
  ["2026-01-01T00:00:00Z,frozen", { now: "2026-01-01T00:00:00.000Z", frozen: true }],
  ["frozen", { frozen: true }],
  ["2026-01-01T00:00:00Z", { now: expect.stringMatching(/^2026-01-01T00:00:0\d\./), frozen: false }],
])("--clock %s is where every clock starts", async (word, clock) => {
  const answer = await served(["--clock", word], `/projects/${PROJECT}/clock`);
  expect(answer?.body).toMatchObject(clock);
});

test.each(["noon", "frozen,frozen,2026", "2026-13-45", "2026-01-01,2026-01-02"])(
  "--clock %s is refused, with what it may be",
  async (word) => {
    const { exitCode, err } = await understudyCommand(["serve", "--clock", word]);
    expect(exitCode).toBe(3);
    expect(err).toContain(
      `option '--clock <when>' argument '${word}' is invalid. Write frozen, an instant such as 2026-01-01T00:00:00Z, or both with a comma between.`,
    );
  },
);

test.each([
  [[], { strict_mfa: true, rate_limits: false }],
  [["--strict-mfa"], { strict_mfa: true }],
  [["--lenient-mfa"], { strict_mfa: false }],
  [["--rate-limits"], { rate_limits: true }],
])("with %j every project has the policies %j", async (flags, policies) => {
  const answer = await served(flags, `/projects/${PROJECT}/policies`);
  expect(answer?.body).toMatchObject({ policies });
});

test("two flags that set one policy differently cannot both be meant", async () => {
  const { exitCode, err } = await understudyCommand(["serve", "--strict-mfa", "--lenient-mfa"]);
  expect([exitCode, err]).toEqual([3, "error: --strict-mfa and --lenient-mfa contradict each other.\n"]);
});

test("--help says which of them is the default", async () => {
  const { out } = await understudyCommand(["serve", "--help"]);
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "--strict-mfa demand a session where a second factor is proven, as the documentation does: the default --lenient-mfa take a second factor without a session too, as the OpenAPI description allows",
  );
});

/** The status that the control API of a server with these words answers when it is called by this name. */
async function calledBy(host: string, ...words: readonly string[]) {
  let status: number | undefined;
  await understudyCommand(["serve", "--port", "0", ...words], async (printed) => {
    const url = `${/http:[^\s"]+/.exec(printed)?.[0]}/_understudy/health`;
    const [response] = await once(get(url, { headers: { host } }), "response");
    response.resume();
    status = response.statusCode;
  });
  return status;
}

test("its control API answers to localhost, and to the names that it is told of", async () => {
  expect(await calledBy("localhost:4010")).toBe(200);
  expect(await calledBy("understudy.internal")).toBe(403);
  expect(await calledBy("understudy.internal", "--allow-host", "understudy.internal")).toBe(200);
});

test("bound to more than this machine, it warns", async () => {
  const { err } = await understudyCommand(["serve", "--port", "0", "--host", "0.0.0.0"]);
  expect(err).toMatch(
    /^warning: Anybody who can reach 0\.0\.0\.0:\d+ can read every code and change every world\.\n/,
  );
});
