import { timestamp } from "../../../src/ports/clock.ts";
import type { Body } from "../api.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { isPlausibleId, newId } from "../ids.ts";
import { mergeMetadata } from "../metadata.ts";
import type { Organization, StytchWorld } from "../state.ts";
import { refuseBadSettings } from "./organization-settings.ts";

type CreateBody = Body<"api_organization_v1_Create">;

export const create: Handler<"api_organization_v1_Create"> = ({ body, world }) => {
  const { organizations } = world.data;
  if (body.organization_slug && organizations.find("slug", body.organization_slug)) {
    refuse("organization_slug_already_used");
  }
  if (body.organization_external_id && organizations.find("external_id", body.organization_external_id)) {
    refuse("organization_external_id_already_used");
  }
  return { organization: addOrganization(world, body) };
};

export function addOrganization(world: StytchWorld, given: CreateBody): Organization {
  const organization: Organization = {
    ...defaults(given),
    ...settingsOf(given),
    organization_name: given.organization_name,
    trusted_metadata: mergeMetadata({}, given.trusted_metadata),
    organization_id: newId(world, "organization"),
    organization_slug: given.organization_slug ?? freeSlug(world, given.organization_name),
    created_at: timestamp(world.now),
    updated_at: timestamp(world.now),
  };
  refuseBadSettings(organization);
  return world.data.organizations.insert(organization);
}

/** What a caller may set as it is; whatever else a body holds is ignored (facts §1.3). */
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

const settingsOf = (given: CreateBody): Partial<Pick<Organization, (typeof SETTINGS)[number]>> =>
  Object.fromEntries(SETTINGS.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));

/** A caller who sets how people get in, and says nothing of invitations, gets none (facts §2.2). */
const SETTINGS_THAT_STOP_INVITES: readonly (keyof CreateBody)[] = [
  "auth_methods",
  "allowed_auth_methods",
  "email_allowed_domains",
  "email_jit_provisioning",
  "sso_jit_provisioning",
];

type Defaulted = Omit<Organization, "organization_id" | "organization_name" | "organization_slug">;

/** What a bare create gives (facts §2.2). */
const defaults = (given: CreateBody): Defaulted => ({
  allowed_auth_methods: [],
  allowed_first_party_connected_apps: [],
  allowed_mfa_methods: [],
  allowed_oauth_tenants: {},
  allowed_third_party_connected_apps: [],
  auth_methods: "ALL_ALLOWED",
  claimed_email_domains: [],
  custom_roles: [],
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
  sso_active_connections: [],
  sso_default_connection_id: null,
  sso_jit_provisioning: "ALL_ALLOWED",
  sso_jit_provisioning_allowed_connections: [],
  third_party_connected_apps_allowed_type: "ALL_ALLOWED",
});

function freeSlug(world: StytchWorld, name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const slug = words.length >= 2 ? words.slice(0, 120) : `organization-${words || "1"}`;
  const taken = world.data.organizations.find("slug", slug) !== undefined;
  return taken ? `${slug}-${world.random.text(6, "abcdefghijklmnopqrstuvwxyz0123456789")}` : slug;
}

/** By organization_id, slug or external id. A text that could be none of them is malformed, not unknown. */
export function findOrganization(world: StytchWorld, id: string): Organization {
  const { organizations } = world.data;
  const organization =
    organizations.get(id) ?? organizations.find("slug", id) ?? organizations.find("external_id", id);
  return organization ?? refuse(isPlausibleId(id) ? "organization_not_found" : "invalid_organization_id");
}
