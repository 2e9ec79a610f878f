import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, NOBODY, notThis, PHONE, stytch, totpAt } from "./bench.ts";
import { signIn } from "./flows.ts";

let api: Api;
let user_id: string;
beforeEach(async () => {
  api = stytch();
  ({ user_id } = await api.ok("api_user_v1_Create", { email: ADA, external_id: "crm|7" }));
});

const CREATE = "api_totp_v1_Create";
const AUTHENTICATE = "api_totp_v1_Authenticate";

const enrol = (fields: Record<string, unknown> = {}) => api.ok(CREATE, { user_id, ...fields });
const authenticate = (secret: string, fields: Record<string, unknown> = {}) =>
  api.post(AUTHENTICATE, { user_id, totp_code: totpAt(secret, api.clock.now()), ...fields });

describe("a registration", () => {
  test("has a secret, a QR image and ten recovery codes, and shows in the user", async () => {
    const { request_id: _, ...registration } = await enrol();
    const { totp_id, recovery_codes } = registration;
    expect(registration).toEqual({
      qr_code: expect.stringMatching(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/),
      recovery_codes: Array.from({ length: 10 }, () =>
        expect.stringMatching(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/),
      ),
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      status_code: 200,
      totp_id: expect.stringMatching(/^totp-test-[0-9a-f-]{36}$/),
      user: expect.objectContaining({ totps: [{ totp_id, verified: false }] }),
      user_id,
    });
    expect(new Set(recovery_codes).size).toBe(10);
  });

  test.each([
    ["junk", 400, "invalid_user_id", "This is neither a user_id nor an external_id."],
    ["totp-test-00000000-0000-4000-8000-000000000000", 400, "invalid_user_id", /^This is neither/],
    [NOBODY, 404, "user_not_found", "There is no such user."],
    ["", 404, "user_not_found", "user_id must not be empty."],
  ])("for %j: %d %s", async (named, status, error, message) => {
    const reply = await api.post(CREATE, { user_id: named });
    expect(reply).toMatchObject({ status, error });
    expect(reply.failure.error_message).toMatch(message);
  });

  test("is made for a user named by external id", async () => {
    expect(await enrol({ user_id: "crm|7" })).toMatchObject({ user_id });
  });

  test("is for active users only", async () => {
    const pending = { phone_number: PHONE, create_user_as_pending: true };
    const { user_id } = await api.ok("api_user_v1_Create", pending);
    const reply = await api.post(CREATE, { user_id });
    expect(reply).toMatchObject({ status: 400, error: "bad_request" });
    expect(reply.failure.error_message).toBe("Only an active user can register an authenticator app.");
    expect(api.world.data.totps.size).toBe(0);
  });

  test("that waits for its first code gives way to another, unless the policy says otherwise", async () => {
    const { totp_id } = await enrol();
    const { totp_id: next } = await enrol();
    expect(next).not.toBe(totp_id);
    expect([...api.world.data.totps.values()].map(({ id }) => id)).toEqual([next]);
    api.set({ pending_totp_blocks_create: true });
    expect((await api.post(CREATE, { user_id })).error).toBe("pending_totp_exists");
  });

  test("that had its first code stays", async () => {
    const { secret } = await enrol();
    await authenticate(secret);
    expect(await api.post(CREATE, { user_id })).toMatchObject({ status: 400, error: "active_totp_exists" });
  });

  test.each([
    [{}, { hours: 23, minutes: 59, seconds: 59 }, 200],
    [{}, { hours: 24 }, 401],
    [{ expiration_minutes: 5 }, { minutes: 4, seconds: 59 }, 200],
    [{ expiration_minutes: 5 }, { minutes: 5 }, 401],
    [{ expiration_minutes: 1440 }, { hours: 24 }, 401],
  ])("made with %j has its first code after %j: %d", async (fields, wait, status) => {
    const { secret } = await enrol(fields);
    api.clock.advance(wait);
    const reply = await authenticate(secret);
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.error).toBe("expired_totp");
  });

  test.each([4, 1441])("does not wait %d minutes", async (expiration_minutes) => {
    const reply = await api.post(CREATE, { user_id, expiration_minutes });
    expect(reply).toMatchObject({ status: 400, error: "invalid_expiration" });
  });

  test("is for good once it had its first code", async () => {
    const { secret } = await enrol({ expiration_minutes: 5 });
    await authenticate(secret);
    api.clock.advance({ days: 30 });
    expect((await authenticate(secret)).status).toBe(200);
  });
});

