import { onceFor } from "../../../src/document/once.ts";
import type { B2bSchema } from "../api.ts";
import { ADMIN_ROLE, MEMBER_ROLE, USER_ROLE } from "../assumptions.ts";
import type { Permission, Permitting, RbacPolicy } from "./rbac-policy.ts";
import { ADMIN_PERMISSIONS, MEMBER_PERMISSIONS, STYTCH_RESOURCES } from "./stytch-resources.ts";

export type PolicyView = B2bSchema<"api_b2b_rbac_v1_Policy">;
export type Role = B2bSchema<"api_b2b_rbac_v1_PolicyRole">;
export type Resource = B2bSchema<"api_b2b_rbac_v1_PolicyResource">;

/** What the SDKs fetch for members: Stytch's own resources and roles, and the project's. Most calls ask for it. */
export const memberPolicy = onceFor(
  (policy: RbacPolicy): PolicyView => ({
    roles: [
      {
        role_id: MEMBER_ROLE,
        description: "What every member is.",
        ...own(policy.stytch_member, MEMBER_PERMISSIONS),
      },
      {
        role_id: ADMIN_ROLE,
        description: "What the founder of an organization is, and whom it is given to.",
        ...own(policy.stytch_admin, ADMIN_PERMISSIONS),
      },
      ...customRoles(policy),
    ],
    resources: [
      ...Object.entries(STYTCH_RESOURCES).map(([resource_id, { description, actions }]) => ({
        resource_id,
        description,
        actions: [...actions],
      })),
      ...customResources(policy),
    ],
    scopes: customScopes(policy),
  }),
);

/** The same for users, of whom Stytch has no resources. */
export const userPolicy = onceFor(
  (policy: RbacPolicy): PolicyView => ({
    roles: [
      { role_id: USER_ROLE, description: "What every user is.", ...own(policy.stytch_user, []) },
      ...customRoles(policy),
    ],
    resources: customResources(policy),
    scopes: customScopes(policy),
  }),
);

/** What a role of Stytch's permits, where the project says so or else by itself. */
const own = (given: Permitting | undefined, otherwise: readonly Permission[]) => ({
  permissions: copied(given?.permissions ?? otherwise),
});

const copied = (permissions: readonly Permission[]) =>
  permissions.map(({ resource_id, actions }) => ({ resource_id, actions: [...actions] }));

const customRoles = ({ custom_roles = [] }: RbacPolicy): Role[] =>
  custom_roles.map(({ role_id, description = "", permissions }) => ({
    role_id,
    description,
    permissions: copied(permissions),
  }));

const customResources = ({ custom_resources = [] }: RbacPolicy): Resource[] =>
  custom_resources.map(({ resource_id, description = "", available_actions }) => ({
    resource_id,
    description,
    actions: [...available_actions],
  }));

const customScopes = ({ custom_scopes = [] }: RbacPolicy) =>
  custom_scopes.map(({ scope, description = "", permissions }) => ({
    scope,
    description,
    permissions: copied(permissions),
  }));
