import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, notThis, PHONE, stytch } from "./bench.ts";
import { another, byEmail, emailProof, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEND = "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_Authenticate";
const RESTRICTED = { email_jit_provisioning: "RESTRICTED" as const, email_allowed_domains: ["acme.com"] };

describe("a send", () => {
  test("to a member answers the member and the organization, and mails a code", async () => {
    const { organization, ids } = await person(api);
    const reply = await api.post(SEND, { organization_id: "acme", email_address: "Ada@ACME.com" });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ member_id: ids.member_id, member_created: false, organization });
    expect(api.world.inbox.all(ADA)).toMatchObject([{ channel: "email", operationId: SEND }]);
  });

  test("to an address of an allowed domain takes in a pending member", async () => {
    const { organization_id } = await api.organization(RESTRICTED);
    const reply = await api.ok(SEND, { organization_id, email_address: ADA });
    expect(reply).toMatchObject({
      member_created: true,
      member: { status: "pending", email_address: ADA, email_address_verified: false },
    });
    expect(await api.ok(SEND, { organization_id, email_address: ADA })).toMatchObject({
      member_id: reply.member_id,
      member_created: false,
    });
  });

  test.each([
    [{ email_allowed_domains: ["ACME.com"] }, "ada@acme.COM", undefined],
    [{}, "ada@sub.acme.com", "invalid_email_for_jit_provisioning"],
    [{}, "ada@notacme.com", "invalid_email_for_jit_provisioning"],
    [{ email_jit_provisioning: "ALL_ALLOWED" as const }, "eve@else.com", undefined],
    [{ email_jit_provisioning: "ALL_ALLOWED" as const, email_allowed_domains: [] }, ADA, undefined],
    [
      { email_jit_provisioning: "NOT_ALLOWED" as const, email_invites: "ALL_ALLOWED" as const },
      ADA,
      "email_jit_provisioning_not_allowed",
    ],
  ])("under %j to %s: %s", async (settings, email_address, error) => {
    const { organization_id } = await api.organization({ ...RESTRICTED, ...settings });
    const reply = await api.post(SEND, { organization_id, email_address });
    expect(reply.error).toBe(error);
    expect(api.world.inbox.all()).toHaveLength(error ? 0 : 1);
  });

  test("refused for its domain says which ones are allowed", async () => {
    const { organization_id } = await api.organization(RESTRICTED);
    const reply = await api.post(SEND, { organization_id, email_address: "eve@evil.com" });
    expect(reply.failure.error_details).toEqual({
      email_address: "eve@evil.com",
      email_allowed_domains: ["acme.com"],
    });
    expect(api.world.data.members.size).toBe(0);
  });

  test("is refused where the organization does not allow email codes, save to a break-glass member", async () => {
    const { organization_id } = (
      await person(api, { auth_methods: "RESTRICTED", allowed_auth_methods: ["sso"] })
    ).ids;
    const reply = await api.post(SEND, { organization_id, email_address: ADA });
    expect(reply.error).toBe("operation_restricted_by_organization_auth_methods");
    const organization = api.world.data.organizations.get(organization_id);
    if (!organization) throw new Error("The organization is there.");
    const eve = await another(api, organization, { email_address: "eve@acme.com", is_breakglass: true });
    expect(await byEmail(api, eve)).toMatchObject({ member_authenticated: true });
  });
});

describe("the life of a code", () => {
  test.each([
    [{}, { minutes: 9, seconds: 59 }, 200],
    [{}, { minutes: 10 }, 401],
    [{ login_expiration_minutes: 2 }, { minutes: 1, seconds: 59 }, 200],
    [{ login_expiration_minutes: 2 }, { minutes: 2 }, 401],
    [{ signup_expiration_minutes: 2 }, { minutes: 9 }, 200],
  ])("of a member sent with %j and used after %j: %d", async (life, wait, status) => {
    const { ids } = await person(api);
    const body = { organization_id: ids.organization_id, email_address: ADA };
    await api.ok(SEND, { ...body, ...life });
    api.clock.advance(wait);
    expect((await api.post(AUTHENTICATE, { ...body, code: api.lastCode(ADA) })).status).toBe(status);
  });

  test("of somebody new is the one for signing up", async () => {
    const { organization_id } = await api.organization(RESTRICTED);
    const life = { login_expiration_minutes: 15, signup_expiration_minutes: 2 };
    await api.ok(SEND, { organization_id, email_address: ADA, ...life });
    api.clock.advance({ minutes: 2 });
    const reply = await api.post(AUTHENTICATE, {
      organization_id,
      email_address: ADA,
      code: api.lastCode(ADA),
    });
    expect(reply).toMatchObject({ status: 401, error: "unable_to_auth_otp_code" });
  });

  test.each([1, 16])("is not %d minutes", async (minutes) => {
    const { ids } = await person(api);
    for (const field of ["login_expiration_minutes", "signup_expiration_minutes"]) {
      const body = { organization_id: ids.organization_id, email_address: ADA, [field]: minutes };
      expect((await api.post(SEND, body)).error).toBe("invalid_expiration_otp");
    }
  });

  test("ends when another is sent, or when it is used", async () => {
    const who = await person(api);
    const older = await emailProof(api, who);
    const newer = await emailProof(api, who);
    expect((await api.post(AUTHENTICATE, older)).error).toBe("unable_to_auth_otp_code");
    expect((await api.post(AUTHENTICATE, newer)).status).toBe(200);
    expect((await api.post(AUTHENTICATE, newer)).error).toBe("unable_to_auth_otp_code");
  });
});

