import type { Controls } from "../../src/mock/controls.ts";
import { authenticators } from "./authenticators.ts";
import { DEFAULT_PROJECT, isProjectId } from "./credentials.ts";
import { errors } from "./errors.ts";
import { type Policies, policyTable } from "./policies.ts";
import type { Data } from "./state.ts";
import { tables } from "./tables.ts";
import { loadWorldDocument } from "./world-document/load.ts";
import { worldSchema } from "./world-document/schema.ts";

/** What can be seen and done in a world of ours beside the operations of the API. */
export const stytchControls: Controls<Data, Policies> = {
  isProject: isProjectId,
  errorTypes: Object.keys(errors),
  policies: policyTable,
  firstCall: {
    method: "POST",
    path: "/v1/otps/sms/login_or_create",
    login: `${DEFAULT_PROJECT}:secret-test-any-will-do`,
    body: { phone_number: "+12025550162" },
  },
  get worldSchema() {
    return worldSchema();
  },
  authenticators,
  tables,
  seed: loadWorldDocument,
};
