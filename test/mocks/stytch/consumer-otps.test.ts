import { beforeEach, describe, expect, test } from "vitest";
import { type Api, notThis, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { sendSms, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEND = "api_otp_v1_otp_sms_LoginOrCreate";
const AUTHENTICATE = "api_otp_v1_Authenticate";

describe("a send", () => {
  test("makes the user of a new number, and finds the user of a known one", async () => {
    const first = await api.post(SEND, { phone_number: PHONE });
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      phone_id: expect.stringMatching(/^phone-number-test-[0-9a-f-]{36}$/),
      request_id: expect.stringMatching(/^request-id-test-[0-9a-f-]{36}$/),
      status_code: 200,
      user_created: true,
      user_id: expect.stringMatching(/^user-test-[0-9a-f-]{36}$/),
    });
    const { user_id, phone_id } = first.body;
    expect(await sendSms(api)).toMatchObject({ user_id, phone_id, user_created: false });
    expect(await sendSms(api, { phone_number: OTHER_PHONE })).toMatchObject({ user_created: true });
  });

  test("finds a user who was made with the number before it was ever verified", async () => {
    const { user_id } = await api.ok("api_user_v1_Create", { phone_number: PHONE });
    expect(await sendSms(api)).toMatchObject({ user_id, user_created: false });
  });

  test("puts one text message with six digits into the inbox", async () => {
    await sendSms(api);
    expect(api.world.inbox.all()).toMatchObject([
      { to: PHONE, channel: "sms", operationId: SEND, code: expect.stringMatching(/^[0-9]{6}$/) },
    ]);
  });

  test("keeps a new user pending until the first code, when asked to", async () => {
    const { phone_id, user_id } = await sendSms(api, { create_user_as_pending: true });
    expect(api.world.data.users.get(user_id)?.status).toBe("pending");
    const body = { method_id: phone_id, code: api.lastCode(PHONE) };
    expect((await api.ok(AUTHENTICATE, body)).user.status).toBe("active");
  });

  test("to a country that is switched off sends nothing and makes nobody", async () => {
    const reply = await api.post(SEND, { phone_number: "+4915112345678" });
    expect(reply).toMatchObject({ status: 400, error: "invalid_phone_number_country_code" });
    expect(reply.failure.error_message).toBe(
      "The country code of the phone number is not enabled for this project: DE.",
    );
    expect([api.world.inbox.all().length, api.world.data.users.size]).toEqual([0, 0]);
  });

  test("reaches the countries that the project's policy names, or all of them", async () => {
    api.set({ sms_countries: ["DE"] });
    expect((await api.post(SEND, { phone_number: "+4915112345678" })).status).toBe(200);
    expect((await api.post(SEND, { phone_number: PHONE })).error).toBe("invalid_phone_number_country_code");
    api.set({ sms_countries: "any" });
    expect((await api.post(SEND, { phone_number: PHONE })).status).toBe(200);
  });
});

describe("a right code", () => {
  test("verifies the phone, and answers the user and no session", async () => {
    const { phone_id, user_id } = await sendSms(api);
    const reply = await api.post(AUTHENTICATE, { method_id: phone_id, code: api.lastCode(PHONE) });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      user_id,
      method_id: phone_id,
      reset_sessions: false,
      session: null,
      session_jwt: "",
      session_token: "",
      user_device: null,
    });
    expect(reply.body.user.phone_numbers).toEqual([{ phone_id, phone_number: PHONE, verified: true }]);
  });

  test("opens a session when a life is asked for, with the phone as its one factor", async () => {
    const { session, session_token, method_id } = await signIn(api, { session_duration_minutes: 60 });
    expect(session_token).toMatch(/^[A-Za-z0-9_-]{44}$/);
    const at = "2026-04-25T16:37:09Z";
    expect(session).toEqual({
      attributes: { ip_address: "", user_agent: "" },
      authentication_factors: [
        {
          created_at: at,
          delivery_method: "sms",
          last_authenticated_at: at,
          phone_number_factor: { phone_id: method_id, phone_number: PHONE },
          type: "otp",
          updated_at: at,
        },
      ],
      custom_claims: {},
      expires_at: "2026-04-25T17:37:09Z",
      last_accessed_at: at,
      roles: ["stytch_user"],
      session_id: expect.stringMatching(/^session-test-[0-9a-f-]{36}$/),
      started_at: at,
      user_id: expect.stringMatching(/^user-test-/),
    });
  });

  test("remembers in the session where it was used", async () => {
    const attributes = { ip_address: "203.0.113.7", user_agent: "Toaster/1.0" };
    expect((await signIn(api, { attributes })).session?.attributes).toEqual(attributes);
  });

  test("works once", async () => {
    const { phone_id } = await sendSms(api);
    const body = { method_id: phone_id, code: api.lastCode(PHONE) };
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
    expect(await api.post(AUTHENTICATE, body)).toMatchObject({
      status: 401,
      error: "unable_to_auth_otp_code",
    });
  });

  test("spent by two requests at the same moment works for one of them", async () => {
    const { phone_id } = await sendSms(api);
    const body = { method_id: phone_id, code: api.lastCode(PHONE), session_duration_minutes: 5 };
    const replies = await Promise.all([api.post(AUTHENTICATE, body), api.post(AUTHENTICATE, body)]);
    expect(replies.map((reply) => reply.status)).toEqual([200, 401]);
    expect(api.world.data.sessions.size).toBe(1);
  });

  test("of one phone is no good for another", async () => {
    await sendSms(api);
    const { phone_id } = await sendSms(api, { phone_number: OTHER_PHONE });
    const body = { method_id: phone_id, code: api.lastCode(PHONE) };
    expect((await api.post(AUTHENTICATE, body)).error).toBe("otp_code_not_found");
  });
});

