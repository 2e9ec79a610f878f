import { beforeEach, describe, expect, test } from "vitest";
import { type Api, MALFORMED_TOKEN, OTHER_PROJECT, PHONE, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { byEmail, person, sendSms, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
});

const AUTHENTICATE = "api_session_v1_Authenticate";

describe("a session", () => {
  test("is found by its token, which stays the same, with its user and a JWT", async () => {
    const { session_token, session, user } = await signIn(api);
    const reply = await api.post(AUTHENTICATE, { session_token });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body)).toEqual([
      "request_id",
      "session",
      "session_jwt",
      "session_token",
      "status_code",
      "user",
    ]);
    expect(reply.body).toMatchObject({ session_token, session, user });
  });

  test("is found by its JWT, also long after the JWT itself has expired", async () => {
    const { session_jwt, session_token } = await signIn(api);
    api.clock.advance({ minutes: 59, seconds: 59 });
    expect(await api.ok(AUTHENTICATE, { session_jwt })).toMatchObject({ session_token });
  });

  test("notes when it was last seen, and gives a fresh JWT", async () => {
    const { session_token, session_jwt } = await signIn(api);
    api.clock.advance({ minutes: 3 });
    const reply = await api.ok(AUTHENTICATE, { session_token });
    expect(reply.session).toMatchObject({
      last_accessed_at: "2026-04-25T16:40:09Z",
      started_at: "2026-04-25T16:37:09Z",
      expires_at: "2026-04-25T17:37:09Z",
    });
    expect(reply.session_jwt).not.toBe(session_jwt);
  });

  test.each([
    [120, "2026-04-25T18:47:09Z", "extends"],
    [5, "2026-04-25T16:52:09Z", "shortens"],
  ])("a life of %d minutes counts from now: %s", async (session_duration_minutes, expires_at) => {
    const { session_token } = await signIn(api);
    api.clock.advance({ minutes: 10 });
    const { session } = await api.ok(AUTHENTICATE, { session_token, session_duration_minutes });
    expect(session.expires_at).toBe(expires_at);
  });

  test.each([
    [4, 400],
    [5, 200],
    [527_040, 200],
    [527_041, 400],
  ])("may live %d minutes: %d", async (session_duration_minutes, status) => {
    const { session_token } = await signIn(api);
    const reply = await api.post(AUTHENTICATE, { session_token, session_duration_minutes });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.error).toBe("invalid_session_duration_minutes");
  });

  test.each([
    [{ minutes: 59, seconds: 59 }, 200],
    [{ minutes: 60 }, 404],
  ])("of an hour is asked for after %j: %d", async (wait, status) => {
    const { session_token, session_jwt } = await signIn(api, { session_duration_minutes: 60 });
    api.clock.advance(wait);
    expect((await api.post(AUTHENTICATE, { session_token })).status).toBe(status);
    expect((await api.post(AUTHENTICATE, { session_jwt })).status).toBe(status);
  });

  test("of another project does not exist here", async () => {
    const { session_token } = await signIn(api);
    const body = JSON.stringify({ session_token });
    const other = { authorization: `Basic ${btoa(`${OTHER_PROJECT}:secret-test-abc`)}` };
    const reply = await api.raw({ url: "/v1/sessions/authenticate", headers: other, body });
    expect(reply).toMatchObject({ status: 404, error: "session_not_found" });
  });

  test("of a member is none of a user", async () => {
    const { session_token } = await byEmail(api, await person(api));
    expect((await api.post(AUTHENTICATE, { session_token })).error).toBe("session_not_found");
  });
});

describe("a factor proven again", () => {
  const again = async (fields: Record<string, unknown>) => {
    const { phone_id: method_id } = await sendSms(api);
    return api.ok("api_otp_v1_Authenticate", { method_id, code: api.lastCode(PHONE), ...fields });
  };

  test("renews its entry and keeps the session's end where no life is given", async () => {
    const { session_token, session } = await signIn(api);
    api.clock.advance({ minutes: 10 });
    const renewed = await again({ session_token });
    expect(renewed).toMatchObject({ session_token });
    expect(renewed.session).toMatchObject({
      session_id: session?.session_id,
      expires_at: "2026-04-25T17:37:09Z",
      authentication_factors: [
        {
          created_at: "2026-04-25T16:37:09Z",
          last_authenticated_at: "2026-04-25T16:47:09Z",
          updated_at: "2026-04-25T16:47:09Z",
        },
      ],
    });
    expect(renewed.session?.authentication_factors).toHaveLength(1);
  });

  test("moves the end where one is", async () => {
    const { session_jwt } = await signIn(api);
    api.clock.advance({ minutes: 10 });
    const renewed = await again({ session_jwt, session_duration_minutes: 60 });
    expect(renewed.session?.expires_at).toBe("2026-04-25T17:47:09Z");
    expect(api.world.data.sessions.size).toBe(1);
  });

  test("by another contact of the same user is appended", async () => {
    const { session_token, user_id } = await signIn(api);
    const email = { id: "email-test-00000000-0000-4000-8000-000000000001", kind: "email" as const };
    api.world.data.contacts.insert({
      ...email,
      address: "ada@acme.com",
      verified: false,
      expires_at: null,
      user_id,
    });
    const sending = { slot: email.id, to: "ada@acme.com", channel: "email", operationId: "", life: 60_000 };
    const { code } = api.world.inbox.send({ ...sending, now: api.world.now });
    const { session, user } = await api.ok("api_otp_v1_Authenticate", {
      method_id: email.id,
      code,
      session_token,
    });
    expect(session?.authentication_factors).toMatchObject([
      { type: "otp", delivery_method: "sms" },
      {
        type: "email_otp",
        delivery_method: "email",
        email_factor: { email_id: email.id, email_address: "ada@acme.com" },
      },
    ]);
    expect(user.emails).toEqual([{ email_id: email.id, email: "ada@acme.com", verified: true }]);
  });
});

