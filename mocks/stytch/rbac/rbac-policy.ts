import type { Node } from "../../../src/document/node.ts";

/** Actions on a resource that a role or a scope permits. */
export interface Permission {
  readonly resource_id: string;
  readonly actions: readonly string[];
}

export interface Permitting {
  readonly permissions: readonly Permission[];
}

export interface CustomRole extends Permitting {
  readonly role_id: string;
  readonly description?: string;
}

export interface CustomResource {
  readonly resource_id: string;
  readonly description?: string;
  readonly available_actions: readonly string[];
}

export interface CustomScope extends Permitting {
  readonly scope: string;
  readonly description?: string;
}

/**
 * What a project has beside Stytch's own resources and roles, in the form in which the management API takes it
 * (docs/stytch/rbac.md#project-policy).
 */
export interface RbacPolicy {
  readonly stytch_member?: Permitting;
  readonly stytch_admin?: Permitting;
  readonly stytch_user?: Permitting;
  readonly custom_roles?: readonly CustomRole[];
  readonly custom_resources?: readonly CustomResource[];
  readonly custom_scopes?: readonly CustomScope[];
}

const text = (description: string): Node => ({ type: "string", description });
const listOf = (items: Node, description: string): Node => ({ type: "array", items, description });
const object = (required: readonly string[], description: string, properties: Node): Node => ({
  type: "object",
  description,
  required,
  additionalProperties: false,
  properties,
});

const actions = (description: string): Node => listOf({ type: "string" }, description);

const permissions = listOf(
  object(["resource_id", "actions"], "Actions on a resource.", {
    resource_id: text("The resource: Stytch's own, or one of custom_resources."),
    actions: actions('What may be done with it; "*" is everything.'),
  }),
  "What is permitted.",
);

const stytchRole = (description: string): Node => object(["permissions"], description, { permissions });

export const customRoles: Node = listOf(
  object(["role_id", "permissions"], "A role.", {
    role_id: text("The role. It does not begin with stytch_."),
    description: text("What the role is for."),
    permissions,
  }),
  "Roles beside Stytch's own.",
);

export const rbacPolicySchema: Node = object([], "What the project has beside what Stytch has by itself.", {
  stytch_member: stytchRole("What every member may do. Absent: everything to themselves."),
  stytch_admin: stytchRole("What an admin may do. Absent: everything in the organization."),
  stytch_user: stytchRole("What every user of the consumer API may do. Absent: nothing."),
  custom_roles: customRoles,
  custom_resources: listOf(
    object(["resource_id", "available_actions"], "A resource.", {
      resource_id: text("The resource. It does not begin with stytch."),
      description: text("What it stands for."),
      available_actions: actions("What can be done with it."),
    }),
    "Resources beside Stytch's own.",
  ),
  custom_scopes: listOf(
    object(["scope", "permissions"], "A scope of connected apps.", {
      scope: text("The scope."),
      description: text("What the scope is for."),
      permissions,
    }),
    "Scopes beside Stytch's own.",
  ),
});
