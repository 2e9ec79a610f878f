import * as stytch from "stytch";
import { beforeEach, expect, test } from "vitest";
import { type Control, control } from "../../mocks/stytch/exports/control.ts";
import { understudy, VirtualClock } from "../../mocks/stytch/exports/index.ts";
import { dispatcher } from "../../mocks/stytch/exports/undici.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const EMAIL = "ada@mail.example";

let world: Control;
let client: stytch.Client;
beforeEach(() => {
  const clock = () => new VirtualClock({ at: Date.parse("2026-01-01T00:00:00Z"), frozen: true });
  const standIn = understudy({ seed: 1, clock });
  world = control({ standIn, project: PROJECT });
  const secret = "secret-test-any-will-do=";
  client = new stytch.Client({ project_id: PROJECT, secret, dispatcher: dispatcher(standIn) });
});

const send = () => client.otps.email.loginOrCreate({ email: EMAIL });
const mailedCode = async () => (await world.inbox.latest(EMAIL)).code;
const redeem = (method_id: string, code: string) =>
  client.otps.authenticate({ method_id, code, session_duration_minutes: 60 });
const otherThan = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, "0");

async function signedIn() {
  const { user_id, email_id } = await send();
  const { session_token } = await redeem(email_id, await mailedCode());
  return { user_id, session_token };
}

async function enrolled() {
  const { user_id, session_token } = await signedIn();
  const { totp_id } = await client.totps.create({ user_id });
  const enroll = (totp_code: string) => client.totps.authenticate({ user_id, totp_code, session_token });
  return { user_id, session_token, totp_id, enroll };
}

async function withApp() {
  const { totp_id, enroll, ...signed } = await enrolled();
  await enroll((await world.totp.read(totp_id)).code);
  return { totp_id, ...signed };
}

const refusal = (status_code: number, error_type: string) =>
  expect.objectContaining({ status_code, error_type });

test("she signs in, adds an app, uses the session and signs out", async () => {
  const { user_id, session_token } = await withApp();
  const { session } = await client.sessions.authenticate({ session_token });
  expect(session.authentication_factors.map(({ type }) => type)).toEqual(["email_otp", "totp"]);
  await client.sessions.revoke({ session_token });
  expect((await client.sessions.get({ user_id })).sessions).toEqual([]);
});

test("she misreads the code of the mail", async () => {
  const { user_id, email_id } = await send();
  const attempt = redeem(email_id, otherThan(await mailedCode()));
  await expect(attempt).rejects.toEqual(refusal(404, "otp_code_not_found"));
  expect((await client.sessions.get({ user_id })).sessions).toEqual([]);
});

test("she types the code of the mail too late", async () => {
  const { email_id } = await send();
  const code = await mailedCode();
  await world.clock.advance({ minutes: 2 });
  await expect(redeem(email_id, code)).rejects.toEqual(refusal(401, "unable_to_auth_otp_code"));
});

test("she types letters", async () => {
  const { email_id } = await send();
  await expect(redeem(email_id, "abcdef")).rejects.toEqual(refusal(400, "invalid_code"));
});

test("a second mail came, and she types the first code", async () => {
  const { email_id } = await send();
  const code = await mailedCode();
  await send();
  await expect(redeem(email_id, code)).rejects.toEqual(refusal(401, "unable_to_auth_otp_code"));
});

test("somebody guesses until she is locked out", async () => {
  const { email_id } = await send();
  const code = await mailedCode();
  for (let guess = 1; guess <= 10; guess++) await redeem(email_id, otherThan(code, guess)).catch(() => {});
  await expect(redeem(email_id, code)).rejects.toEqual(refusal(429, "user_lock_limit_reached"));
});

test("she has an app already", async () => {
  const { user_id } = await withApp();
  await expect(client.totps.create({ user_id })).rejects.toEqual(refusal(400, "active_totp_exists"));
});

test("there are too many requests", async () => {
  const { user_id } = await signedIn();
  await world.faults.add({ operationId: "api_totp_v1_Create", error: "too_many_requests" });
  await expect(client.totps.create({ user_id })).rejects.toEqual(refusal(429, "too_many_requests"));
});

test("she misreads the app", async () => {
  const { totp_id, enroll } = await enrolled();
  const { code } = await world.totp.read(totp_id);
  await expect(enroll(otherThan(code))).rejects.toEqual(refusal(401, "unable_to_authenticate_totp"));
});

test("the clock of her phone is a minute slow", async () => {
  const { totp_id, enroll } = await enrolled();
  const { code } = await world.totp.read(totp_id);
  await world.clock.advance({ minutes: 1 });
  await expect(enroll(code)).rejects.toEqual(refusal(401, "unable_to_authenticate_totp"));
});

test("she comes back when the session is over", async () => {
  const { session_token } = await withApp();
  await world.clock.advance({ hours: 1 });
  const attempt = client.sessions.authenticate({ session_token });
  await expect(attempt).rejects.toEqual(refusal(404, "session_not_found"));
});

test("she has signed out elsewhere", async () => {
  const { session_token } = await withApp();
  await client.sessions.revoke({ session_token });
  const attempt = client.sessions.authenticate({ session_token });
  await expect(attempt).rejects.toEqual(refusal(404, "session_not_found"));
});

test("the connection breaks when she signs out", async () => {
  const { session_token } = await withApp();
  await world.faults.add({ operationId: "api_session_v1_Revoke", drop: true });
  await expect(client.sessions.revoke({ session_token })).rejects.toThrow();
  await world.faults.clear();
  await client.sessions.authenticate({ session_token });
});
