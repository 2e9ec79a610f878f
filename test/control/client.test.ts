import { expect, onTestFinished, test } from "vitest";
import { ControlError, control } from "../../mocks/stytch/exports/control.ts";
import { understudy } from "../../mocks/stytch/exports/index.ts";
import { serve } from "../../src/adapters/node-server.ts";
import { controlDescription } from "../../src/control/api/description.ts";
import { ROUTES } from "../../src/control/client/routes.ts";
import { bench, CHECK, OTHER, PHONE, PROJECT, SEND } from "./bench.ts";

/** A stand-in, and what asks it of a project, over HTTP or in the same process. */
async function controlled(way: string) {
  const standIn = bench();
  if (way === "in process") {
    const of = (project: string) => control({ standIn: { control: standIn.handle }, project });
    return { ...standIn, of, stytch: of(PROJECT) };
  }
  const server = await serve(standIn.handle);
  onTestFinished(() => server.close());
  const of = (project: string) => control({ url: server.url, project });
  return { ...standIn, of, stytch: of(PROJECT) };
}

test("the client knows every call of the description", () => {
  const described = controlDescription({ policies: {}, worldSchema: {} }).operations;
  expect(Object.entries(ROUTES)).toEqual(
    [...described.values()].map(({ id, method, path }) => [id, [method, path]]),
  );
});

const AT = "2026-01-01T00:00:00.000Z";
const LATER = "2026-01-01T00:02:01.000Z";

test.each(["over HTTP", "in process"])("every call answers %s", async (way) => {
  const { stytch, send } = await controlled(way);
  expect(await stytch.health()).toEqual({ status: "ok", version: "1.2.3", seed: 7, projects: [PROJECT] });

  await stytch.inbox.pin(PHONE, "123456");
  const waiting = stytch.inbox.latest(PHONE, { channel: "sms", wait: { seconds: 10 } });
  await send();
  const message = {
    id: expect.stringMatching(/^message-/),
    to: PHONE,
    channel: "sms",
    code: "123456",
    url: null,
    operationId: SEND,
    createdAt: AT,
    expiresAt: "2026-01-01T00:02:00.000Z",
    usedAt: null,
    superseded: false,
  };
  expect(await waiting).toEqual(message);
  expect(await stytch.inbox.all({ to: PHONE, channel: "sms", since: new Date(AT) })).toEqual([message]);
  expect(await stytch.inbox.all({ since: (await waiting).id })).toEqual([]);

  expect(await stytch.clock.advance({ minutes: 2 })).toEqual({
    now: "2026-01-01T00:02:00.000Z",
    frozen: true,
  });
  expect(await stytch.clock.advance("PT1S")).toEqual({ now: LATER, frozen: true });
  expect(await stytch.clock.now()).toBe(LATER);
  expect((await stytch.clock.resume()).frozen).toBe(false);
  expect((await stytch.clock.freeze()).frozen).toBe(true);
  expect(await stytch.clock.set(Date.parse(AT))).toEqual({ now: AT, frozen: true });
  expect(await stytch.clock.read()).toEqual({ now: AT, frozen: true });

  const slow = { operationId: SEND, delay: { seconds: 2 }, times: 3, after: 1 } as const;
  const armed = { ...slow, delay: { milliseconds: 2_000 }, hits: 0 };
  expect(await stytch.faults.add(slow)).toEqual([armed]);
  const limit = { operationId: CHECK, error: "too_many_requests" } as const;
  expect(await stytch.faults.add(limit)).toEqual([armed, { ...limit, hits: 0 }]);
  expect(await stytch.faults.replace({ status: 503, delay: "PT1S" })).toEqual([
    { status: 503, delay: { milliseconds: 1_000 }, hits: 0 },
  ]);
  expect(await stytch.faults.replace(...(await stytch.faults.list()))).toEqual(await stytch.faults.list());
  expect(await stytch.faults.clear()).toEqual([]);

  expect((await stytch.policies.change({ strict_mfa: false })).strict_mfa).toBe(false);
  expect(await stytch.policies.read()).toMatchObject({ strict_mfa: false, lock_threshold: 10 });

  const snapshot = await stytch.snapshots.take();
  expect(snapshot).toEqual({ name: "snapshot-1", at: AT });
  expect(await stytch.snapshots.list()).toEqual([snapshot]);
  expect(await stytch.snapshots.restore("snapshot-1")).toEqual(snapshot);
  await stytch.fork(OTHER);

  const journal = await stytch.journal({ operationId: SEND, limit: 5 });
  expect(journal.exchanges).toMatchObject([
    { operationId: SEND, request: { body: { phone_number: PHONE } } },
  ]);
  expect(journal.counts[1]).toEqual({ operationId: SEND, status: 200, count: 1 });
  expect(await stytch.verify({ operationId: SEND, body: { phone_number: PHONE }, times: 1 })).toEqual({
    satisfied: true,
    count: 1,
    expected: "exactly 1",
    misses: [],
    forgotten: 0,
  });

  expect(await stytch.reset()).toEqual({ now: AT, frozen: true });
  expect(await stytch.inbox.all()).toEqual([]);
  const { bob } = await stytch.people.add({ users: { bob: { phone_number: PHONE, authenticator: true } } });
  const registration = bob?.totp_registration_id ?? bob?.totp_id ?? "";
  const code = expect.stringMatching(/^\d{6}$/);
  expect(await stytch.totp.read(registration)).toEqual({
    registrationId: registration,
    owner: expect.any(String),
    ...{ code, previous: code, next: code },
    secondsLeft: 30,
  });
  expect(await stytch.locks.list()).toEqual([]);
});

