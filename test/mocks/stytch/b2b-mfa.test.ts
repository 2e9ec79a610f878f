import { beforeEach, describe, expect, test } from "vitest";
import { type Api, PHONE, stytch, totpAt } from "./bench.ts";
import {
  another,
  byEmail,
  bySms,
  bySmsAlone,
  byTotp,
  emailProof,
  enrol,
  person,
  totpProof,
} from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" };
const EMAIL = "api_b2b_otp_v1_b2b_otp_email_Authenticate";

describe("a second factor is owed", () => {
  test.each([
    [{}, {}, false],
    [REQUIRED, {}, true],
    [{}, { mfa_enrolled: true }, true],
    [REQUIRED, { is_breakglass: true }, true],
  ])("in an organization with %j by a member with %j: %s", async (organization, member, owed) => {
    const reply = await byEmail(api, await person(api, organization, member));
    expect(reply.member_authenticated).toBe(!owed);
  });

  test("and until it is proven there is an intermediate session and no other", async () => {
    const who = await person(api, REQUIRED);
    const reply = await byEmail(api, who, { session_custom_claims: { a: 1 }, session_duration_minutes: 5 });
    expect(reply).toMatchObject({
      ...who.ids,
      intermediate_session_token: expect.stringMatching(/^[A-Za-z0-9_-]{44}$/),
      member: { status: "active", email_address_verified: true },
      member_authenticated: false,
      member_session: null,
      mfa_required: { member_options: null, secondary_auth_initiated: null },
      primary_required: null,
      session_jwt: "",
      session_token: "",
    });
    expect(api.world.data.sessions.size).toBe(0);
  });

  test("but not by whoever brings a living session", async () => {
    const who = await person(api, REQUIRED);
    const { session_token } = await bySms(api, who);
    expect(await byEmail(api, who, { session_token })).toMatchObject({
      member_authenticated: true,
      session_token,
    });
  });

  test("and is not by whoever brings an intermediate session that holds one", async () => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token } = await byEmail(api, who);
    const held = api.world.data.intermediateSessions.get(intermediate_session_token);
    const { member_session } = await bySmsAlone(api, who);
    const factors = [...(held?.factors ?? []), ...(member_session?.authentication_factors ?? [])];
    api.world.data.intermediateSessions.update(intermediate_session_token, { factors });
    const reply = await byEmail(api, who, { intermediate_session_token });
    expect(reply.member_authenticated).toBe(true);
    expect(reply.member_session?.authentication_factors.map((it) => it.type)).toEqual(["email_otp", "otp"]);
  });

  test("still by whoever brings an intermediate session that holds a first factor only, a new one takes its place", async () => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token: first } = await byEmail(api, who);
    const { intermediate_session_token: second } = await byEmail(api, who, {
      intermediate_session_token: first,
    });
    expect(second).not.toBe(first);
    expect(api.world.data.intermediateSessions.get(first)).toBeUndefined();
    expect(api.world.data.intermediateSessions.get(second)?.factors).toHaveLength(1);
  });
});

