import { expect, test } from "vitest";
import { runKitTests } from "./vitest-run.ts";

const endings = async (...given: Parameters<typeof runKitTests>): Promise<readonly string[]> =>
  (await runKitTests(...given)).map(({ name, state, errors }) => [name, state, ...errors].join(": "));

/** Each file finds that nothing is caught where no test has asked for the kit. */
const FILES = {
  "a.test.ts": `
    const native = globalThis.fetch;
    test("who does not ask pays nothing", () => expect(globalThis.fetch).toBe(native));
    test("who asks is answered", async ({ stytch }) => {
      expect((await sendCode(stytch.clientOptions)).status).toBe(200);
    });
    test("until the file is over", async () => {
      expect((await sendCode({ project_id: "mine", secret: "x" })).status).toBe(400);
    });
    globalThis.caught = native;`,
  "b.test.ts": `
    test("what a file has caught ends with it", () => {
      expect([undefined, globalThis.fetch]).toContain(globalThis.caught);
    });
    test("and the next one begins anew", async ({ stytch, inbox }) => {
      await sendCode(stytch.clientOptions);
      expect(await inbox.all()).toHaveLength(1);
    });`,
};

test.each([
  { pool: "threads", isolate: false },
  { pool: "forks", isolate: true },
] as const)("the network is caught for as long as a file needs it, with %o", async (config) => {
  expect(await endings(FILES, config)).toEqual([
    "who does not ask pays nothing: passed",
    "who asks is answered: passed",
    "until the file is over: passed",
    "what a file has caught ends with it: passed",
    "and the next one begins anew: passed",
  ]);
});

/** What each file shows is the name of its test. */
const WAYS = {
  "again.test.ts": `
    const codes = new Set();
    test("a test that is tried again has the same world, with nothing in it", { retry: 2 }, async ({ stytch, inbox, task }) => {
      await sendCode(stytch.clientOptions);
      const messages = await inbox.all();
      codes.add(messages.map(({ code }) => code).join());
      if (task.result.retryCount < 2) throw new Error("once more");
      expect([codes.size, messages.length]).toEqual([1, 1]);
    });`,
  "handlers.test.ts": `
    import { http, HttpResponse } from ${JSON.stringify(import.meta.resolve("msw"))};
    test("handlers of other hosts are added to the network that is there", async ({ stytch, caught }) => {
      caught.server.use(http.get("https://mail.example.com/", () => HttpResponse.text("sent")));
      expect(await (await fetch("https://mail.example.com/")).text()).toBe("sent");
    });`,
  "hooks.test.ts": `
    beforeEach(async ({ stytch }) => void (await stytch.policies.change({ strict_mfa: false })));
    test.beforeEach(async ({ people }) => void people.user({ phone: PHONE }));
    test("hooks have the world of the test that they are for", async ({ stytch, policies }) => {
      expect((await policies.read()).strict_mfa).toBe(false);
      expect((await (await sendCode(stytch.clientOptions)).json()).user_created).toBe(false);
    });`,
  "own.test.ts": `
    const native = globalThis.fetch;
    test.extend({ network: "own" })("a network of one's own is left alone", async ({ stytch, caught }) => {
      expect([caught, globalThis.fetch]).toEqual([undefined, native]);
      expect(stytch.standIn.world(stytch.projectId).project).toBe(stytch.projectId);
    });`,
  "strict.test.ts": `
    import { createServer } from "node:http";
    test.extend({ onUnhandledRequest: "error" })("calls to other hosts fail where a file says so, and those to this machine do not", async ({ stytch }) => {
      await expect(fetch("https://api.example.com/")).rejects.toThrow();
      const server = createServer((_, reply) => reply.end("here"));
      await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
      const reply = await fetch("http://127.0.0.1:" + server.address().port);
      expect(await reply.text()).toBe("here");
      server.close();
    });`,
};

test("the network is what a file makes of it, and a world is its test's", async () => {
  expect(await endings(WAYS)).toEqual([
    expect.stringMatching(
      /^a test that is tried again has the same world, with nothing in it: passed: once more/,
    ),
    "handlers of other hosts are added to the network that is there: passed",
    "hooks have the world of the test that they are for: passed",
    "a network of one's own is left alone: passed",
    "calls to other hosts fail where a file says so, and those to this machine do not: passed",
  ]);
});