test.each(["over HTTP", "in process"])("an account that is locked is listed and opened %s", async (way) => {
  const { stytch, send, authenticate } = await controlled(way);
  await stytch.policies.change({ lock_threshold: 1 });
  const { phone_id, user_id } = (await send()).body;
  await authenticate(phone_id, "000000");
  const lock = { account: user_id, owner: PHONE, since: AT, until: "2026-01-01T01:00:00.000Z" };
  expect(await stytch.locks.list()).toEqual([lock]);
  expect(await stytch.locks.lift(user_id)).toEqual(lock);
  expect(await stytch.locks.list()).toEqual([]);
});

test.each(["over HTTP", "in process"])("what is refused is thrown %s, with how to mend it", async (way) => {
  const { stytch } = await controlled(way);
  const refused = stytch.snapshots.restore("before");
  await expect(refused).rejects.toThrow(
    new ControlError(404, {
      code: "no_such_snapshot",
      message: "There is no snapshot before of this project.",
      fix: "Take one first: POST …/snapshots.",
    }),
  );
  await expect(refused).rejects.toMatchObject({ status: 404, problem: { code: "no_such_snapshot" } });
});

test("in process and over HTTP are one world, and one journal", async () => {
  const standIn = bench();
  const server = await serve(standIn.handle);
  onTestFinished(() => server.close());
  await control({ standIn: { control: standIn.handle }, project: PROJECT }).clock.advance({ hours: 1 });
  const served = control({ url: server.url, project: PROJECT });
  expect(await served.clock.now()).toBe("2026-01-01T01:00:00.000Z");
  expect((await served.journal()).exchanges.map(({ operationId }) => operationId)).toEqual(["changeClock"]);
});

test("any stand-in of this process can be controlled, and waits as it was told to", async () => {
  const waits: number[] = [];
  const standIn = understudy({ seed: 1, sleep: async (ms) => void waits.push(ms) });
  const { inbox, health } = control({ standIn, project: PROJECT });
  expect(await inbox.all({ wait: { seconds: 3 } })).toEqual([]);
  expect(waits).toEqual([3_000]);
  expect(await health()).toMatchObject({ status: "ok", seed: 1, projects: [PROJECT] });
});

test("operations of another description can be named, when the control is told that there are some", async () => {
  const { handle } = bench();
  const wider = control<"api_sso_v1_GetConnections">({ standIn: { control: handle }, project: PROJECT });
  await expect(wider.faults.add({ operationId: "api_sso_v1_GetConnections", drop: true })).rejects.toThrow(
    "There is no operation api_sso_v1_GetConnections.",
  );
});

test("a server that is no stand-in is told as such", async () => {
  const server = await serve(() => ({ status: 404, headers: {}, body: "not here" }));
  onTestFinished(() => server.close());
  await expect(control({ url: server.url, project: PROJECT }).clock.now()).rejects.toThrow(
    `What answers at ${server.url} has no control API. Start understudy serve there, or give another url.`,
  );
});

test("a body that the server does not read is told as such", async () => {
  const { url, close } = await serve(bench().handle);
  onTestFinished(close);
  const refused = control({ url, project: PROJECT }).inbox.pin("x".repeat(1_048_576), "123456");
  await expect(refused).rejects.toThrow(`${url} does not read a body as large as this.`);
});

test("two projects with fifty clients each keep their messages, clocks and faults to themselves", async () => {
  const { of, send } = await controlled("over HTTP");
  const phones = Array.from({ length: 50 }, (_, index) => `+120255501${String(index).padStart(2, "0")}`);
  await of(OTHER).clock.advance({ days: 1 });
  await of(OTHER).faults.add({ operationId: SEND, status: 429, times: 25 });
  const clients = [PROJECT, OTHER].flatMap((project) => phones.map((phone) => ({ project, phone })));
  const refused = await Promise.all(
    clients.map(async ({ project, phone }) => {
      const waiting = of(project).inbox.latest(phone, { wait: { seconds: 10 } });
      let refusals = 0;
      while ((await send(phone, project)).status === 429) refusals++;
      expect(await waiting).toMatchObject({ to: phone });
      return refusals;
    }),
  );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  expect([sum(refused.slice(0, 50)), sum(refused.slice(50))]).toEqual([0, 25]);
  const [here, there] = [await of(PROJECT).inbox.all(), await of(OTHER).inbox.all()];
  expect(here.map(({ createdAt }) => createdAt)).toEqual(phones.map(() => AT));
  expect(there.map(({ createdAt }) => createdAt)).toEqual(phones.map(() => "2026-01-02T00:00:00.000Z"));
  expect(new Set([...here, ...there].map(({ id }) => id)).size).toBe(100);
  expect([await of(PROJECT).faults.list(), (await of(OTHER).faults.list())[0]?.hits]).toEqual([[], 25]);
});
