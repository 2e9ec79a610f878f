import { beforeEach, describe, expect, test } from "vitest";
import { type Api, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";

let api: Api;
beforeEach(() => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
});

const CREATE = "api_organization_v1_Create";
const create = (fields: Record<string, unknown>) =>
  api.post(CREATE, { organization_name: "Acme", ...fields });

test("a bare create has Stytch's defaults", async () => {
  const reply = await create({});
  expect(reply.status).toBe(200);
  expect(reply.body.organization).toEqual({
    allowed_auth_methods: [],
    allowed_first_party_connected_apps: [],
    allowed_mfa_methods: [],
    allowed_oauth_tenants: {},
    allowed_third_party_connected_apps: [],
    auth_methods: "ALL_ALLOWED",
    claimed_email_domains: [],
    created_at: "2026-04-25T16:37:09Z",
    custom_roles: [],
    email_allowed_domains: [],
    email_invites: "ALL_ALLOWED",
    email_jit_provisioning: "NOT_ALLOWED",
    first_party_connected_apps_allowed_type: "ALL_ALLOWED",
    mfa_methods: "ALL_ALLOWED",
    mfa_policy: "OPTIONAL",
    oauth_tenant_jit_provisioning: "NOT_ALLOWED",
    organization_external_id: null,
    organization_id: expect.stringMatching(/^organization-test-[0-9a-f-]{36}$/),
    organization_logo_url: "",
    organization_name: "Acme",
    organization_slug: "acme",
    rbac_email_implicit_role_assignments: [],
    scim_active_connection: null,
    scim_active_connections: [],
    sso_active_connections: [],
    sso_default_connection_id: null,
    sso_jit_provisioning: "ALL_ALLOWED",
    sso_jit_provisioning_allowed_connections: [],
    third_party_connected_apps_allowed_type: "ALL_ALLOWED",
    trusted_metadata: {},
    updated_at: "2026-04-25T16:37:09Z",
  });
});

test("everything that can be set is kept", async () => {
  const settings = {
    organization_slug: "acme.co",
    organization_logo_url: "https://acme.com/logo.png",
    trusted_metadata: { tier: "gold" },
    organization_external_id: "crm|1",
    sso_jit_provisioning: "NOT_ALLOWED",
    email_allowed_domains: ["acme.com", "acme.co.uk"],
    email_jit_provisioning: "RESTRICTED",
    email_invites: "RESTRICTED",
    auth_methods: "RESTRICTED",
    allowed_auth_methods: ["email_otp", "sso"],
    mfa_policy: "REQUIRED_FOR_ALL",
    rbac_email_implicit_role_assignments: [{ domain: "acme.com", role_id: "editor" }],
    mfa_methods: "RESTRICTED",
    allowed_mfa_methods: ["totp"],
    oauth_tenant_jit_provisioning: "NOT_ALLOWED",
    allowed_oauth_tenants: { slack: ["T1"] },
    claimed_email_domains: ["acme.com"],
    first_party_connected_apps_allowed_type: "RESTRICTED",
    allowed_first_party_connected_apps: ["app-1"],
    third_party_connected_apps_allowed_type: "NOT_ALLOWED",
    allowed_third_party_connected_apps: ["app-2"],
  };
  expect((await create(settings)).body.organization).toMatchObject(settings);
});

test("what a caller may not set is ignored", async () => {
  const reply = await create({
    custom_roles: "x",
    organization_id: "mine",
    created_at: "never",
    surprise: 1,
  });
  expect(reply.status).toBe(200);
  expect(reply.body.organization).toMatchObject({ custom_roles: [], created_at: "2026-04-25T16:37:09Z" });
  expect(reply.body.organization).not.toHaveProperty("surprise");
});

test.each([
  [{}, "ALL_ALLOWED"],
  [{ mfa_policy: "OPTIONAL" }, "ALL_ALLOWED"],
  [{ auth_methods: "ALL_ALLOWED" }, "NOT_ALLOWED"],
  [{ email_allowed_domains: ["acme.com"] }, "NOT_ALLOWED"],
  [{ auth_methods: "ALL_ALLOWED", email_invites: "ALL_ALLOWED" }, "ALL_ALLOWED"],
])("with %j invitations are %s", async (settings, email_invites) => {
  expect((await create(settings)).body.organization.email_invites).toBe(email_invites);
});

describe("a slug", () => {
  test.each([
    ["Acme & Sons, Inc.", "acme-sons-inc"],
    ["  Zoë's  ", "zo-s"],
    ["X", "organization-x"],
    ["日本", "organization-1"],
  ])("is made of the name: %s gives %s", async (organization_name, organization_slug) => {
    expect((await create({ organization_name })).body.organization.organization_slug).toBe(organization_slug);
  });

  test("made of a name that is taken has something added", async () => {
    await create({});
    expect((await create({})).body.organization.organization_slug).toMatch(/^acme-[a-z0-9]{6}$/);
  });

  const OF_WHAT =
    "A slug has 2 to 128 letters, digits, dots, underscores, tildes or hyphens, and is not of reserved characters alone.";

  test.each([
    ["a", "organization_slug must have at least 2 characters."],
    ["with blank", OF_WHAT],
    ["slash/ed", OF_WHAT],
    ["--", OF_WHAT],
    ["-._~", OF_WHAT],
    ["x".repeat(129), "organization_slug must have at most 128 characters."],
  ])("is not %j", async (organization_slug, message) => {
    const reply = await create({ organization_slug });
    expect(reply).toMatchObject({ status: 400, error: "invalid_organization_slug" });
    expect(reply.failure.error_message).toBe(message);
  });

  test.each(["-a", "7~", "._a", "A."])("may be %j", async (organization_slug) => {
    expect((await create({ organization_slug })).body.organization.organization_slug).toBe(organization_slug);
  });

  test("and an external id are the organization's own", async () => {
    await create({ organization_slug: "acme", organization_external_id: "7" });
    const slug = await create({ organization_slug: "acme" });
    expect(slug).toMatchObject({ status: 400, error: "organization_slug_already_used" });
    const id = await create({ organization_slug: "acme-2", organization_external_id: "7" });
    expect(id).toMatchObject({ status: 400, error: "organization_external_id_already_used" });
    expect(api.world.data.organizations.size).toBe(1);
  });
});

test.each([
  [{ auth_methods: "RESTRICTED" }, "allowed_auth_methods_required_for_restricted"],
  [{ mfa_methods: "RESTRICTED" }, "allowed_mfa_methods_required_for_restricted"],
  [{ email_jit_provisioning: "RESTRICTED" }, "invalid_restricted_email_setting"],
  [{ email_invites: "RESTRICTED" }, "invalid_restricted_email_setting"],
  [{ email_allowed_domains: ["acme"] }, "organization_settings_invalid_domain"],
  [{ email_allowed_domains: ["ada@acme.com"] }, "organization_settings_invalid_domain"],
  [{ email_allowed_domains: ["acme.com", "ACME.com"] }, "organization_settings_duplicate_domain"],
  [{ email_allowed_domains: ["acme.com", "Gmail.com"] }, "organization_settings_domain_too_common"],
  [
    { sso_jit_provisioning: "NOT_ALLOWED", email_invites: "NOT_ALLOWED" },
    "invalid_organization_auth_factor_setting",
  ],
])("settings that do not agree, %j: %s", async (settings, error) => {
  expect(await create(settings)).toMatchObject({ status: 400, error });
  expect(api.world.data.organizations.size).toBe(0);
});
