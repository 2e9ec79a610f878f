import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, MALFORMED_TOKEN, PHONE, stytch } from "./bench.ts";
import { byDiscovery, byEmail, bySms, enrol, person, smsProof, totpProof } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const EXCHANGE = "api_discovery_v1_discovery_intermediate_sessions_Exchange";
const SMS = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";
const JIT = { email_jit_provisioning: "RESTRICTED" as const, email_allowed_domains: ["acme.com"] };
const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" as const };
const WITHOUT_EMAIL = { auth_methods: "RESTRICTED" as const, allowed_auth_methods: ["sso" as const] };

const entering = async (organization_id: string, fields: Fields = {}) => {
  const { intermediate_session_token } = await byDiscovery(api);
  return api.post(EXCHANGE, { intermediate_session_token, organization_id, ...fields });
};

describe("a membership is entered", () => {
  test("with a whole session, which spends the intermediate one", async () => {
    const { ids } = await person(api);
    const { status, body } = await entering("acme", { session_custom_claims: { plan: "pro" } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      member_id: ids.member_id,
      member_authenticated: true,
      intermediate_session_token: "",
      intermediate_session_token_expires_at: null,
      mfa_required: null,
      primary_required: null,
      member_device: null,
      member: { status: "active", email_address_verified: true },
      member_session: {
        ...ids,
        custom_claims: { plan: "pro" },
        expires_at: "2026-04-25T17:37:09Z",
        authentication_factors: [{ type: "email_otp", sequence_order: "PRIMARY" }],
      },
      session_token: expect.stringMatching(/^[A-Za-z0-9_-]{44}$/),
      session_jwt: expect.stringMatching(/^ey/),
    });
    expect(api.world.data.intermediateSessions.size).toBe(0);
  });

  test.each(["pending", "invited"] as const)("that was %s, and is active then", async (status) => {
    const { ids } = await person(api);
    api.world.data.members.update(ids.member_id, { status });
    expect((await entering(ids.organization_id)).body).toMatchObject({
      member_authenticated: true,
      member: { member_id: ids.member_id, status: "active", email_address_verified: true },
    });
  });

  test("and the proof is that of the member's own address, so that proving it again adds nothing", async () => {
    const who = await person(api);
    const { session_token, member_session } = (await entering("acme")).body;
    const again = await byEmail(api, who, { session_token });
    expect(again.member_session?.authentication_factors).toHaveLength(1);
    expect(member_session?.authentication_factors[0]?.email_factor).toEqual({
      email_id: again.method_id,
      email_address: ADA,
    });
  });

  test("once", async () => {
    await person(api);
    const { intermediate_session_token } = await byDiscovery(api);
    const body = { intermediate_session_token, organization_id: "acme" };
    await api.ok(EXCHANGE, body);
    expect(await api.post(EXCHANGE, body)).toMatchObject({
      status: 404,
      error: "intermediate_session_not_found",
    });
  });
});

describe("an organization is joined by the email domain", () => {
  test("by whoever it takes in", async () => {
    const { organization_id } = await api.organization(JIT);
    const { body } = await entering(organization_id);
    expect(body).toMatchObject({
      member_authenticated: true,
      member: { organization_id, email_address: ADA, status: "active", email_address_verified: true },
    });
    expect(api.world.data.members.size).toBe(1);
  });

  test("by anybody, where any address may", async () => {
    await api.organization({ email_jit_provisioning: "ALL_ALLOWED", email_allowed_domains: ["else.com"] });
    const { body } = await entering("acme");
    expect(body).toMatchObject({
      member_authenticated: true,
      member: { email_address: ADA, status: "active" },
    });
  });

  test("anew by whoever was a member and was deleted", async () => {
    const { ids } = await person(api, JIT);
    api.world.data.members.update(ids.member_id, { status: "deleted" });
    const { body } = await entering("acme");
    expect(body.member_authenticated).toBe(true);
    expect(body.member_id).not.toBe(ids.member_id);
  });

  test.each([
    [{}, "email_jit_provisioning_not_allowed"],
    [{ ...JIT, email_allowed_domains: ["else.com"] }, "invalid_email_for_jit_provisioning"],
  ])("under %j by nobody: %s", async (settings, error) => {
    await api.organization(settings);
    expect(await entering("acme")).toMatchObject({ status: 400, error });
    expect([api.world.data.members.size, api.world.data.sessions.size]).toEqual([0, 0]);
    expect(api.world.data.intermediateSessions.size).toBe(1);
  });
});

