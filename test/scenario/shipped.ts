import { resolve } from "node:path";
import type { Follows, StytchTools } from "../../mocks/stytch/exports/stage.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import { type Workflow, workflowIn } from "../../src/workflow/tree.ts";

/** What each shipped scenario file exports, whatever its world is. */
export type ShippedScenario = Scenario<StytchTools, object, Follows>;

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

/** The shipped scenarios as data. Whoever calls this has replaced the `scenario` that registers tests by the plain one. */
export async function shippedScenarios(): Promise<Shipped[]> {
  const modules = await Promise.all(FILES.map((file) => import(resolve(`scenarios/${file}.scenario.ts`))));
  return modules.map(({ default: scenario }: { default: ShippedScenario }) => {
    const { file, workflowId } = scenario.workflow;
    const workflow = workflowIn(openDocument(file), workflowId);
    if (!workflow) throw new Error(`${file} has no workflow ${workflowId}.`);
    return { scenario, workflow };
  });
}
