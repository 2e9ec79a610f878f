import { expect, test } from "vitest";
import { failureReport } from "../../src/scenario/failure-report.ts";
import { runPath } from "../../src/scenario/run-path.ts";
import { stageWith } from "./bugs/planting.ts";
import { PLANTED_BUGS } from "./planted-bugs.ts";
import { shippedScenarios } from "./shipped.ts";

const shipped = await shippedScenarios();

const options = { seed: 1, transport: "direct" } as const;

test("the failure tells a stranger what was expected, what happened, and how to see it again", async () => {
  const sms = shipped.find(({ workflow }) => workflow.workflowId === "sms-otp-login");
  const path = sms?.scenario.paths.find(({ name }) => name === "the code has expired");
  const neverExpire = PLANTED_BUGS.Codes?.find(({ says }) => says === "codes never expire");
  if (!sms || !path || !neverExpire) throw new Error("The path about expiry is gone, or its bug.");
  const run = await runPath(sms.workflow, sms.scenario, path, stageWith(neverExpire), options);
  const again = 'npx vitest run scenarios/stytch-sms-otp-login.scenario.ts -t "the code has expired"';
  const report = failureReport(`${sms.workflow.workflowId} › ${path.name}`, run, again);
  await expect(`${report}\n`).toMatchFileSnapshot("../golden/codes-never-expire.txt");
});
