import { beforeEach, describe, expect, test } from "vitest";
import type { Organization } from "../../../mocks/stytch/state.ts";
import { ADA, type Api, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { another, byEmail } from "./flows.ts";

let api: Api;
let acme: Organization;
beforeEach(async () => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
  acme = await api.organization();
});

const CREATE = "api_organization_v1_organizations_members_Create";
const create = (fields: Record<string, unknown> = {}, organization_id = acme.organization_id) =>
  api.post(CREATE, { email_address: ADA, ...fields }, { organization_id });

test("a bare create has Stytch's defaults", async () => {
  const reply = await create({ email_address: "Ada@Acme.com" });
  expect(reply.status).toBe(200);
  const { member, member_id, organization } = reply.body;
  expect(organization).toEqual(acme);
  expect(member_id).toMatch(/^member-test-[0-9a-f-]{36}$/);
  expect(member).toEqual({
    created_at: "2026-04-25T16:37:09Z",
    default_mfa_method: "",
    email_address: ADA,
    email_address_verified: false,
    external_id: null,
    is_admin: false,
    is_breakglass: false,
    is_locked: false,
    lock_created_at: null,
    lock_expires_at: null,
    member_id,
    member_password_id: "",
    mfa_enrolled: false,
    mfa_phone_number: "",
    mfa_phone_number_verified: false,
    name: "",
    oauth_registrations: [],
    organization_id: acme.organization_id,
    retired_email_addresses: [],
    roles: [{ role_id: "stytch_member", sources: [{ type: "direct_assignment", details: {} }] }],
    scim_registration: null,
    sso_registrations: [],
    status: "active",
    totp_registration_id: "",
    trusted_metadata: {},
    untrusted_metadata: {},
    updated_at: "2026-04-25T16:37:09Z",
  });
});

test("everything that can be given is kept", async () => {
  const given = {
    name: "Ada Lovelace",
    external_id: "crm|ada",
    is_breakglass: true,
    mfa_enrolled: true,
    mfa_phone_number: PHONE,
    trusted_metadata: { plan: "pro" },
    untrusted_metadata: { theme: "dark" },
  };
  const { member } = (await create({ ...given, create_member_as_pending: true, roles: ["stytch_admin"] }))
    .body;
  expect(member).toMatchObject({
    ...given,
    status: "pending",
    is_admin: true,
    mfa_phone_number_verified: false,
    roles: [{ role_id: "stytch_member" }, { role_id: "stytch_admin" }],
  });
});

test("nothing is sent", async () => {
  await create({ mfa_phone_number: PHONE });
  expect(api.world.inbox.all()).toEqual([]);
});

describe("inside an organization", () => {
  test.each([
    [{ email_address: "ADA@acme.com" }, "duplicate_member_email"],
    [{ email_address: "eve@acme.com", mfa_phone_number: PHONE }, "duplicate_member_phone_number"],
    [{ email_address: "eve@acme.com", external_id: "7" }, "duplicate_member_external_id"],
  ])("%j is the same as another member's", async (fields, error) => {
    await create({ mfa_phone_number: PHONE, external_id: "7" });
    expect(await create(fields)).toMatchObject({ status: 400, error });
    expect(api.world.data.members.size).toBe(1);
  });

  test("what a member of another one has is free", async () => {
    const same = { mfa_phone_number: PHONE, external_id: "7" };
    await create(same);
    const other = await api.organization({ organization_slug: "other" });
    expect((await create(same, other.organization_id)).status).toBe(200);
  });

  test("members without a phone or an external id are no duplicates", async () => {
    await create();
    expect((await create({ email_address: "eve@acme.com" })).status).toBe(200);
    expect((await create({ email_address: "bob@acme.com", mfa_phone_number: OTHER_PHONE })).status).toBe(200);
  });
});

describe("roles that come with an email domain", () => {
  const rule = { rbac_email_implicit_role_assignments: [{ domain: "Acme.com", role_id: "editor" }] };

  test("are held once the address is verified, and say where they are from", async () => {
    const organization = await api.organization({ organization_slug: "rule", ...rule });
    const who = await another(api, organization);
    const { member, member_session } = await byEmail(api, who);
    expect(member.roles.at(-1)).toEqual({
      role_id: "editor",
      sources: [{ type: "email_assignment", details: { email_domain: "acme.com" } }],
    });
    expect(member_session?.roles).toEqual(["stytch_member", "editor"]);
  });

  test("are not held before, nor with an address of another domain", async () => {
    const organization = await api.organization({ organization_slug: "rule", ...rule });
    expect((await api.member(organization)).roles).toHaveLength(1);
    const eve = await another(api, organization, { email_address: "eve@other.com" });
    expect((await byEmail(api, eve)).member.roles).toHaveLength(1);
  });
});

test.each([
  [{ email_address: "ada" }, "invalid_email"],
  [{ mfa_phone_number: "2025550162" }, "invalid_phone_number"],
  [{ mfa_phone_number: "+1999" }, "invalid_phone_number"],
  [{ mfa_phone_number: "+4915112345678" }, "invalid_phone_number_country_code"],
  [{ trusted_metadata: { a: "x".repeat(5_000) } }, "metadata_too_large"],
  [{ untrusted_metadata: [] }, "metadata_invalid_format"],
])("%j: %s, and nobody is made", async (fields, error) => {
  expect(await create(fields)).toMatchObject({ status: 400, error });
  expect(api.world.data.members.size).toBe(0);
});
