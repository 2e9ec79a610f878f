import { beforeEach, describe, expect, test } from "vitest";
import { type Api, type Fields, MALFORMED_TOKEN, PHONE, stytch } from "./bench.ts";
import { byEmail, bySms, bySmsAlone, type Person, person, signIn } from "./flows.ts";

let api: Api;
let home: Person;
beforeEach(async () => {
  api = stytch();
  home = await person(api, { organization_slug: "home" });
});

const EXCHANGE = "api_b2b_session_v1_Exchange";
const AWAY = { organization_slug: "away" };
const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" };

const away = (organization: Fields = {}, member: Fields = {}) =>
  person(api, { ...AWAY, ...organization }, member);

const moving = async (fields: Fields = {}) => {
  const { session_token } = await byEmail(api, home, { session_custom_claims: { plan: "pro" } });
  const reply = await api.post(EXCHANGE, { session_token, organization_id: "away", ...fields });
  return { session_token, ...reply };
};

describe("a session", () => {
  test("is exchanged for one elsewhere, and lives on", async () => {
    const { ids } = await away();
    const { session_token, status, body } = await moving({ session_duration_minutes: 30 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      member_id: ids.member_id,
      member_authenticated: true,
      intermediate_session_token: "",
      intermediate_session_token_expires_at: null,
      mfa_required: null,
      primary_required: null,
      member_device: null,
      member: { email_address_verified: true },
      member_session: {
        ...ids,
        custom_claims: {},
        expires_at: "2026-04-25T17:07:09Z",
        authentication_factors: [{ type: "email_otp", sequence_order: "PRIMARY" }],
      },
    });
    expect(body.session_token).not.toBe(session_token);
    for (const token of [session_token, body.session_token]) {
      const { status } = await api.post("api_b2b_session_v1_Authenticate", { session_token: token });
      expect(status).toBe(200);
    }
  });

  test("is presented by its JWT as well", async () => {
    await away();
    const { session_jwt } = await byEmail(api, home);
    const { member_authenticated } = await api.ok(EXCHANGE, { session_jwt, organization_id: "away" });
    expect(member_authenticated).toBe(true);
  });

  test("accepts an invitation", async () => {
    const { ids } = await away();
    api.world.data.members.update(ids.member_id, { status: "invited" });
    expect((await moving()).body.member).toMatchObject({ status: "active", email_address_verified: true });
  });

  test("takes no second factor along: where one is asked for, the member proves their own there", async () => {
    const there = await away(REQUIRED);
    const { session_token } = await byEmail(api, home);
    await bySms(api, home, { session_token });
    const { body } = await moving({ session_token });
    expect(body).toMatchObject({
      member_authenticated: false,
      intermediate_session_token: expect.stringMatching(/^[A-Za-z0-9_-]{44}$/),
      member_session: null,
      session_token: "",
      session_jwt: "",
      mfa_required: { member_options: null, secondary_auth_initiated: null },
      primary_required: null,
    });
    const { intermediate_session_token } = body;
    const held = api.world.data.intermediateSessions.get(intermediate_session_token);
    expect(held).toMatchObject({ organization_id: there.ids.organization_id });
    const { member_session } = await bySms(api, there, { intermediate_session_token });
    expect(member_session?.authentication_factors.map(({ type }) => type)).toEqual(["email_otp", "otp"]);
  });

  test("has a code sent to a member who has a phone there", async () => {
    await bySms(api, await away(REQUIRED));
    const { body } = await moving();
    expect(body.mfa_required?.secondary_auth_initiated).toBe("sms_otp");
    expect(api.world.inbox.all(PHONE).at(-1)).toMatchObject({ operationId: EXCHANGE });
  });

  test("leaves a first factor owed where the email is not accepted", async () => {
    await away({ auth_methods: "RESTRICTED", allowed_auth_methods: ["sso", "google_oauth"] });
    expect((await moving()).body).toMatchObject({
      member_authenticated: false,
      primary_required: { allowed_auth_methods: ["sso", "google_oauth"] },
      mfa_required: null,
      member: { email_address_verified: false },
    });
  });
});

describe("nothing is exchanged", () => {
  test.each([
    [{ session_token: undefined }, 400, "no_session_arguments"],
    [{ session_jwt: "x" }, 400, "too_many_session_arguments"],
    [{ session_token: "x".repeat(44) }, 404, "session_not_found"],
    [{ session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
    [{ organization_id: "nobody" }, 404, "organization_not_found"],
    [{ organization_id: "no id at all" }, 400, "invalid_organization_id"],
    [{ locale: "xx" }, 400, "invalid_locale"],
    [{ session_custom_claims: { a: "x".repeat(5_000) } }, 400, "custom_claims_too_large"],
  ])("with %j: %d %s", async (fields, status, error) => {
    await away();
    expect(await moving(fields)).toMatchObject({ status, error });
    expect(api.world.data.sessions.size).toBe(1);
  });

  test("where the person is no member, whatever the domain", async () => {
    await api.organization({
      ...AWAY,
      email_jit_provisioning: "RESTRICTED",
      email_allowed_domains: ["acme.com"],
    });
    expect(await moving()).toMatchObject({ status: 404, error: "member_not_found" });
    expect(api.world.data.members.size).toBe(1);
  });

  test("where the member was deleted", async () => {
    const { ids } = await away();
    api.world.data.members.update(ids.member_id, { status: "deleted" });
    expect(await moving()).toMatchObject({ status: 404, error: "member_not_found" });
  });

  test("for a session that never proved the address", async () => {
    await away();
    const { session_token } = await bySmsAlone(api, home);
    expect(await api.post(EXCHANGE, { session_token, organization_id: "away" })).toMatchObject({
      status: 400,
      error: "insufficient_factors_for_session_exchange",
    });
  });

  test("for a session of a user", async () => {
    await away();
    const { session_token } = await signIn(api);
    expect(await api.post(EXCHANGE, { session_token, organization_id: "away" })).toMatchObject({
      status: 400,
      error: "incompatible_session_type",
    });
  });
});
