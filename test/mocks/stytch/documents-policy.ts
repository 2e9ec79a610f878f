import type { RbacPolicy } from "../../../mocks/stytch/rbac/rbac-policy.ts";

/** A project with documents, which an editor does everything with, a viewer reads, and everybody counts. */
export const DOCUMENTS = {
  custom_resources: [
    {
      resource_id: "documents",
      description: "What is written.",
      available_actions: ["read", "write", "count"],
    },
  ],
  custom_roles: [
    {
      role_id: "editor",
      description: "Writes.",
      permissions: [{ resource_id: "documents", actions: ["*"] }],
    },
    { role_id: "viewer", permissions: [{ resource_id: "documents", actions: ["read", "count"] }] },
  ],
} as const satisfies RbacPolicy;
