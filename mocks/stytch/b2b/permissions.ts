import type { OperationId } from "../api.ts";
import { NO_ACTION_NAMED } from "../assumptions.ts";
import type { ActionOn } from "../rbac/stytch-resources.ts";

/** An action that a member's session must permit. */
export interface Needed {
  readonly resource_id: "stytch.organization" | "stytch.member";
  readonly action: string;
  /** Done to oneself, it is enough that `stytch.self` permits it. */
  readonly orToSelf?: true;
}

interface Needs {
  /** What the call as such needs. */
  readonly call?: Needed;
  /** What each field of its body needs. */
  readonly fields?: Readonly<Record<string, Needed>>;
}

type Unnamed = typeof NO_ACTION_NAMED;

const onOrganization = (action: ActionOn<"stytch.organization"> | Unnamed): Needed => ({
  resource_id: "stytch.organization",
  action,
});
const onMember = (action: ActionOn<"stytch.member"> | Unnamed): Needed => ({
  resource_id: "stytch.member",
  action,
});
const onMemberOrSelf = (action: ActionOn<"stytch.self">): Needed => ({ ...onMember(action), orToSelf: true });

/** What each operation that a member's session can make needs (docs/stytch/rbac.md#session-headers). */
export const NEEDS = {
  api_organization_v1_Update: {
    fields: {
      organization_name: onOrganization("update.info.name"),
      organization_slug: onOrganization("update.info.slug"),
      organization_logo_url: onOrganization("update.info.logo-url"),
      organization_external_id: onOrganization(NO_ACTION_NAMED),
      sso_default_connection_id: onOrganization("update.settings.default-sso-connection"),
      sso_jit_provisioning: onOrganization("update.settings.sso-jit-provisioning"),
      sso_jit_provisioning_allowed_connections: onOrganization("update.settings.sso-jit-provisioning"),
      email_allowed_domains: onOrganization("update.settings.allowed-domains"),
      email_jit_provisioning: onOrganization("update.settings.email-jit-provisioning"),
      email_invites: onOrganization("update.settings.email-invites"),
      auth_methods: onOrganization("update.settings.allowed-auth-methods"),
      allowed_auth_methods: onOrganization("update.settings.allowed-auth-methods"),
      mfa_policy: onOrganization("update.settings.mfa-policy"),
      rbac_email_implicit_role_assignments: onOrganization("update.settings.implicit-roles"),
      mfa_methods: onOrganization("update.settings.allowed-mfa-methods"),
      allowed_mfa_methods: onOrganization("update.settings.allowed-mfa-methods"),
      oauth_tenant_jit_provisioning: onOrganization("update.settings.oauth-tenant-jit-provisioning"),
      allowed_oauth_tenants: onOrganization("update.settings.allowed-oauth-tenants"),
      claimed_email_domains: onOrganization(NO_ACTION_NAMED),
      first_party_connected_apps_allowed_type: onOrganization(NO_ACTION_NAMED),
      allowed_first_party_connected_apps: onOrganization(NO_ACTION_NAMED),
      third_party_connected_apps_allowed_type: onOrganization(NO_ACTION_NAMED),
      allowed_third_party_connected_apps: onOrganization(NO_ACTION_NAMED),
    },
  },
  api_organization_v1_Delete: { call: onOrganization("delete") },
  api_organization_v1_DeleteExternalId: { call: onOrganization(NO_ACTION_NAMED) },
  api_organization_v1_organizations_members_Create: { call: onMember("create") },
  api_organization_v1_organizations_members_Search: { call: onMember("search") },
  api_organization_v1_organizations_members_Update: {
    fields: {
      name: onMemberOrSelf("update.info.name"),
      untrusted_metadata: onMemberOrSelf("update.info.untrusted-metadata"),
      is_breakglass: onMember("update.settings.is-breakglass"),
      mfa_phone_number: onMemberOrSelf("update.info.mfa-phone"),
      mfa_enrolled: onMemberOrSelf("update.settings.mfa-enrolled"),
      roles: onMember("update.settings.roles"),
      default_mfa_method: onMemberOrSelf("update.settings.default-mfa-method"),
      // Of oneself it is refused anyway, with an error that says what to do instead.
      email_address: onMemberOrSelf("update.info.email"),
      external_id: onMember(NO_ACTION_NAMED),
    },
  },
  api_organization_v1_organizations_members_Delete: { call: onMemberOrSelf("delete") },
  api_organization_v1_organizations_members_Reactivate: { call: onMember("create") },
  api_organization_v1_organizations_members_DeleteMFAPhoneNumber: {
    call: onMemberOrSelf("update.info.delete.mfa-phone"),
  },
  api_organization_v1_organizations_members_DeleteTOTP: {
    call: onMemberOrSelf("update.info.delete.mfa-totp"),
  },
  api_organization_v1_organizations_members_DeleteExternalId: { call: onMember(NO_ACTION_NAMED) },
  api_organization_v1_organizations_members_UnlinkRetiredEmail: {
    call: onMemberOrSelf("update.info.unlink.retired-email"),
  },
  api_organization_v1_organizations_members_StartEmailUpdate: { call: onMemberOrSelf("update.info.email") },
  api_b2b_session_v1_Revoke: { call: onMemberOrSelf("revoke-sessions") },
} as const satisfies Partial<Readonly<Record<OperationId, Needs>>>;

const needs: ReadonlyMap<string, Needs> = new Map(Object.entries(NEEDS));

/** What a call needs: as such, and for each field that it gives. */
export function neededBy(operationId: string, body: object): readonly Needed[] {
  const { call, fields = {} } = needs.get(operationId) ?? {};
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  const ofFields = given.flatMap(([name]) => fields[name] ?? []);
  return call ? [call, ...ofFields] : ofFields;
}
