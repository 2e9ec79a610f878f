import { PROJECT_ROLE_OF_ORGANIZATION_ERROR, STYTCH_ROLE_OF_ORGANIZATION_ERROR } from "../assumptions.ts";
import { type ErrorType, refuse } from "../errors.ts";
import type { StytchWorld } from "../state.ts";
import { faultsInPermission, isStytchs } from "./policy-faults.ts";
import { memberPolicy, type PolicyView, type Role } from "./policy-views.ts";
import type { CustomRole } from "./rbac-policy.ts";

interface Rule {
  readonly error: ErrorType;
  /** Whether the role at this place among the others breaks it, or in which words it does. */
  readonly broken: (role: Role, place: Place) => boolean | string;
}

interface Place {
  readonly before: readonly Role[];
  readonly project: PolicyView;
}

/** What each role of an organization has to be (docs/stytch/rbac.md#organization-roles), in the order of checking. */
const RULES: readonly Rule[] = [
  { error: "empty_rbac_role_id", broken: ({ role_id }) => role_id === "" },
  { error: STYTCH_ROLE_OF_ORGANIZATION_ERROR, broken: ({ role_id }) => isStytchs(role_id) },
  {
    error: PROJECT_ROLE_OF_ORGANIZATION_ERROR,
    broken: ({ role_id }, { project }) => project.roles.some((other) => other.role_id === role_id),
  },
  {
    error: "rbac_role_duplicate",
    broken: ({ role_id }, { before }) => before.some((other) => other.role_id === role_id),
  },
  { error: "rbac_role_missing_permissions", broken: ({ permissions }) => permissions.length === 0 },
  {
    error: "empty_rbac_resource_id",
    broken: ({ permissions }) => permissions.some(({ resource_id }) => resource_id === ""),
  },
  {
    error: "rbac_permission_missing_actions",
    broken: ({ permissions }) => permissions.some(({ actions }) => actions.length === 0),
  },
  {
    error: "invalid_rbac_custom_role",
    broken: ({ permissions }, { project }) => {
      const [fault] = permissions.flatMap((permission) => faultsInPermission(permission, project.resources));
      return fault !== undefined && `${fault.message} ${fault.fix}`;
    },
  },
];

/** Roles as an organization keeps them; refuses those that it cannot have. */
export function readOrganizationRoles(world: StytchWorld, given: readonly CustomRole[]): Role[] {
  const project = memberPolicy(world.policies.rbac_policy);
  const roles: Role[] = [];
  for (const { role_id, description = "", permissions } of given) {
    const role = {
      role_id,
      description,
      permissions: permissions.map(({ resource_id, actions }) => ({ resource_id, actions: [...actions] })),
    };
    for (const { error, broken } of RULES) {
      const how = broken(role, { before: roles, project });
      if (how !== false) refuse(error, how === true ? undefined : how);
    }
    roles.push(role);
  }
  return roles;
}
