import { MEMBER_ROLE, UNKNOWN_ASSIGNED_ROLE_ERROR } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import { rolesOfMembers } from "../rbac/roles.ts";
import { missingRole } from "../rbac/unknown-roles.ts";
import type { Organization, StytchWorld } from "../state.ts";
import { isCommonProvider } from "./email-providers.ts";
import { isDomain } from "./organization-settings.ts";

/** Roles that come with an email domain have to exist, and the domain to say something (docs/stytch/rbac.md#implicit-roles). */
export function refuseBadRoleAssignments(world: StytchWorld, organization: Organization): void {
  const known = rolesOfMembers(world, organization);
  for (const { domain, role_id } of organization.rbac_email_implicit_role_assignments) {
    if (!isDomain(domain)) refuse("rbac_invalid_domain");
    if (isCommonProvider(domain)) refuse("rbac_domain_too_common");
    if (role_id === MEMBER_ROLE) refuse("cannot_assign_default_rbac_role_id");
    const isKnown = known.some((role) => role.role_id === role_id);
    if (world.policies.roles_must_exist && !isKnown)
      refuse(UNKNOWN_ASSIGNED_ROLE_ERROR, missingRole(role_id, known));
  }
}