describe("a right code", () => {
  test("signs the member in for an hour, with the email as first factor", async () => {
    const who = await person(api);
    const reply = await byEmail(api, who);
    expect(Object.keys(reply)).toEqual([
      "intermediate_session_token",
      "intermediate_session_token_expires_at",
      "member",
      "member_authenticated",
      "member_device",
      "member_id",
      "member_session",
      "method_id",
      "mfa_required",
      "organization",
      "organization_id",
      "primary_required",
      "request_id",
      "session_jwt",
      "session_token",
      "status_code",
    ]);
    const at = "2026-04-25T16:37:09Z";
    expect(reply).toMatchObject({
      ...who.ids,
      intermediate_session_token: "",
      member_authenticated: true,
      member_device: null,
      mfa_required: null,
      primary_required: null,
    });
    expect(reply.member_session).toEqual({
      authentication_factors: [
        {
          created_at: at,
          delivery_method: "email",
          email_factor: { email_id: reply.method_id, email_address: ADA },
          last_authenticated_at: at,
          sequence_order: "PRIMARY",
          type: "email_otp",
          updated_at: at,
        },
      ],
      custom_claims: {},
      expires_at: "2026-04-25T17:37:09Z",
      last_accessed_at: at,
      member_id: who.ids.member_id,
      member_session_id: expect.stringMatching(/^member-session-test-[0-9a-f-]{36}$/),
      organization_id: who.ids.organization_id,
      organization_slug: "acme",
      roles: ["stytch_member"],
      started_at: at,
    });
  });

  test("makes a pending member active, and the address verified", async () => {
    const who = await person(api, {}, { create_member_as_pending: true });
    api.clock.advance({ minutes: 1 });
    expect((await byEmail(api, who)).member).toMatchObject({
      status: "active",
      email_address_verified: true,
      created_at: "2026-04-25T16:37:09Z",
      updated_at: "2026-04-25T16:38:09Z",
    });
  });

  test("is asked for under any name of the organization, and any writing of the address", async () => {
    const { code } = await emailProof(api, await person(api));
    const reply = await api.post(AUTHENTICATE, {
      organization_id: "acme",
      email_address: "ADA@acme.com",
      code,
    });
    expect(reply.status).toBe(200);
  });

  test("of one organization is no good in another", async () => {
    const { code } = await emailProof(api, await person(api));
    const other = await person(api, { organization_slug: "other" });
    const body = { organization_id: other.ids.organization_id, email_address: ADA, code };
    expect(await api.post(AUTHENTICATE, body)).toMatchObject({ status: 404, error: "otp_code_not_found" });
  });

  test("adds its factor to a session that comes along", async () => {
    const who = await person(api);
    const { session_token, member_session } = await byEmail(api, who);
    api.clock.advance({ minutes: 30 });
    const again = await byEmail(api, who, { session_token, session_duration_minutes: 120 });
    expect(again.member_session).toMatchObject({
      member_session_id: member_session?.member_session_id,
      expires_at: "2026-04-25T19:07:09Z",
    });
    expect(again.member_session?.authentication_factors).toHaveLength(1);
  });
});

describe("nothing is written when a request is refused", () => {
  test.each([
    [{ session_custom_claims: { note: "x".repeat(5_000) } }, "custom_claims_too_large"],
    [{ intermediate_session_token: "x".repeat(44) }, "intermediate_session_not_found"],
    [{ session_token: "x".repeat(44) }, "session_not_found"],
    [
      { session_token: "x".repeat(44), intermediate_session_token: "y".repeat(44) },
      "too_many_session_arguments",
    ],
  ])("%j", async (extra, error) => {
    const who = await person(api, {}, { create_member_as_pending: true });
    const body = await emailProof(api, who);
    expect((await api.post(AUTHENTICATE, { ...body, ...extra })).error).toBe(error);
    expect(api.world.inbox.all()).toMatchObject([{ usedAt: null }]);
    expect(api.world.data.members.get(who.ids.member_id)).toMatchObject({ status: "pending" });
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });

  test("a wrong code, which leaves the right one alive", async () => {
    const body = await emailProof(api, await person(api));
    const wrong = await api.post(AUTHENTICATE, { ...body, code: notThis(body.code) });
    expect(wrong).toMatchObject({ status: 404, error: "otp_code_not_found" });
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });

  test("a session of somebody else", async () => {
    const ada = await person(api);
    const eve = await another(api, ada.organization, {
      email_address: "eve@acme.com",
      mfa_phone_number: PHONE,
    });
    const { session_token } = await byEmail(api, eve);
    const body = await emailProof(api, ada);
    const reply = await api.post(AUTHENTICATE, { ...body, session_token });
    expect(reply).toMatchObject({ status: 400, error: "member_session_member_id_mismatch" });
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });
});
