import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { StytchStage } from "../../mocks/stytch/exports/stage.ts";
import { openWorkflow } from "../../src/scenario/open-workflow.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Workflow } from "../../src/workflow/tree.ts";

/** What each shipped scenario file exports, whatever its world is. */
export type ShippedScenario = Scenario<StytchStage>;

const FOLDER = "scenarios";

export interface Shipped {
  readonly scenario: ShippedScenario;
  readonly workflow: Workflow;
}

/** The shipped scenarios, as values: importing one rehearses nothing. A document of several workflows has a list of them. */
export async function shippedScenarios(): Promise<Shipped[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".scenario.ts"));
  const modules: readonly { readonly default: ShippedScenario | readonly ShippedScenario[] }[] =
    await Promise.all(files.toSorted().map((file) => import(resolve(FOLDER, file))));
  return modules
    .flatMap((module) => module.default)
    .map((scenario) => ({ scenario, workflow: openWorkflow(scenario.workflow) }));
}
