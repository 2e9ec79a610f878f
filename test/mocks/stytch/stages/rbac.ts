import type { OperationId } from "../../../../mocks/stytch/api.ts";
import type { Fields } from "../bench.ts";
import { atOrganization } from "./b2b-organizations.ts";
import { everywhereWithoutBody } from "./consumer-stage.ts";
import { but, everywhere, type Stage, type Stages } from "./stage.ts";

const nothing: Stage = () => ({});

const one: Stage = async (api) => ({
  path: { organization_id: (await api.organization()).organization_id },
});

const REVIEWER = {
  role_id: "reviewer",
  description: "Looks at members.",
  permissions: [{ resource_id: "stytch.member", actions: ["search"] }],
};

const set: Stage = async (api) => ({ ...(await one(api)), body: { org_policy: { roles: [REVIEWER] } } });

/** The good request with these roles instead. */
const roles = (...given: Fields[]): Stage =>
  but(set, { org_policy: { roles: given.map((fields) => ({ ...REVIEWER, ...fields })) } });

const permitting = (permission: Fields): Stage => roles({ permissions: [permission] });

export const rbacStages = {
  api_consumer_rbac_v1_Policy: everywhereWithoutBody(nothing),
  api_b2b_rbac_v1_Policy: everywhereWithoutBody(nothing),

  api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy: {
    ...everywhereWithoutBody(one),
    ...atOrganization(one),
  },

  api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy: {
    ...everywhere(set),
    ...atOrganization(set),
    empty_rbac_role_id: roles({ role_id: "" }),
    rbac_org_custom_roles_only: roles({ role_id: "stytch_admin" }),
    rbac_role_duplicate: roles({}, {}),
    rbac_role_missing_permissions: roles({ permissions: [] }),
    empty_rbac_resource_id: permitting({ resource_id: "", actions: ["read"] }),
    rbac_permission_missing_actions: permitting({ resource_id: "stytch.member", actions: [] }),
    invalid_rbac_custom_role: permitting({ resource_id: "documents", actions: ["read"] }),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
