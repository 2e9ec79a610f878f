import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";
import { loginWays } from "./sms-login.ts";

/** What the runner adds to the calls that it makes. */
export const workflowRun: Case = {
  name: "a workflow in process",
  target: 0.67,
  reference: inProcess("the same calls by hand", () => ({ call: loginWays().byHand })),
  subject: inProcess("runWorkflow", () => ({ call: loginWays().byWorkflow })),
};
