import { b2b, inferred } from "./entry.ts";

/** Roles and what they permit: docs/stytch/rbac.md. */
export const rbacErrors = {
  ...inferred(400, { invalid_role: "There is no such role." }),
  ...b2b.inferred(400, {
    rbac_invalid_domain: "rbac_email_implicit_role_assignments holds something that is no domain.",
    rbac_domain_too_common:
      "rbac_email_implicit_role_assignments holds the domain of a common mail provider.",
    cannot_assign_default_rbac_role_id: "Every member has this role anyway; it cannot come with a domain.",
    invalid_rbac_role_assignment: "rbac_email_implicit_role_assignments names a role that does not exist.",
    empty_rbac_role_id: "Every role has a role_id.",
    rbac_org_custom_roles_only: "Stytch's own roles are the project's, and not one organization's.",
    rbac_role_duplicate:
      "The role_id is a duplicate: another role of the organization or of the project has it.",
    rbac_role_missing_permissions: "A role permits something.",
    empty_rbac_resource_id: "Every permission has a resource_id.",
    rbac_permission_missing_actions: "A permission names the actions that it permits.",
    invalid_rbac_custom_role: "A role permits only actions of the project's resources.",
  }),
};
