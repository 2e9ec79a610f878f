import type { Controls } from "../../src/mock/controls.ts";
import { authenticators } from "./authenticators.ts";
import { isProjectId } from "./credentials.ts";
import { errors } from "./errors.ts";
import { type Policies, policyTable } from "./policies.ts";
import type { Data } from "./state.ts";
import { tables } from "./tables.ts";
import { worldSchema } from "./world-document/schema.ts";
import { seed } from "./world-document/seed.ts";

/** What can be seen and done in a world of ours beside the operations of the API. */
export const stytchControls: Controls<Data, Policies> = {
  isProject: isProjectId,
  errorTypes: Object.keys(errors),
  policies: policyTable,
  firstCall: {
    method: "POST",
    path: "/v1/otps/sms/login_or_create",
    login: "project-test-00000000-0000-4000-8000-000000000001:secret-test-any-will-do",
    body: { phone_number: "+12025550162" },
  },
  get worldSchema() {
    return worldSchema();
  },
  authenticators,
  tables,
  seed,
};