describe("custom claims", () => {
  const first = { plan: "pro", team: { name: "a", size: 2 }, gone: 1 };
  const start = () => signIn(api, { session_custom_claims: first });
  const change = (session_token: string, session_custom_claims: unknown, rest = {}) =>
    api.post(AUTHENTICATE, { session_token, session_custom_claims, session_duration_minutes: 60, ...rest });

  test("are merged: given keys replace, nested objects merge, null deletes, the rest stays", async () => {
    const { session_token } = await start();
    const reply = await change(session_token, { team: { size: null, city: "Rome" }, gone: null, new: [1] });
    expect(reply.body.session.custom_claims).toEqual({
      plan: "pro",
      team: { name: "a", city: "Rome" },
      new: [1],
    });
  });

  test("are kept only when the session is extended", async () => {
    const { session_token } = await start();
    const reply = await change(session_token, { plan: "free" }, { session_duration_minutes: undefined });
    expect(reply.body.session.custom_claims).toEqual(first);
  });

  test("that the JWT has for itself are dropped", async () => {
    const { session_token } = await start();
    const reserved = { iss: "me", sub: "me", aud: "me", exp: 1, nbf: 1, iat: 1, jti: "me" };
    expect((await change(session_token, reserved)).body.session.custom_claims).toEqual(first);
  });

  test("under Stytch's own name are refused", async () => {
    const { session_token } = await start();
    const reply = await change(session_token, { "https://stytch.com/session": {} });
    expect(reply).toMatchObject({ status: 400, error: "stytch_claims_in_custom_claims" });
  });

  test("take 4 KB in all, old and new together", async () => {
    const { session_token } = await start();
    expect((await change(session_token, { a: "x".repeat(4_000) })).status).toBe(200);
    const reply = await change(session_token, { b: "x".repeat(100) });
    expect(reply).toMatchObject({ status: 400, error: "custom_claims_too_large" });
    expect((await change(session_token, { a: null, b: "x".repeat(100) })).status).toBe(200);
  });

  test("may be called __proto__, which does no harm", async () => {
    const { session_token } = await start();
    const body = `{"session_token":"${session_token}","session_duration_minutes":5,
      "session_custom_claims":{"__proto__":{"polluted":true},"constructor":{"prototype":1}}}`;
    const reply = await api.raw({ url: "/v1/sessions/authenticate", body });
    expect(reply.text).toContain('"__proto__":{"polluted":true},"constructor":{"prototype":1}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("an authorization check", () => {
  const authorization_check = { resource_id: "documents", action: "read" };

  test("that no role grants is refused, and the session is not touched", async () => {
    const { session_token, session } = await signIn(api);
    api.clock.advance({ minutes: 1 });
    const reply = await api.post(AUTHENTICATE, {
      session_token,
      authorization_check,
      session_duration_minutes: 5,
    });
    expect(reply).toMatchObject({ status: 403, error: "consumer_session_authorization_error" });
    const stored = api.world.data.sessions.get(session?.session_id ?? "");
    expect(stored).toMatchObject({ last_accessed_at: stored?.started_at });
  });

  test("that a role of the user permits says which, and the session shows the role", async () => {
    await api.ok("api_user_v1_Create", { phone_number: PHONE, roles: ["editor"] });
    const { session_token, session } = await signIn(api);
    expect(session?.roles).toEqual(["stytch_user", "editor"]);
    const { verdict } = await api.ok(AUTHENTICATE, { session_token, authorization_check });
    expect(verdict).toEqual({ authorized: true, granting_roles: ["editor"] });
  });
});

test("a token may end in an equals sign, as samples do, and is unknown then", async () => {
  const session_token = `${"x".repeat(43)}=`;
  expect((await api.post(AUTHENTICATE, { session_token })).error).toBe("session_not_found");
});

test.each([
  [{}, 400, "no_session_arguments"],
  [{ session_token: "x".repeat(44), session_jwt: "y" }, 400, "too_many_session_arguments"],
  [{ session_token: "x".repeat(44) }, 404, "session_not_found"],
  [{ session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
  [{ session_jwt: "not a jwt" }, 400, "unable_to_parse_session_jwt"],
])("a session asked for with %j: %d %s", async (body, status, error) => {
  expect(await api.post(AUTHENTICATE, body)).toMatchObject({ status, error });
});