describe("a wrong code", () => {
  test("is not found, and leaves the right one alive", async () => {
    const { phone_id } = await sendSms(api);
    const code = api.lastCode(PHONE);
    const wrong = await api.post(AUTHENTICATE, { method_id: phone_id, code: notThis(code) });
    expect(wrong).toMatchObject({ status: 404, error: "otp_code_not_found" });
    expect((await api.post(AUTHENTICATE, { method_id: phone_id, code })).status).toBe(200);
  });

  test("of a method that does not exist is not found either", async () => {
    const method_id = "phone-number-test-00000000-0000-4000-8000-000000000000";
    const reply = await api.post(AUTHENTICATE, { method_id, code: "123456" });
    expect(reply).toMatchObject({ status: 404, error: "otp_code_not_found" });
  });
});

describe("the life of a code", () => {
  test.each([
    [{}, { minutes: 1, seconds: 59 }, 200],
    [{}, { minutes: 2 }, 401],
    [{ expiration_minutes: 1 }, { seconds: 59 }, 200],
    [{ expiration_minutes: 1 }, { seconds: 60 }, 401],
    [{ expiration_minutes: 10 }, { minutes: 9, seconds: 59 }, 200],
    [{ expiration_minutes: 10 }, { minutes: 10 }, 401],
  ])("sent with %j and used after %j: %d", async (sending, wait, status) => {
    const { phone_id } = await sendSms(api, sending);
    api.clock.advance(wait);
    const reply = await api.post(AUTHENTICATE, { method_id: phone_id, code: api.lastCode(PHONE) });
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.error).toBe("unable_to_auth_otp_code");
  });

  test.each([0, -1, 11])("is not %d minutes", async (expiration_minutes) => {
    const reply = await api.post(SEND, { phone_number: PHONE, expiration_minutes });
    expect(reply).toMatchObject({ status: 400, error: "invalid_expiration_otp" });
  });

  test("ends when another is sent, unexpired as it may be", async () => {
    const { phone_id: method_id } = await sendSms(api, { expiration_minutes: 10 });
    const older = api.lastCode(PHONE);
    await sendSms(api);
    const reply = await api.post(AUTHENTICATE, { method_id, code: older });
    expect(reply).toMatchObject({ status: 401, error: "unable_to_auth_otp_code" });
    expect((await api.post(AUTHENTICATE, { method_id, code: api.lastCode(PHONE) })).status).toBe(200);
  });
});

describe("a code bound to where it was asked for", () => {
  const from = { ip_address: "203.0.113.7", user_agent: "Toaster/1.0" };
  const bothMatch = { ip_match_required: true, user_agent_match_required: true };

  test.each([
    [from, bothMatch, 200],
    [{ ...from, ip_address: "203.0.113.8" }, bothMatch, 401],
    [{ ...from, user_agent: "Kettle/2.0" }, bothMatch, 401],
    [undefined, bothMatch, 401],
    [{ ...from, user_agent: "Kettle/2.0" }, { ...bothMatch, user_agent_match_required: false }, 200],
    [undefined, undefined, 200],
  ])("is used from %j under %j: %d", async (attributes, options, status) => {
    const { phone_id: method_id } = await sendSms(api, { attributes: from });
    const code = api.lastCode(PHONE);
    const reply = await api.post(AUTHENTICATE, { method_id, code, attributes, options });
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.error).toBe("attribute_mismatch");
  });

  test("is not spent by a mismatch", async () => {
    const { phone_id: method_id } = await sendSms(api, { attributes: from });
    const body = { method_id, code: api.lastCode(PHONE), options: bothMatch };
    await api.post(AUTHENTICATE, body);
    expect((await api.post(AUTHENTICATE, { ...body, attributes: from })).status).toBe(200);
  });
});

describe("a refused request writes nothing", () => {
  const tooLarge = { session_custom_claims: { note: "x".repeat(5_000) }, session_duration_minutes: 5 };

  test.each([
    ["claims too large", tooLarge, "custom_claims_too_large"],
    ["a session that is not there", { session_token: "x".repeat(44) }, "session_not_found"],
    ["a life out of range", { session_duration_minutes: 4 }, "invalid_session_duration_minutes"],
    ["two sessions", { session_token: "x".repeat(44), session_jwt: "y" }, "too_many_session_arguments"],
  ])("%s: the code is still good", async (_, extra, error) => {
    const { phone_id: method_id, user_id } = await sendSms(api, { create_user_as_pending: true });
    const body = { method_id, code: api.lastCode(PHONE) };
    expect((await api.post(AUTHENTICATE, { ...body, ...extra })).error).toBe(error);
    expect(api.world.inbox.all()).toMatchObject([{ usedAt: null }]);
    expect(api.world.data.users.get(user_id)?.status).toBe("pending");
    expect(api.world.data.contacts.get(method_id)?.verified).toBe(false);
    expect(api.world.data.sessions.size).toBe(0);
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });

  test("another user's session: the code is still good", async () => {
    const { session_token } = await signIn(api, { phone_number: OTHER_PHONE });
    const { phone_id: method_id } = await sendSms(api);
    const body = { method_id, code: api.lastCode(PHONE) };
    expect((await api.post(AUTHENTICATE, { ...body, session_token })).error).toBe("user_id_mismatch");
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });
});