describe("a right code", () => {
  test("verifies the registration, and opens no session unless asked for one", async () => {
    const { secret, totp_id } = await enrol();
    const reply = await authenticate(secret);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      session: null,
      session_jwt: "",
      session_token: "",
      totp_id,
      user: { user_id, totps: [{ totp_id, verified: true }] },
      user_device: null,
      user_id,
    });
  });

  test("opens a session when a life is asked for, with the app as its one factor", async () => {
    const { secret, totp_id } = await enrol();
    const { session } = (await authenticate(secret, { session_duration_minutes: 30 })).body;
    expect(session).toMatchObject({ user_id, expires_at: "2026-04-25T17:07:09Z" });
    expect(session?.authentication_factors).toMatchObject([
      {
        type: "totp",
        delivery_method: "authenticator_app",
        authenticator_app_factor: { totp_id },
      },
    ]);
  });

  test("adds the app to a session that is given, whose end stays", async () => {
    const { user_id, session, session_token } = await signIn(api);
    const { secret } = await enrol({ user_id });
    const { body } = await authenticate(secret, { user_id, session_token });
    expect(body).toMatchObject({
      session_token,
      session: { session_id: session?.session_id, expires_at: session?.expires_at },
    });
    expect(body.session?.authentication_factors.map(({ type }) => type)).toEqual(["otp", "totp"]);
  });

  test.each([
    [-60, 401],
    [-30, 200],
    [0, 200],
    [30, 200],
    [60, 401],
  ])("of %d seconds from now: %d", async (seconds, status) => {
    const { secret } = await enrol();
    const totp_code = totpAt(secret, api.clock.now() + seconds * 1000);
    const reply = await api.post(AUTHENTICATE, { user_id, totp_code });
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.error).toBe("unable_to_authenticate_totp");
  });

  test("works once", async () => {
    const { secret } = await enrol();
    await authenticate(secret);
    const again = await authenticate(secret);
    expect(again).toMatchObject({ status: 400, error: "totp_code_already_authenticated" });
    api.clock.advance({ seconds: 30 });
    expect((await authenticate(secret)).status).toBe(200);
  });
});

describe("a refused code", () => {
  test.each([
    ["12345", "invalid_totp_code"],
    ["abcdef", "invalid_totp_code"],
    ["a1b2-c3d4-e5f6", "recovery_code_used_as_totp_code"],
  ])("%s is no code of an app, and no attempt", async (totp_code, error) => {
    api.set({ lock_threshold: 1 });
    await enrol();
    for (const _ of [1, 2]) {
      expect(await api.post(AUTHENTICATE, { user_id, totp_code })).toMatchObject({ status: 400, error });
    }
  });

  test("counts towards the lock of the user, which their other codes meet too", async () => {
    api.set({ lock_threshold: 2 });
    const { secret, recovery_codes } = await enrol();
    const totp_code = notThis(totpAt(secret, api.clock.now()));
    for (const _ of [1, 2]) {
      expect((await authenticate(secret, { totp_code })).error).toBe("unable_to_authenticate_totp");
    }
    const locked = await authenticate(secret);
    expect(locked).toMatchObject({ status: 429, error: "user_lock_limit_reached" });
    const recover = { user_id, recovery_code: recovery_codes[0] };
    expect((await api.post("api_totp_v1_Recover", recover)).error).toBe("user_lock_limit_reached");
    api.clock.advance({ hours: 1 });
    expect((await authenticate(secret)).status).toBe(200);
  });

  test("writes nothing when the request is refused for another reason", async () => {
    const { secret } = await enrol();
    const { session_token } = await signIn(api);
    expect((await authenticate(secret, { session_token })).error).toBe("user_id_mismatch");
    const claims = { session_custom_claims: { note: "x".repeat(5_000) }, session_duration_minutes: 5 };
    expect((await authenticate(secret, claims)).error).toBe("custom_claims_too_large");
    expect([...api.world.data.totps.values()]).toMatchObject([{ verified: false, spent_steps: [] }]);
    expect((await authenticate(secret)).status).toBe(200);
  });
});
