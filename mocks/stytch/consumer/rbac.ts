import type { Handler } from "../handler.ts";
import { userPolicy } from "../rbac/policy-views.ts";

export const policy: Handler<"api_consumer_rbac_v1_Policy"> = ({ world }) => ({
  policy: userPolicy(world.policies.rbac_policy),
});
