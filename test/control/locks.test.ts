import { expect, test } from "vitest";
import { basic, bench, PHONE, PROJECT, SEND } from "./bench.ts";

const AT = Date.UTC(2026, 0, 1);
const instant = (at: number) => new Date(at).toISOString();

/** A user who has guessed once, where once is enough. */
async function lockedOut() {
  const stand = bench();
  await stand.ask("PUT", "policies", { policies: { lock_threshold: 1 } });
  const { user_id, phone_id } = (await stand.send()).body;
  const code: string = stand.world.inbox.all(PHONE).at(-1)?.code ?? "";
  const wrong = code === "000000" ? "000001" : "000000";
  await stand.authenticate(phone_id, wrong);
  return { ...stand, user_id, phone_id, code, wrong };
}

const LOCK = { owner: PHONE, since: instant(AT), until: instant(AT + 3_600_000) };

test("lists who is locked, and until when", async () => {
  const { ask, user_id } = await lockedOut();
  const { status, body } = await ask("GET", "locks");
  expect([status, body]).toEqual([200, { locks: [{ account: user_id, ...LOCK }] }]);
  await ask("PATCH", "clock", { advance: "PT1H" });
  expect((await ask("GET", "locks")).body).toEqual({ locks: [] });
});

test("lifts a lock before its time, and the same code signs in", async () => {
  const { ask, authenticate, user_id, phone_id, code } = await lockedOut();
  expect((await authenticate(phone_id, code)).body.error_type).toBe("user_lock_limit_reached");
  const { status, body } = await ask("DELETE", `locks/${user_id}`);
  expect([status, body]).toEqual([200, { account: user_id, ...LOCK }]);
  expect((await ask("GET", "locks")).body).toEqual({ locks: [] });
  expect((await authenticate(phone_id, code)).status).toBe(200);
});

test("failures count from nought once a lock was lifted", async () => {
  const { ask, authenticate, user_id, phone_id, wrong } = await lockedOut();
  await ask("DELETE", `locks/${user_id}`);
  await ask("PUT", "policies", { policies: { lock_threshold: 2 } });
  expect((await authenticate(phone_id, wrong)).body.error_type).toBe("otp_code_not_found");
  expect((await ask("GET", "locks")).body).toEqual({ locks: [] });
});

test("lifts the lock of an address that nobody is a member with", async () => {
  const { ask, call } = bench();
  await ask("PUT", "policies", { policies: { lock_threshold: 1 } });
  const path = "/v1/b2b/otps/email/discovery/authenticate";
  const guess = { email_address: "eve@acme.example", code: "000000" };
  await call("POST", path, guess, { authorization: basic(PROJECT) });
  const [lock] = (await ask("GET", "locks")).body.locks;
  expect([lock.account, lock.owner]).toEqual(["eve@acme.example", "eve@acme.example"]);
  expect((await ask("DELETE", "locks/eve@acme.example")).status).toBe(200);
  expect((await ask("GET", "locks")).body).toEqual({ locks: [] });
});

test("who is not locked is told from who is", async () => {
  const { ask, user_id } = await lockedOut();
  const wrong = `${user_id.slice(0, -1)}x`;
  const { status, body } = await ask("DELETE", `locks/${wrong}`);
  const message = `${wrong} is not locked in this project.`;
  expect([status, body]).toEqual([
    404,
    { error: { code: "no_such_lock", message, fix: `Did you mean ${user_id}?` } },
  ]);
});

test("where nobody is locked, that is said", async () => {
  const { error } = (await bench().ask("DELETE", `locks/${SEND}`)).body;
  expect(error).toEqual({
    code: "no_such_lock",
    message: `${SEND} is not locked in this project.`,
    fix: "Nobody is: GET …/locks lists those who are.",
  });
});