describe("a second factor is owed", () => {
  test("and the same token carries on to it", async () => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token } = await byDiscovery(api);
    const body = { intermediate_session_token, organization_id: "acme", session_duration_minutes: 5 };
    for (let i = 0; i < 2; i++) {
      expect(await api.ok(EXCHANGE, body)).toMatchObject({
        member_authenticated: false,
        intermediate_session_token,
        member_session: null,
        session_token: "",
        session_jwt: "",
        primary_required: null,
        mfa_required: { member_options: null, secondary_auth_initiated: null },
      });
    }
    expect(api.world.data.sessions.size).toBe(0);
    const proof = { ...(await smsProof(api, who)), intermediate_session_token };
    const { member_session } = await api.ok(SMS, proof);
    expect(member_session?.authentication_factors).toMatchObject([{ type: "email_otp" }, { type: "otp" }]);
    expect(api.world.data.intermediateSessions.size).toBe(0);
  });

  test("by whoever joined by the domain just now, too", async () => {
    await api.organization({ ...JIT, ...REQUIRED });
    const { body } = await entering("acme");
    expect(body).toMatchObject({ member_authenticated: false, member: { status: "active" } });
    const proof = await totpProof(api, {
      organization: body.organization,
      ids: { organization_id: body.organization.organization_id, member_id: body.member_id },
      email: ADA,
    });
    const { intermediate_session_token } = body;
    const whole = await api.ok("api_b2b_totp_v1_Authenticate", { ...proof, intermediate_session_token });
    expect(whole.member.mfa_enrolled).toBe(true);
  });

  test("and the code is on its way to a member whose factor is a phone", async () => {
    const who = await person(api, REQUIRED);
    await bySms(api, who);
    const { body } = await entering("acme");
    expect(body.mfa_required).toEqual({
      member_options: { mfa_phone_number: PHONE, totp_registration_id: "" },
      secondary_auth_initiated: "sms_otp",
    });
    expect(api.world.inbox.all(PHONE).at(-1)).toMatchObject({ operationId: EXCHANGE });
  });
});

describe("another first factor is owed", () => {
  test("where the organization does not accept the one that was proven", async () => {
    const { ids } = await person(api, WITHOUT_EMAIL);
    api.world.data.members.update(ids.member_id, { status: "invited" });
    const { intermediate_session_token } = await byDiscovery(api);
    expect(await api.ok(EXCHANGE, { intermediate_session_token, organization_id: "acme" })).toMatchObject({
      member_authenticated: false,
      intermediate_session_token,
      session_token: "",
      primary_required: { allowed_auth_methods: ["sso"] },
      mfa_required: null,
      member: { status: "invited", email_address_verified: false },
    });
  });

  test("and nothing is texted before it is proven", async () => {
    await person(api, { ...WITHOUT_EMAIL, ...REQUIRED }, { mfa_phone_number: PHONE });
    const { body } = await entering("acme");
    expect(body.mfa_required).toEqual({
      member_options: { mfa_phone_number: PHONE, totp_registration_id: "" },
      secondary_auth_initiated: null,
    });
    expect(api.world.inbox.all(PHONE)).toEqual([]);
  });

  test("and a second factor does not make up for it", async () => {
    const who = await person(api, WITHOUT_EMAIL);
    const { intermediate_session_token } = await byDiscovery(api);
    await api.ok(EXCHANGE, { intermediate_session_token, organization_id: "acme" });
    await enrol(api, who);
    const refused = { status: 400, error: "action_available_only_once_primary_authentication_is_met" };
    const given = { ...who.ids, intermediate_session_token };
    expect(await api.post("api_b2b_totp_v1_Create", given)).toMatchObject(refused);
    expect(await api.post("api_b2b_totp_v1_Authenticate", { ...given, code: "123456" })).toMatchObject(
      refused,
    );
    expect(await api.post(SMS, { ...given, code: "123456" })).toMatchObject(refused);
    expect(api.world.data.sessions.size).toBe(0);
  });

  test("but not by a break-glass member", async () => {
    await person(api, WITHOUT_EMAIL, { is_breakglass: true });
    expect((await entering("acme")).body.member_authenticated).toBe(true);
  });
});

test("a login that began in one organization does not go on in another", async () => {
  const who = await person(api, REQUIRED);
  const { intermediate_session_token } = await byEmail(api, who);
  await person(api, { organization_slug: "other" });
  const refused = await api.post(EXCHANGE, { intermediate_session_token, organization_id: "other" });
  expect(refused).toMatchObject({
    status: 400,
    error: "invalid_intermediate_session_token_for_organization",
  });
  const { member_authenticated } = await api.ok(EXCHANGE, {
    intermediate_session_token,
    organization_id: "acme",
  });
  expect(member_authenticated).toBe(false);
});

test.each([
  [{ organization_id: "nobody" }, 404, "organization_not_found"],
  [{ organization_id: "no id at all" }, 400, "invalid_organization_id"],
  [{ intermediate_session_token: "x".repeat(44) }, 404, "intermediate_session_not_found"],
  [{ intermediate_session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
  [{ locale: "xx" }, 400, "invalid_locale"],
  [{ session_duration_minutes: 4 }, 400, "invalid_session_duration_minutes"],
  [{ session_custom_claims: { a: "x".repeat(5_000) } }, 400, "custom_claims_too_large"],
])("with %j: %d %s, and nobody has joined", async (fields, status, error) => {
  await api.organization(JIT);
  expect(await entering("acme", fields)).toMatchObject({ status, error });
  expect(api.world.data.members.size).toBe(0);
});
