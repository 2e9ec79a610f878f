import type { Body } from "../api.ts";
import { pick } from "../pick.ts";
import type { Organization } from "../state.ts";

type CreateBody = Body<"api_organization_v1_Create">;
type UpdateBody = Body<"api_organization_v1_Update">;

/** What a caller may set as it is; the rest is ignored (docs/stytch/requests.md#unknown-fields). */
const SETTINGS = [
  "allowed_auth_methods",
  "allowed_first_party_connected_apps",
  "allowed_mfa_methods",
  "allowed_oauth_tenants",
  "allowed_third_party_connected_apps",
  "auth_methods",
  "claimed_email_domains",
  "email_allowed_domains",
  "email_invites",
  "email_jit_provisioning",
  "first_party_connected_apps_allowed_type",
  "mfa_methods",
  "mfa_policy",
  "oauth_tenant_jit_provisioning",
  "organization_external_id",
  "organization_logo_url",
  "rbac_email_implicit_role_assignments",
  "sso_jit_provisioning",
  "third_party_connected_apps_allowed_type",
] as const satisfies readonly (keyof CreateBody)[];

/** What only an update may set: a name and a slug are made otherwise, a connection is there later only. */
const UPDATED_SETTINGS = [
  ...SETTINGS,
  "organization_name",
  "organization_slug",
  "sso_default_connection_id",
  "sso_jit_provisioning_allowed_connections",
] as const satisfies readonly (keyof UpdateBody)[];

export const settingsOf = (given: CreateBody) => pick(given, SETTINGS);
export const updatedSettingsOf = (given: UpdateBody) => pick(given, UPDATED_SETTINGS);

/** Who sets how people get in, and not invitations, gets none (docs/stytch/organizations.md#invites). */
const SETTINGS_THAT_STOP_INVITES: readonly (keyof CreateBody)[] = [
  "auth_methods",
  "allowed_auth_methods",
  "email_allowed_domains",
  "email_jit_provisioning",
  "sso_jit_provisioning",
];

type Defaulted = Omit<
  Organization,
  "organization_id" | "organization_name" | "organization_slug" | "custom_roles"
>;

/** What a bare create gives (docs/stytch/organizations.md#defaults). */
export const defaults = (given: CreateBody): Defaulted => ({
  allowed_auth_methods: [],
  allowed_first_party_connected_apps: [],
  allowed_mfa_methods: [],
  allowed_oauth_tenants: {},
  allowed_third_party_connected_apps: [],
  auth_methods: "ALL_ALLOWED",
  claimed_email_domains: [],
  email_allowed_domains: [],
  email_invites: SETTINGS_THAT_STOP_INVITES.some((name) => given[name] !== undefined)
    ? "NOT_ALLOWED"
    : "ALL_ALLOWED",
  email_jit_provisioning: "NOT_ALLOWED",
  first_party_connected_apps_allowed_type: "ALL_ALLOWED",
  mfa_methods: "ALL_ALLOWED",
  mfa_policy: "OPTIONAL",
  oauth_tenant_jit_provisioning: "NOT_ALLOWED",
  organization_external_id: null,
  organization_logo_url: "",
  rbac_email_implicit_role_assignments: [],
  scim_active_connection: null,
  scim_active_connections: [],
  sso_active_connections: [],
  sso_default_connection_id: null,
  sso_jit_provisioning: "ALL_ALLOWED",
  sso_jit_provisioning_allowed_connections: [],
  third_party_connected_apps_allowed_type: "ALL_ALLOWED",
});
