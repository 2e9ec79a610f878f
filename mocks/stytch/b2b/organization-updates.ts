import { timestamp } from "../../../src/ports/clock.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { mergeMetadata } from "../metadata.ts";
import type { Organization, StytchWorld } from "../state.ts";
import { updatedSettingsOf } from "./organization-fields.ts";
import { refuseBadSettings } from "./organization-settings.ts";
import { refuseTakenNames } from "./organizations.ts";
import { organizationOf } from "./rbac-headers.ts";
import { refuseBadRoleAssignments } from "./role-assignments.ts";

export const update: Handler<"api_organization_v1_Update"> = (call) => {
  const { body, world } = call;
  const { organization: before, actor } = organizationOf(call);
  if (actor && body.trusted_metadata) refuse("cannot_update_trusted_metadata");
  refuseTakenNames(world, body, before);
  const changes = {
    ...updatedSettingsOf(body),
    trusted_metadata: { ...mergeMetadata(before.trusted_metadata ?? {}, body.trusted_metadata) },
  };
  const after = { ...before, ...changes };
  refuseBadSettings(after);
  // Only what is given: a role that the organization had and has no more stands in nobody's way.
  if (body.rbac_email_implicit_role_assignments) refuseBadRoleAssignments(world, after);
  return { organization: updateOrganization(world, before, changes) };
};

/** Only a backend's own id is lost; the organization stays reachable by its id and its slug. */
export const deleteExternalId: Handler<"api_organization_v1_DeleteExternalId"> = (call) => {
  const { organization } = organizationOf(call);
  return { organization: updateOrganization(call.world, organization, { organization_external_id: null }) };
};

const updateOrganization = (
  world: StytchWorld,
  organization: Organization,
  changes: Partial<Organization>,
): Organization =>
  world.data.organizations.update(organization.organization_id, {
    ...changes,
    updated_at: timestamp(world.now),
  });
