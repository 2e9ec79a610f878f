import { beforeEach, describe, expect, test } from "vitest";
import { NEEDS } from "../../../mocks/stytch/b2b/permissions.ts";
import { descriptions } from "../../../mocks/stytch/descriptions.ts";
import type { RbacPolicy } from "../../../mocks/stytch/rbac/rbac-policy.ts";
import { STYTCH_RESOURCES } from "../../../mocks/stytch/rbac/stytch-resources.ts";
import { type Api, type Fields, PHONE, stytch } from "./bench.ts";
import { another, byEmail, byTotp, enrol, type Person, person } from "./flows.ts";

const ORGANIZATION = "stytch.organization";
const MEMBER = "stytch.member";

const UPDATE_ORGANIZATION = "api_organization_v1_Update";
const DELETE_ORGANIZATION = "api_organization_v1_Delete";
const DELETE_ORGANIZATION_ID = "api_organization_v1_DeleteExternalId";
const CREATE = "api_organization_v1_organizations_members_Create";
const SEARCH = "api_organization_v1_organizations_members_Search";
const UPDATE = "api_organization_v1_organizations_members_Update";
const DELETE = "api_organization_v1_organizations_members_Delete";
const REACTIVATE = "api_organization_v1_organizations_members_Reactivate";
const DELETE_PHONE = "api_organization_v1_organizations_members_DeleteMFAPhoneNumber";
const DELETE_TOTP = "api_organization_v1_organizations_members_DeleteTOTP";
const DELETE_ID = "api_organization_v1_organizations_members_DeleteExternalId";
const UNLINK = "api_organization_v1_organizations_members_UnlinkRetiredEmail";
const START = "api_organization_v1_organizations_members_StartEmailUpdate";
const REVOKE = "api_b2b_session_v1_Revoke";

type Guarded = keyof typeof NEEDS;

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api, { organization_external_id: "crm|1" }, { external_id: "crm|ada" });
});

/** A session of somebody whose one role permits these actions on a resource, and nothing else. */
async function headersOf(resource_id: string, actions: readonly string[]) {
  const clerk = { role_id: "clerk", permissions: [{ resource_id, actions }] };
  const rbac_policy: RbacPolicy = { custom_roles: [clerk], stytch_member: { permissions: [] } };
  api.set({ rbac_policy });
  const eve = await another(api, ada.organization, { email_address: "eve@acme.com", roles: ["clerk"] });
  return { "x-stytch-member-session": (await byEmail(api, eve)).session_token };
}

const deleted = () => api.ok(DELETE, {}, ada.ids);
const verified = () => byEmail(api, ada);
const movedOn = () => api.ok(UPDATE, { email_address: "ada@new.com" }, ada.ids);

interface Row {
  readonly id: Guarded;
  readonly on: typeof ORGANIZATION | typeof MEMBER;
  readonly action: string;
  readonly body?: () => Fields;
  /** What Ada does first. */
  readonly first?: () => Promise<unknown>;
}

const settings = (action: string, values: Fields): Row[] =>
  Object.entries(values).map(([name, value]) => ({
    id: UPDATE_ORGANIZATION,
    on: ORGANIZATION,
    action,
    body: () => ({ [name]: value }),
  }));

const changes = (action: string, values: Fields, first?: Row["first"]): Row[] =>
  Object.entries(values).map(([name, value]) => ({
    id: UPDATE,
    on: MEMBER,
    action,
    body: () => ({ [name]: value }),
    ...(first && { first }),
  }));