describe("the member is offered what they have", () => {
  test("a verified phone: the code is on its way already", async () => {
    const who = await person(api, REQUIRED);
    await bySms(api, who);
    const { mfa_required, intermediate_session_token } = await byEmail(api, who);
    expect(mfa_required).toEqual({
      member_options: { mfa_phone_number: PHONE, totp_registration_id: "" },
      secondary_auth_initiated: "sms_otp",
    });
    expect(api.world.inbox.all(PHONE).at(-1)).toMatchObject({ operationId: EMAIL });
    const body = { ...who.ids, code: api.lastCode(PHONE), intermediate_session_token };
    expect((await api.post("api_b2b_otp_v1_b2b_otp_sms_Authenticate", body)).status).toBe(200);
  });

  test("an authenticator app: nothing is sent", async () => {
    const who = await person(api, REQUIRED);
    const { member } = await byTotp(api, who);
    const { mfa_required } = await byEmail(api, who);
    expect(mfa_required).toEqual({
      member_options: { mfa_phone_number: "", totp_registration_id: member.totp_registration_id },
      secondary_auth_initiated: null,
    });
  });

  test("an app that waits for its first code counts for nothing", async () => {
    const who = await person(api, REQUIRED);
    await enrol(api, who);
    expect((await byEmail(api, who)).mfa_required).toMatchObject({ member_options: null });
  });

  test.each([
    [{}, null, 0],
    [{ set_default_mfa: true }, "sms_otp", 1],
  ])("both, the app first, the phone then with %j: %s", async (fields, initiated, sent) => {
    const who = await person(api, REQUIRED);
    const { session_token } = await byTotp(api, who);
    const adding = { ...who.ids, mfa_phone_number: PHONE, session_token };
    await api.ok("api_b2b_otp_v1_b2b_otp_sms_Send", adding);
    const proof = { ...who.ids, code: api.lastCode(PHONE), session_token, ...fields };
    await api.ok("api_b2b_otp_v1_b2b_otp_sms_Authenticate", proof);
    const before = api.world.inbox.all(PHONE).length;
    expect((await byEmail(api, who)).mfa_required?.secondary_auth_initiated).toBe(initiated);
    expect(api.world.inbox.all(PHONE).length - before).toBe(sent);
  });

  test("nothing by text message where the organization has forbidden it since", async () => {
    const who = await person(api, REQUIRED);
    await bySms(api, who);
    const { organization_id } = who.ids;
    api.world.data.organizations.update(organization_id, {
      mfa_methods: "RESTRICTED",
      allowed_mfa_methods: ["totp"],
    });
    expect((await byEmail(api, who)).mfa_required?.secondary_auth_initiated).toBeNull();
  });
});

describe("an intermediate session", () => {
  test.each([
    [{ minutes: 9, seconds: 59 }, 200],
    [{ minutes: 10 }, 404],
  ])("is used after %j: %d", async (wait, status) => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token } = await byEmail(api, who);
    const { secret } = await enrol(api, who, { intermediate_session_token });
    api.clock.advance(wait);
    const body = { ...who.ids, code: totpAt(secret, api.clock.now()), intermediate_session_token };
    const reply = await api.post("api_b2b_totp_v1_Authenticate", body);
    expect(reply.status).toBe(status);
    if (status === 404) expect(reply.error).toBe("intermediate_session_not_found");
  });

  test("of one organization is no good in another", async () => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token } = await byEmail(api, who);
    const elsewhere = await person(api, { organization_slug: "other" });
    const reply = await api.post("api_b2b_totp_v1_Create", { ...elsewhere.ids, intermediate_session_token });
    expect(reply).toMatchObject({
      status: 400,
      error: "invalid_intermediate_session_token_for_organization",
    });
  });

  test("of one member is no good for another", async () => {
    const ada = await person(api, REQUIRED);
    const { intermediate_session_token } = await byEmail(api, ada);
    const eve = await another(api, ada.organization, { email_address: "eve@acme.com" });
    const reply = await api.post(EMAIL, { ...(await emailProof(api, eve)), intermediate_session_token });
    expect(reply.error).toBe("member_session_member_id_mismatch");
  });

  test("becomes a whole session with the second factor, and its claims and life count then", async () => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token } = await byEmail(api, who);
    const wish = { session_custom_claims: { plan: "pro" }, session_duration_minutes: 30 };
    const body = { ...(await totpProof(api, who)), ...wish, intermediate_session_token };
    const { member_session, member } = await api.ok("api_b2b_totp_v1_Authenticate", body);
    expect(member_session).toMatchObject({
      custom_claims: { plan: "pro" },
      expires_at: "2026-04-25T17:07:09Z",
      authentication_factors: [{ type: "email_otp" }, { type: "totp" }],
    });
    expect(member.mfa_enrolled).toBe(true);
    expect(api.world.data.intermediateSessions.size).toBe(0);
  });
});
