import { resolve } from "node:path";
import type { StytchStage } from "../../mocks/stytch/exports/stage.ts";
import { openWorkflow } from "../../src/scenario/open-workflow.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Workflow } from "../../src/workflow/tree.ts";

/** What each shipped scenario file exports, whatever its world is. */
export type ShippedScenario = Scenario<StytchStage>;

const FILES = [
  "stytch-sms-otp-login",
  "stytch-b2b-email-otp-login",
  "stytch-b2b-sms-otp-mfa",
  "stytch-b2b-totp-enrollment",
];

export interface Shipped {
  readonly scenario: ShippedScenario;
  readonly workflow: Workflow;
}

/** The shipped scenarios, as values: importing one rehearses nothing. */
export async function shippedScenarios(): Promise<Shipped[]> {
  const modules = await Promise.all(FILES.map((file) => import(resolve(`scenarios/${file}.scenario.ts`))));
  return modules.map(({ default: scenario }: { default: ShippedScenario }) => {
    return { scenario, workflow: openWorkflow(scenario.workflow) };
  });
}
