import { beforeEach, expect, test } from "vitest";
import { sandboxValues } from "../../../mocks/stytch/sandbox.ts";
import { type Api, LIVE_PROJECT, operation, stytch } from "./bench.ts";
import { sendSms } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const { phone_number, email, code, user_id, session_token, unknown_session_token } = sandboxValues;

const authenticate = async (fields: Record<string, unknown> = {}) => {
  const { phone_id: method_id } = await sendSms(api, { phone_number });
  return api.post("api_otp_v1_Authenticate", { method_id, code, ...fields });
};

test("the sandbox phone is that of the sandbox user, and nothing is sent to it", async () => {
  expect(await sendSms(api, { phone_number })).toMatchObject({ user_id, user_created: false });
  expect(api.world.inbox.all()).toEqual([]);
});

test.each([
  ["api_otp_v1_otp_sms_Send", { phone_number }],
  ["api_otp_v1_otp_sms_LoginOrCreate", { phone_number }],
  ["api_otp_v1_otp_whatsapp_Send", { phone_number }],
  ["api_otp_v1_otp_whatsapp_LoginOrCreate", { phone_number }],
  ["api_otp_v1_otp_email_Send", { email }],
  ["api_otp_v1_otp_email_LoginOrCreate", { email: "Sandbox@Stytch.com" }],
] as const)("%s takes the sandbox value, sends nothing, and its code is good", async (id, body) => {
  const reply = await api.raw({ url: operation(id).path, body: JSON.stringify(body) });
  expect([reply.status, reply.body.user_id, api.world.inbox.all()]).toEqual([200, user_id, []]);
  const method_id: string = reply.body.phone_id ?? reply.body.email_id;
  const signedIn = await api.ok("api_otp_v1_Authenticate", { method_id, code, session_duration_minutes: 5 });
  expect(signedIn).toMatchObject({ user_id, method_id, user: { emails: [{ email }] } });
  const [factor] = signedIn.session?.authentication_factors ?? [];
  expect((factor?.phone_number_factor?.phone_id ?? factor?.email_factor?.email_id) === method_id).toBe(true);
});

test("the sandbox user is nowhere to be found", async () => {
  const reply = await api.post("api_user_v1_Get", {}, { user_id });
  expect(reply).toMatchObject({ status: 404, error: "user_not_found" });
  const query = { operator: "AND", operands: [{ filter_name: "user_id", filter_value: [user_id] }] };
  const { results, results_metadata } = await api.ok("api_user_v1_Search", { query });
  expect([results, results_metadata.next_cursor]).toEqual([[], null]);
});

test("its code signs the sandbox user in, as often as one likes", async () => {
  for (const _ of [1, 2]) {
    const reply = await authenticate();
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ user_id, session: null, session_token: "", session_jwt: "" });
  }
});

test("with a life there is a session too", async () => {
  const { session, session_token } = (await authenticate({ session_duration_minutes: 30 })).body;
  expect(session).toMatchObject({ user_id, expires_at: "2026-04-25T17:07:09Z" });
  expect(session_token).toHaveLength(44);
});

test("any other code is wrong, and never locks anybody out", async () => {
  for (let i = 0; i < 12; i++) {
    expect(await authenticate({ code: "000001" })).toMatchObject({
      status: 404,
      error: "otp_code_not_found",
    });
  }
});

test("the sandbox session lives since 2021, and the other one does not exist", async () => {
  const reply = await api.post("api_session_v1_Authenticate", { session_token });
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ session_token, session: { started_at: "2021-08-28T00:41:58Z" } });
  const other = await api.post("api_session_v1_Authenticate", { session_token: unknown_session_token });
  expect(other).toMatchObject({ status: 404, error: "session_not_found" });
});

test("nothing of it is stored", async () => {
  await authenticate({ session_duration_minutes: 30 });
  const { users, contacts, sessions, locks } = api.world.data;
  expect([users.size, contacts.size, sessions.size, locks.size]).toEqual([0, 0, 0, 0]);
});

test("the rules for a request hold here too", async () => {
  expect((await authenticate({ session_duration_minutes: 1 })).error).toBe(
    "invalid_session_duration_minutes",
  );
});

test("in a live project the values are like any others", async () => {
  const live = stytch({ project: LIVE_PROJECT });
  expect(await sendSms(live, { phone_number })).toMatchObject({ user_created: true });
  expect((await live.post("api_session_v1_Authenticate", { session_token })).error).toBe("session_not_found");
});
