import { expect, test } from "vitest";
import { explore } from "../../mocks/stytch/exports/explore.ts";
import { shippedScenarios } from "./shipped.ts";

const runs = 200;

/** What has a code to be read, to be late with, and to be guessed. */
const withCodes = (await shippedScenarios())
  .filter(({ workflow }) =>
    workflow.steps.some(({ written }) => /otp|recover/i.test(written.operationId ?? "")),
  )
  .map(({ scenario }) => [scenario.workflow.workflowId, scenario] as const);

test.each(withCodes)("%s: whatever people do, what always holds does hold", async (_, scenario) => {
  const { stories } = await explore(scenario, { runs });
  expect(stories).toBeGreaterThan(runs);
});
