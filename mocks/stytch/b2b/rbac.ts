import { timestamp } from "../../../src/ports/clock.ts";
import type { Handler } from "../handler.ts";
import { readOrganizationRoles } from "../rbac/organization-roles.ts";
import { memberPolicy } from "../rbac/policy-views.ts";
import { findOrganization } from "./organizations.ts";

export const policy: Handler<"api_b2b_rbac_v1_Policy"> = ({ world }) => ({
  policy: memberPolicy(world.policies.rbac_policy),
});

export const getOrgPolicy: Handler<"api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy"> = ({
  path,
  world,
}) => ({ org_policy: { roles: findOrganization(world, path.organization_id).custom_roles } });

/** A member who has a role that goes keeps it, and may do nothing by it (docs/stytch/rbac.md#organization-roles). */
export const setOrgPolicy: Handler<"api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy"> = ({
  body,
  path,
  world,
}) => {
  const { organization_id } = findOrganization(world, path.organization_id);
  const roles = readOrganizationRoles(world, body.org_policy.roles);
  const updated_at = timestamp(world.now);
  world.data.organizations.update(organization_id, { custom_roles: roles, updated_at });
  return { org_policy: { roles } };
};
