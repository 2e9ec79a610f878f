import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, stytch } from "./bench.ts";
import { byDiscovery, byEmail, person, smsProof } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const CREATE = "api_discovery_v1_discovery_organizations_Create";
const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" };

const founding = async (fields: Fields = {}, email: string = ADA) => {
  const { intermediate_session_token } = await byDiscovery(api, email);
  return api.post(CREATE, { intermediate_session_token, ...fields });
};

describe("a founder", () => {
  test("is the first member, an admin with a verified address, and signed in", async () => {
    const { status, body } = await founding({ organization_name: "Acme Inc", organization_slug: "acme" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      organization: {
        organization_name: "Acme Inc",
        organization_slug: "acme",
        email_invites: "ALL_ALLOWED",
      },
      member_authenticated: true,
      intermediate_session_token: "",
      mfa_required: null,
      primary_required: null,
      member_device: null,
      member: {
        email_address: ADA,
        email_address_verified: true,
        status: "active",
        is_admin: true,
        roles: [{ role_id: "stytch_member" }, { role_id: "stytch_admin" }],
      },
      member_session: {
        roles: ["stytch_member", "stytch_admin"],
        authentication_factors: [{ type: "email_otp" }],
        expires_at: "2026-04-25T17:37:09Z",
      },
    });
    expect(api.world.data.intermediateSessions.size).toBe(0);
  });

  test("sets what an organization can have", async () => {
    const settings = {
      organization_external_id: "crm|1",
      trusted_metadata: { plan: "pro" },
      email_jit_provisioning: "RESTRICTED",
      email_allowed_domains: ["acme.com"],
    };
    const { body } = await founding(settings);
    expect(body.organization).toMatchObject({ ...settings, email_invites: "NOT_ALLOWED" });
  });

  test("who asks everybody for a second factor owes one too, on the same token", async () => {
    const { intermediate_session_token } = await byDiscovery(api);
    const body = await api.ok(CREATE, { intermediate_session_token, ...REQUIRED });
    expect(body).toMatchObject({
      member_authenticated: false,
      intermediate_session_token,
      member_session: null,
      mfa_required: { member_options: null, secondary_auth_initiated: null },
    });
    const { organization, member_id } = body;
    const ids = { organization_id: organization.organization_id, member_id };
    const proof = await smsProof(api, { organization, ids, email: ADA });
    const sms = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";
    const { member } = await api.ok(sms, { ...proof, intermediate_session_token });
    expect(member).toMatchObject({ is_admin: true, mfa_enrolled: true });
  });

  test("who lets nobody in by email owes a first factor", async () => {
    const { body } = await founding({ auth_methods: "RESTRICTED", allowed_auth_methods: ["sso"] });
    expect(body).toMatchObject({
      member_authenticated: false,
      primary_required: { allowed_auth_methods: ["sso"] },
      member: { status: "active", email_address_verified: true },
    });
  });

  test("may come from a login to another organization", async () => {
    const { intermediate_session_token } = await byEmail(api, await person(api, REQUIRED));
    const { organization, member_authenticated } = await api.ok(CREATE, { intermediate_session_token });
    expect(organization.organization_slug).toBe("acme.com");
    expect(member_authenticated).toBe(true);
  });
});

describe("name and slug are made from the address", () => {
  test.each([
    ["ada@acme.com", "acme.com"],
    ["ada.lovelace@gmail.com", "ada.lovelace"],
    ["ada@cs.cam.edu", "ada"],
  ])("%s: %s", async (email, name) => {
    const { organization } = (await founding({}, email)).body;
    expect(organization).toMatchObject({ organization_name: name, organization_slug: name });
  });

  test("without what a slug cannot hold", async () => {
    const { organization } = (await founding({}, "ada+work@gmail.com")).body;
    expect(organization).toMatchObject({
      organization_name: "ada+work",
      organization_slug: "ada-work",
    });
  });

  test("with something behind the slug that makes it unlike another", async () => {
    await founding();
    const { organization } = (await founding({}, "eve@acme.com")).body;
    expect(organization.organization_slug).toMatch(/^acme\.com-[a-z0-9]{6}$/);
  });

  test("with something behind the slug that makes it long enough", async () => {
    const { organization } = (await founding({}, "a@gmail.com")).body;
    expect(organization.organization_slug).toMatch(/^a-[a-z0-9]{6}$/);
  });

  test("with something behind the slug that is not of reserved characters alone", async () => {
    const { organization } = (await founding({}, "+_@gmail.com")).body;
    expect(organization.organization_slug).toMatch(/^-_-[a-z0-9]{6}$/);
  });
});

describe("nothing is founded", () => {
  test("by an address whose domain another organization has claimed", async () => {
    await api.organization({ claimed_email_domains: ["Acme.com"] });
    const refused = await founding({ organization_slug: "mine" });
    expect(refused).toMatchObject({ status: 400, error: "action_not_allowed_email_domain_is_claimed" });
    expect(refused.failure.error_message).toBe(
      "The email domain is claimed by another organization, and its members belong there.",
    );
    const { organizations, members, intermediateSessions } = api.world.data;
    expect([organizations.size, members.size, intermediateSessions.size]).toEqual([1, 0, 1]);
    expect((await founding({}, "ada@else.com")).status).toBe(200);
  });

  test.each([
    [{ organization_name: "" }, "invalid_organization_name"],
    [{ organization_slug: "a b" }, "invalid_organization_slug"],
    [{ organization_slug: "first" }, "organization_slug_already_used"],
    [{ organization_external_id: "1" }, "organization_external_id_already_used"],
    [{ mfa_methods: "RESTRICTED" }, "allowed_mfa_methods_required_for_restricted"],
    [{ email_allowed_domains: ["gmail.com"] }, "organization_settings_domain_too_common"],
    [{ trusted_metadata: { a: "x".repeat(5_000) } }, "metadata_too_large"],
    [{ session_custom_claims: { a: "x".repeat(5_000) } }, "custom_claims_too_large"],
  ])("with %j: %s", async (fields, error) => {
    await api.organization({ organization_slug: "first", organization_external_id: "1" });
    expect(await founding(fields)).toMatchObject({ status: 400, error });
    const { organizations, members, intermediateSessions } = api.world.data;
    expect([organizations.size, members.size, intermediateSessions.size]).toEqual([1, 0, 1]);
  });

  test("with a login that is over", async () => {
    const { intermediate_session_token } = await byDiscovery(api);
    api.clock.advance({ minutes: 10 });
    expect(await api.post(CREATE, { intermediate_session_token })).toMatchObject({
      status: 404,
      error: "intermediate_session_not_found",
    });
  });
});
