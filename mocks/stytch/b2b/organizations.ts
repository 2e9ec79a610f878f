import { timestamp } from "../../../src/ports/clock.ts";
import type { Body } from "../api.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { newId, refuseUnknown, withSuffix } from "../ids.ts";
import { mergeMetadata } from "../metadata.ts";
import { readOrganizationRoles } from "../rbac/organization-roles.ts";
import type { CustomRole } from "../rbac/rbac-policy.ts";
import type { Organization, StytchWorld } from "../state.ts";
import { defaults, settingsOf } from "./organization-fields.ts";
import { refuseBadSettings } from "./organization-settings.ts";
import { refuseBadRoleAssignments } from "./role-assignments.ts";

type CreateBody = Body<"api_organization_v1_Create">;
type UpdateBody = Body<"api_organization_v1_Update">;

export const create: Handler<"api_organization_v1_Create"> = ({ body, world }) => ({
  organization: createOrganization(world, body),
});

/** What no create of the API gives an organization. */
export interface Preset {
  /** Of the caller's choosing, or a fresh one. */
  readonly id?: string;
  readonly custom_roles?: readonly CustomRole[];
}

export function createOrganization(world: StytchWorld, body: CreateBody, preset?: Preset): Organization {
  refuseTakenNames(world, body);
  return addOrganization(world, body, preset);
}

export const get: Handler<"api_organization_v1_Get"> = ({ path, world }) => ({
  organization: findOrganization(world, path.organization_id),
});

export const metrics: Handler<"api_organization_v1_Metrics"> = ({ path, world }) => {
  const { organization_id } = findOrganization(world, path.organization_id);
  const members = world.data.members.filter("organization", organization_id);
  return { member_count: members.filter((member) => member.status !== "deleted").length };
};

/** A slug and an external id are one organization's alone; its own it may be given again. */
export function refuseTakenNames(
  world: StytchWorld,
  given: Pick<UpdateBody, "organization_slug" | "organization_external_id">,
  own?: Organization,
): void {
  const isTaken = (index: "slug" | "external_id", value: string | undefined) => {
    const holder = value && world.data.organizations.find(index, value);
    return holder && holder.organization_id !== own?.organization_id;
  };
  if (isTaken("slug", given.organization_slug)) refuse("organization_slug_already_used");
  if (isTaken("external_id", given.organization_external_id)) {
    refuse("organization_external_id_already_used");
  }
}

export function addOrganization(
  world: StytchWorld,
  given: CreateBody,
  { id: organization_id = newId(world, "organization"), custom_roles = [] }: Preset = {},
): Organization {
  const organization: Organization = {
    ...defaults(given),
    ...settingsOf(given),
    custom_roles: readOrganizationRoles(world, custom_roles),
    organization_name: given.organization_name,
    trusted_metadata: mergeMetadata({}, given.trusted_metadata),
    organization_id,
    organization_slug: given.organization_slug ?? freeSlug(world, given.organization_name),
    created_at: timestamp(world.now),
    updated_at: timestamp(world.now),
  };
  refuseBadSettings(organization);
  refuseBadRoleAssignments(world, organization);
  return world.data.organizations.insert(organization);
}

function freeSlug(world: StytchWorld, name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const slug = words.length >= 2 ? words.slice(0, 120) : `organization-${words || "1"}`;
  const taken = world.data.organizations.find("slug", slug) !== undefined;
  return taken ? withSuffix(world.random, slug) : slug;
}

/** By organization_id, slug or external id. */
export function findOrganization(world: StytchWorld, id: string): Organization {
  const { organizations } = world.data;
  const organization =
    organizations.get(id) ?? organizations.find("slug", id) ?? organizations.find("external_id", id);
  return organization ?? refuseUnknown("organization", id);
}