const ROWS: readonly Row[] = [
  ...settings("update.info.name", { organization_name: "Acme Ltd" }),
  ...settings("update.info.slug", { organization_slug: "acme-ltd" }),
  ...settings("update.info.logo-url", { organization_logo_url: "https://acme.com/logo.png" }),
  ...settings("*", {
    organization_external_id: "crm|2",
    claimed_email_domains: ["acme.com"],
    first_party_connected_apps_allowed_type: "NOT_ALLOWED",
    allowed_first_party_connected_apps: [],
    third_party_connected_apps_allowed_type: "NOT_ALLOWED",
    allowed_third_party_connected_apps: [],
  }),
  ...settings("update.settings.default-sso-connection", { sso_default_connection_id: "saml-connection-1" }),
  ...settings("update.settings.sso-jit-provisioning", {
    sso_jit_provisioning: "NOT_ALLOWED",
    sso_jit_provisioning_allowed_connections: [],
  }),
  ...settings("update.settings.allowed-domains", { email_allowed_domains: ["acme.com"] }),
  ...settings("update.settings.email-jit-provisioning", { email_jit_provisioning: "NOT_ALLOWED" }),
  ...settings("update.settings.email-invites", { email_invites: "ALL_ALLOWED" }),
  ...settings("update.settings.allowed-auth-methods", {
    auth_methods: "ALL_ALLOWED",
    allowed_auth_methods: ["email_otp"],
  }),
  ...settings("update.settings.mfa-policy", { mfa_policy: "OPTIONAL" }),
  ...settings("update.settings.implicit-roles", { rbac_email_implicit_role_assignments: [] }),
  ...settings("update.settings.allowed-mfa-methods", {
    mfa_methods: "ALL_ALLOWED",
    allowed_mfa_methods: ["totp"],
  }),
  ...settings("update.settings.oauth-tenant-jit-provisioning", {
    oauth_tenant_jit_provisioning: "NOT_ALLOWED",
  }),
  ...settings("update.settings.allowed-oauth-tenants", { allowed_oauth_tenants: {} }),
  { id: DELETE_ORGANIZATION, on: ORGANIZATION, action: "delete" },
  { id: DELETE_ORGANIZATION_ID, on: ORGANIZATION, action: "*" },
  { id: CREATE, on: MEMBER, action: "create", body: () => ({ email_address: "bob@acme.com" }) },
  { id: SEARCH, on: MEMBER, action: "search", body: () => ({ organization_ids: [ada.ids.organization_id] }) },
  ...changes("update.info.name", { name: "Ada" }),
  ...changes("update.info.untrusted-metadata", { untrusted_metadata: { theme: "dark" } }),
  ...changes("update.settings.is-breakglass", { is_breakglass: true }),
  ...changes("update.info.mfa-phone", { mfa_phone_number: PHONE }),
  ...changes("update.settings.mfa-enrolled", { mfa_enrolled: true }),
  ...changes("update.settings.roles", { roles: ["stytch_admin"] }),
  ...changes("update.settings.default-mfa-method", { default_mfa_method: "totp" }, () => byTotp(api, ada)),
  ...changes("update.info.email", { email_address: "ada@new.com" }),
  ...changes("*", { external_id: "crm|2" }),
  { id: DELETE, on: MEMBER, action: "delete" },
  { id: REACTIVATE, on: MEMBER, action: "create", first: async () => [await verified(), await deleted()] },
  {
    id: DELETE_PHONE,
    on: MEMBER,
    action: "update.info.delete.mfa-phone",
    first: () => api.ok(UPDATE, { mfa_phone_number: PHONE }, ada.ids),
  },
  { id: DELETE_TOTP, on: MEMBER, action: "update.info.delete.mfa-totp", first: () => enrol(api, ada) },
  { id: DELETE_ID, on: MEMBER, action: "*" },
  {
    id: UNLINK,
    on: MEMBER,
    action: "update.info.unlink.retired-email",
    body: () => ({ email_address: ada.email }),
    first: movedOn,
  },
  {
    id: START,
    on: MEMBER,
    action: "update.info.email",
    body: () => ({ email_address: "ada@new.com" }),
    first: verified,
  },
  { id: REVOKE, on: MEMBER, action: "revoke-sessions", body: () => ({ member_id: ada.ids.member_id }) },
];

test("every operation that takes a member's session is there, and no other", () => {
  const taking = descriptions().flatMap(({ operations }) =>
    [...operations.values()].filter(({ parameters }) =>
      parameters.some(({ name }) => name === "X-Stytch-Member-Session"),
    ),
  );
  expect(Object.keys(NEEDS).toSorted()).toEqual(taking.map(({ id }) => id).toSorted());
  expect([...new Set(ROWS.map(({ id }) => id))].toSorted()).toEqual(Object.keys(NEEDS).toSorted());
});

describe.each(ROWS)("$id needs $action on $on", ({ id, on, action, body = () => ({}), first }) => {
  test("and a role that permits just that is enough", async () => {
    await first?.();
    const headers = await headersOf(on, [action]);
    expect((await api.post(id, body(), ada.ids, { headers })).error).toBeUndefined();
  });

  test("and a role that permits all others is not", async () => {
    await first?.();
    const headers = await headersOf(
      on,
      STYTCH_RESOURCES[on].actions.filter((other) => other !== action),
    );
    expect(await api.post(id, body(), ada.ids, { headers })).toMatchObject({
      status: 403,
      failure: {
        error_type: "session_authorization_error",
        error_message: `No role of this session permits ${action} on ${on}.`,
      },
    });
  });
});

describe("to themselves", () => {
  const asAda = async () => ({
    headers: { "x-stytch-member-session": (await byEmail(api, ada)).session_token },
  });

  test("members do what stytch.self permits", async () => {
    api.set({
      rbac_policy: {
        stytch_member: { permissions: [{ resource_id: "stytch.self", actions: ["update.info.name"] }] },
      },
    });
    const extras = await asAda();
    expect((await api.post(UPDATE, { name: "Ada" }, ada.ids, extras)).status).toBe(200);
    expect(await api.post(UPDATE, { name: "Ada", mfa_enrolled: true }, ada.ids, extras)).toMatchObject({
      status: 403,
      failure: {
        error_message:
          "No role of this session permits update.settings.mfa-enrolled on stytch.member or stytch.self.",
      },
    });
  });

  test.each([{ roles: ["stytch_admin"] }, { is_breakglass: true }, { external_id: "crm|2" }])(
    "they do not do %j, whatever stytch.self permits",
    async (fields) => {
      expect((await api.post(UPDATE, fields, ada.ids, await asAda())).error).toBe(
        "session_authorization_error",
      );
    },
  );
});
