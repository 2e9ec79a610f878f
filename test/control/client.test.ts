import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../src/adapters/node-server.ts";
import { ROUTES } from "../../src/control/api/client.ts";
import { controlDescription } from "../../src/control/api/description.ts";
import { ControlError, control } from "../../src/control/library.ts";
import { basic, bench, OTHER, PHONE, PROJECT, SEND } from "./bench.ts";

/** The stand-in on a port, and two clients: one of a test, one of the app under test. */
async function served() {
  const server = await serve(bench().handle);
  onTestFinished(() => server.close());
  const sendFor = async (project: string, phone = PHONE) => {
    const response = await fetch(`${server.url}/v1/otps/sms/login_or_create`, {
      method: "POST",
      headers: { authorization: basic(project), "content-type": "application/json" },
      body: JSON.stringify({ phone_number: phone }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  return { url: server.url, sendFor, of: (project: string) => control({ url: server.url, project }) };
}

test("the client knows every call of the description", () => {
  const described = controlDescription({ policies: {}, worldSchema: {} }).operations;
  expect(Object.entries(ROUTES)).toEqual(
    [...described.values()].map(({ id, method, path }) => [id, [method, path]]),
  );
});

test("every call answers over HTTP", async () => {
  const { of, sendFor } = await served();
  const test = of(PROJECT);
  expect((await test.health()).status).toBe("ok");
  expect(await test.pinCode(PHONE, "123456")).toEqual({ to: PHONE, code: "123456" });
  const waiting = test.inbox({ to: PHONE, wait: 10_000 });
  await sendFor(PROJECT);
  expect(await waiting).toMatchObject([{ to: PHONE, code: "123456" }]);
  expect(await test.advance("PT1M")).toEqual({ now: "2026-01-01T00:01:00.000Z", frozen: true });
  expect(await test.changeClock({ frozen: true })).toEqual(await test.clock());
  const rule = { operation_id: SEND, status: 429 };
  expect(await test.replaceFaults(rule)).toEqual([{ ...rule, hits: 0 }]);
  expect(await test.faults()).toEqual([{ ...rule, hits: 0 }]);
  expect((await test.changePolicies({ strict_mfa: false })).strict_mfa).toBe(false);
  expect((await test.policies()).strict_mfa).toBe(false);
  const snapshot = await test.takeSnapshot();
  expect(await test.snapshots()).toEqual([snapshot]);
  expect(await test.restoreSnapshot(snapshot.name)).toEqual(snapshot);
  expect(await test.fork(OTHER)).toEqual({ to: OTHER });
  expect((await test.journal({ operation_id: SEND })).exchanges).toHaveLength(1);
  expect((await test.verify({ operation_id: SEND })).satisfied).toBe(true);
  await test.reset();
  expect(await test.inbox()).toEqual([]);
  const { bob } = await test.seed({ users: { bob: { phone_number: PHONE, authenticator: true } } });
  expect((await test.totp(bob?.totp_registration_id ?? bob?.totp_id ?? "")).code).toMatch(/^\d{6}$/);
});

test("what is refused is thrown, with how to mend it", async () => {
  const { of } = await served();
  const refused = of(PROJECT).restoreSnapshot("before");
  await expect(refused).rejects.toThrow(
    new ControlError(404, {
      code: "no_such_snapshot",
      message: "There is no snapshot before of this project.",
      fix: "Take one first: POST …/snapshots.",
    }),
  );
  await expect(refused).rejects.toMatchObject({ status: 404, problem: { code: "no_such_snapshot" } });
});

test("a server that is no stand-in is told as such", async () => {
  const server = await serve(() => ({ status: 404, headers: {}, body: "not here" }));
  onTestFinished(() => server.close());
  await expect(control({ url: server.url, project: PROJECT }).clock()).rejects.toThrow(
    `What answers at ${server.url} has no control API. Start understudy serve there, or give another url.`,
  );
});

test("a body that the server does not read is told as such", async () => {
  const { of, url } = await served();
  const refused = of(PROJECT).pinCode("x".repeat(1_048_576), "123456");
  await expect(refused).rejects.toThrow(`${url} does not read a body as large as this.`);
});

test("two projects with fifty clients each keep their messages, clocks and faults to themselves", async () => {
  const { of, sendFor } = await served();
  const phones = Array.from({ length: 50 }, (_, index) => `+120255501${String(index).padStart(2, "0")}`);
  await of(OTHER).changeClock({ advance: "P1D" });
  await of(OTHER).replaceFaults({ operation_id: SEND, status: 429, times: 25 });
  const clients = [PROJECT, OTHER].flatMap((project) => phones.map((phone) => ({ project, phone })));
  const refused = await Promise.all(
    clients.map(async ({ project, phone }) => {
      const waiting = of(project).inbox({ to: phone, wait: 10_000 });
      let refusals = 0;
      while ((await sendFor(project, phone)).status === 429) refusals++;
      expect(await waiting).toMatchObject([{ to: phone }]);
      return refusals;
    }),
  );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  expect([sum(refused.slice(0, 50)), sum(refused.slice(50))]).toEqual([0, 25]);
  const [here, there] = [await of(PROJECT).inbox(), await of(OTHER).inbox()];
  expect(here.map(({ created_at }) => created_at)).toEqual(phones.map(() => "2026-01-01T00:00:00.000Z"));
  expect(there.map(({ created_at }) => created_at)).toEqual(phones.map(() => "2026-01-02T00:00:00.000Z"));
  expect(new Set([...here, ...there].map(({ id }) => id)).size).toBe(100);
  expect([await of(PROJECT).faults(), (await of(OTHER).faults())[0]?.hits]).toEqual([[], 25]);
});
