import type { B2BClient } from "stytch";
import type { operations } from "../../mocks/stytch/generated/b2b-openapi.ts";
import { joined } from "./b2b-sign-in-calls.ts";
import type { Calls } from "./call.ts";

export type RbacOperation = Extract<keyof operations, `api_b2b_rbac_v1_${string}`>;

const REVIEWER = {
  role_id: "reviewer",
  description: "Looks at members.",
  permissions: [{ resource_id: "stytch.member", actions: ["search"] }],
};

export const rbacCalls: Calls<B2BClient, RbacOperation> = {
  api_b2b_rbac_v1_Policy: async (sdk) => {
    const roles = [
      { role_id: "stytch_member", permissions: [{ resource_id: "stytch.self", actions: ["*"] }] },
      { role_id: "stytch_admin" },
    ];
    return [await sdk.rbac.policy(), { policy: { roles, scopes: [] } }];
  },

  api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy: async (sdk) => {
    const { organization_id } = await joined(sdk);
    const reply = await sdk.rbac.organizations.getOrgPolicy({ organization_id });
    return [reply, { org_policy: { roles: [] } }];
  },

  api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy: async (sdk) => {
    const { organization_id } = await joined(sdk);
    const org_policy = { roles: [REVIEWER] };
    const reply = await sdk.rbac.organizations.setOrgPolicy({ organization_id, org_policy });
    return [reply, { org_policy }];
  },
};
