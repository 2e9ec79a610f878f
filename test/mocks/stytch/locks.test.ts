import { beforeEach, describe, expect, test } from "vitest";
import { presentUser } from "../../../mocks/stytch/consumer/present-user.ts";
import { type Api, notThis, OTHER_PHONE, PHONE, START, stytch, totpAt } from "./bench.ts";
import { emailProof, enrol, firstFactor, person, sendSms, smsProof } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const AUTHENTICATE = "api_otp_v1_Authenticate";

/** A phone that waits for its code, and how to get the code wrong. */
async function caller(phone_number = PHONE) {
  const { phone_id: method_id } = await sendSms(api, { phone_number, expiration_minutes: 10 });
  const right = () => api.post(AUTHENTICATE, { method_id, code: api.lastCode(phone_number) });
  const wrong = async (times: number) => {
    const errors: unknown[] = [];
    for (let i = 0; i < times; i++) {
      const code = notThis(api.lastCode(phone_number));
      errors.push((await api.post(AUTHENTICATE, { method_id, code })).error);
    }
    return errors;
  };
  return { right, wrong };
}

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

test("ten failures lock an account; the tenth has its own answer, the eleventh meets the lock", async () => {
  const { wrong, right } = await caller();
  expect(await wrong(11)).toEqual([...times(10, "otp_code_not_found"), "user_lock_limit_reached"]);
  expect(await right()).toMatchObject({ status: 429, error: "user_lock_limit_reached" });
});

test("nine do not, and a success begins the count anew", async () => {
  const { wrong, right } = await caller();
  await wrong(9);
  expect((await right()).status).toBe(200);
  expect(await wrong(9)).toEqual(times(9, "otp_code_not_found"));
});

test.each([
  [{ minutes: 59, seconds: 59 }, 429],
  [{ minutes: 60 }, 200],
])("a locked account is open again after an hour: after %j %d", async (wait, status) => {
  const { wrong } = await caller();
  await wrong(10);
  api.clock.advance(wait);
  const { right } = await caller();
  expect((await right()).status).toBe(status);
});

test("after the lock the count begins anew", async () => {
  await (await caller()).wrong(10);
  api.clock.advance({ hours: 1 });
  const { wrong, right } = await caller();
  await wrong(9);
  expect((await right()).status).toBe(200);
});

test("an attempt on a locked account does not lengthen the lock", async () => {
  const { wrong } = await caller();
  await wrong(10);
  api.clock.advance({ minutes: 59 });
  await wrong(3);
  api.clock.advance({ minutes: 1 });
  expect((await (await caller()).right()).status).toBe(200);
});

test("the lock is seen on the user, until it ends", async () => {
  await (await caller()).wrong(10);
  const shown = async () => {
    const { user_id } = await sendSms(api);
    const user = api.world.data.users.get(user_id);
    return user && presentUser(api.world, user);
  };
  expect(await shown()).toMatchObject({
    is_locked: true,
    lock_created_at: "2026-04-25T16:37:09Z",
    lock_expires_at: "2026-04-25T17:37:09Z",
  });
  api.clock.advance({ hours: 1 });
  expect(await shown()).toMatchObject({ is_locked: false, lock_created_at: null, lock_expires_at: null });
});

test("another account is not locked by it", async () => {
  await (await caller()).wrong(10);
  expect((await (await caller(OTHER_PHONE)).right()).status).toBe(200);
});

test("threshold and length are the project's to choose", async () => {
  api.set({ lock_threshold: 2, lock_minutes: 5 });
  expect(await (await caller()).wrong(3)).toEqual([
    ...times(2, "otp_code_not_found"),
    "user_lock_limit_reached",
  ]);
  api.clock.advance({ minutes: 5 });
  expect((await (await caller()).right()).status).toBe(200);
});

test("a spent or expired code counts as a failure too", async () => {
  api.set({ lock_threshold: 2 });
  const { right } = await caller();
  api.clock.advance({ minutes: 10 });
  const errors = [(await right()).error, (await right()).error, (await right()).error];
  expect(errors).toEqual([...times(2, "unable_to_auth_otp_code"), "user_lock_limit_reached"]);
});

describe("a member", () => {
  beforeEach(() => api.set({ lock_threshold: 3 }));

  test("is locked by failures of all factors together, for all of them", async () => {
    const who = await person(api);
    const first = await firstFactor(api, who);
    const email = await emailProof(api, who);
    const sms = { ...first, ...(await smsProof(api, who)) };
    const { secret } = await enrol(api, who);
    const totp = { ...first, ...who.ids, code: totpAt(secret, START) };
    const wrong = <Proof extends { code: string }>(proof: Proof) => ({ ...proof, code: notThis(proof.code) });
    const proofs = [
      ["api_b2b_otp_v1_b2b_otp_email_Authenticate", email],
      ["api_b2b_otp_v1_b2b_otp_sms_Authenticate", sms],
      ["api_b2b_totp_v1_Authenticate", totp],
    ] as const;
    for (const [id, proof] of proofs) expect((await api.post(id, wrong(proof))).status).not.toBe(429);
    for (const [id, proof] of proofs) {
      expect(await api.post(id, proof)).toMatchObject({ status: 429, error: "user_lock_limit_reached" });
    }
    const again = await api.ok("api_b2b_otp_v1_b2b_otp_sms_Send", who.ids);
    expect(again.member).toMatchObject({ is_locked: true, lock_expires_at: "2026-04-25T17:37:09Z" });
  });

  test("is not locked by what is no code at all", async () => {
    const who = await person(api);
    const { secret, recovery_codes } = await enrol(api, who);
    const proof = { ...who.ids, ...(await firstFactor(api, who)) };
    for (const code of ["1", "", "abcdef", ...recovery_codes]) {
      await api.post("api_b2b_totp_v1_Authenticate", { ...proof, code });
    }
    const body = { ...proof, code: totpAt(secret, START) };
    expect((await api.post("api_b2b_totp_v1_Authenticate", body)).status).toBe(200);
  });

  test("without an authenticator app is not locked by asking for one", async () => {
    const who = await person(api);
    const guess = { ...who.ids, ...(await firstFactor(api, who)), code: "123456" };
    for (let i = 0; i < 4; i++) {
      const reply = await api.post("api_b2b_totp_v1_Authenticate", guess);
      expect(reply.error).toBe("totp_not_found");
    }
  });
});
