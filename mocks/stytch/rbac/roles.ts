import type { Organization, StytchWorld } from "../state.ts";
import { memberPolicy, type Role, userPolicy } from "./policy-views.ts";

/** Every role that a member of the organization can have. */
export const rolesOfMembers = ({ policies }: StytchWorld, { custom_roles }: Organization): Role[] => [
  ...memberPolicy(policies.rbac_policy).roles,
  ...custom_roles,
];

/** Every role that a user can have. */
export const rolesOfUsers = ({ policies }: StytchWorld): Role[] => userPolicy(policies.rbac_policy).roles;
