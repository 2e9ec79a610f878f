import { beforeEach, describe, expect, test } from "vitest";
import { sandboxValues } from "../../../mocks/stytch/sandbox-values.ts";
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

test("the ids of the sandbox phone and email are those that replies show", async () => {
  const phone_id = "phone-number-test-98cfbe19-6c8f-4b8b-b62a-e78a5a7bdff3";
  const email_id = "email-test-23873e89-d4ed-4e92-b3b9-e5c7198fa286";
  const { user } = await api.ok("api_otp_v1_Authenticate", { method_id: phone_id, code });
  expect([user.phone_numbers, user.emails]).toEqual([
    [{ phone_id, phone_number, verified: false }],
    [{ email_id, email, verified: false }],
  ]);
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
  expect(reply.body).toMatchObject({
    session_token,
    session: {
      session_id: "session-test-eb94233f-8800-4ebd-8645-51dc15f9d028",
      user_id,
      started_at: "2021-08-28T00:41:58.935673Z",
      last_accessed_at: "2026-04-25T16:37:09Z",
      expires_at: "2026-04-25T17:37:09Z",
      authentication_factors: [
        {
          type: "magic_link",
          delivery_method: "email",
          last_authenticated_at: "2026-04-25T16:37:09Z",
          email_factor: {
            email_id: "email-test-23873e89-d4ed-4e92-b3b9-e5c7198fa286",
            email_address: "sandbox@stytch.com",
          },
        },
      ],
    },
  });
  expect(reply.body.session.authentication_factors).toHaveLength(1);
  const other = await api.post("api_session_v1_Authenticate", { session_token: unknown_session_token });
  expect(other).toMatchObject({ status: 404, error: "session_not_found" });
});

test("a JWT of the sandbox session has its beginning to the second", async () => {
  const { session_jwt } = await api.ok("api_session_v1_Authenticate", { session_token });
  const claims = JSON.parse(Buffer.from(session_jwt.split(".")[1] ?? "", "base64url").toString("utf8"));
  expect(claims).toMatchObject({
    sub: user_id,
    "https://stytch.com/session": {
      id: "session-test-eb94233f-8800-4ebd-8645-51dc15f9d028",
      started_at: "2021-08-28T00:41:58Z",
      authentication_factors: [{ type: "magic_link", email_factor: { email_address: email } }],
    },
  });
});

describe("the sandbox user's authenticator app", () => {
  const CREATE = "api_totp_v1_Create";
  const AUTHENTICATE = "api_totp_v1_Authenticate";
  const RECOVER = "api_totp_v1_Recover";
  const recovery_code = "a1b2-c3d4-e5f6";

  test("is registered, confirmed and shown as often as one likes, and stored nowhere", async () => {
    for (const _ of [1, 2]) {
      const { totp_id, ...created } = await api.ok(CREATE, { user_id });
      expect(created).toMatchObject({
        user_id,
        status_code: 200,
        secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
        qr_code: expect.stringMatching(/^data:image\/png;base64,/),
        recovery_codes: [recovery_code],
        user: { user_id },
      });
      expect(await api.ok("api_totp_v1_RecoveryCodes", { user_id })).toMatchObject({
        user_id,
        totps: [{ totp_id, verified: true, recovery_codes: [recovery_code] }],
      });
      for (const reply of [
        await api.ok(AUTHENTICATE, { user_id, totp_code: code }),
        await api.ok(RECOVER, { user_id, recovery_code }),
      ]) {
        expect(reply).toMatchObject({ user_id, totp_id, session: null, session_token: "", session_jwt: "" });
      }
    }
    const { users, totps, sessions } = api.world.data;
    expect([users.size, totps.size, sessions.size]).toEqual([0, 0, 0]);
  });

  test.each([
    [AUTHENTICATE, { totp_code: code }, "totp"],
    [RECOVER, { recovery_code }, "recovery_codes"],
  ] as const)("%s opens a session for the asking", async (id, proof, type) => {
    const { session, session_token: token } = await api.ok(id, {
      user_id,
      ...proof,
      session_duration_minutes: 30,
    });
    expect(token).toBe(session_token);
    expect(session).toMatchObject({ user_id, expires_at: "2026-04-25T17:07:09Z" });
    expect(session?.authentication_factors.map((factor) => factor.type)).toEqual([type]);
  });

  test.each([
    [AUTHENTICATE, { totp_code: "000001" }, 401, "unable_to_authenticate_totp"],
    [AUTHENTICATE, { totp_code: "0" }, 400, "invalid_totp_code"],
    [AUTHENTICATE, { totp_code: recovery_code }, 400, "recovery_code_used_as_totp_code"],
    [RECOVER, { recovery_code: "aaaa-aaaa-aaaa" }, 401, "unable_to_authenticate_recovery_code"],
    [RECOVER, { recovery_code: "a1b2" }, 400, "invalid_recovery_code"],
    [RECOVER, { recovery_code: code }, 400, "totp_code_used_as_recovery_code"],
  ] as const)("%s refuses %j: %d %s", async (id, proof, status, error) => {
    for (let i = 0; i < 12; i++) {
      expect(await api.post(id, { user_id, ...proof })).toMatchObject({ status, error });
    }
  });

  test.each([
    [CREATE, {}],
    [AUTHENTICATE, { totp_code: code }],
    ["api_totp_v1_RecoveryCodes", {}],
    [RECOVER, { recovery_code }],
  ] as const)("%s knows nobody of that id in a live project", async (id, proof) => {
    const live = stytch({ project: LIVE_PROJECT });
    expect(await live.post(id, { user_id, ...proof })).toMatchObject({
      status: 404,
      error: "user_not_found",
    });
  });
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
