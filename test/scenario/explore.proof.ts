import { expect, test } from "vitest";
import { explore } from "../../mocks/stytch/exports/explore.ts";
import { shippedScenarios } from "./shipped.ts";

const shipped = (await shippedScenarios()).map(
  ({ scenario }) => [scenario.workflow.workflowId, scenario] as const,
);

const runs = 200;

test.each(shipped)("%s: whatever people do, what always holds does hold", async (_, scenario) => {
  const { stories } = await explore(scenario, { runs });
  expect(stories).toBeGreaterThan(runs);
});
