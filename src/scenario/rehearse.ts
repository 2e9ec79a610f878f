import { nearest } from "../document/nearest.ts";
import type { Seed } from "../ports/random.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import { runWorkflow } from "../runner/run/run-workflow.ts";
import type { Workflow } from "../workflow/tree.ts";
import { CONNECT, type TransportName } from "./connect.ts";
import type { Path, Scenario, Scene } from "./scenario.ts";
import type { SetStage, Stage } from "./stage.ts";
import { type Mismatch, type Traces, verdict } from "./verdict.ts";

export interface Rehearsal {
  readonly result: WorkflowResult;
  /** Empty when the path went as it is written. */
  readonly mismatches: readonly Mismatch[];
  readonly stage: Stage<unknown>;
}

export interface RehearsalOptions {
  readonly seed: Seed;
  readonly transport: TransportName;
}

/** Sets the stage, runs the workflow along one path, and compares. */
export async function rehearse<Tools, World>(
  workflow: Workflow,
  scenario: Scenario<Tools, World>,
  path: Path<Tools, World>,
  setStage: SetStage<Tools>,
  options: RehearsalOptions,
): Promise<Rehearsal> {
  refuseUnknownSteps(workflow, path);
  const stage = setStage({ seed: options.seed });
  const world = (path.world ?? scenario.world)(stage.tools);
  const connection = await CONNECT[options.transport](stage);
  let traces: Traces = { sessions: 0, spentCodes: 0 };
  let before = stage.tally();
  try {
    const result = await runWorkflow(workflow, {
      inputs: { ...scenario.inputs(world), ...path.inputs?.(world) },
      transport: connection.transport,
      clock: stage.clock,
      // Nobody waits in a rehearsal: the world's clock goes on instead.
      wait: async (milliseconds) => stage.directions.clock.advance({ milliseconds }),
      credentials: credentialsFor(workflow, path.login?.(stage.login) ?? stage.login),
      beforeStep: async ({ workflowId, stepId, steps }) => {
        const direction = workflowId === workflow.workflowId ? path.before?.[stepId] : undefined;
        await direction?.({
          ...world,
          ...stage.directions,
          steps: Object.fromEntries(steps),
        } as Scene<World>);
        before = stage.tally();
      },
      afterStep: () => {
        const after = stage.tally();
        traces = {
          sessions: traces.sessions + after.sessions - before.sessions,
          spentCodes: traces.spentCodes + after.spentCodes - before.spentCodes,
        };
        // A step that runs a workflow ends after the steps of that one, which are counted already.
        before = after;
      },
    });
    return { result, stage, mismatches: verdict(path, world, result, traces, stage) };
  } finally {
    connection.close();
  }
}

/** The same login for every scheme of the descriptions that the workflow uses. */
function credentialsFor({ document: { sources } }: Workflow, login: Stage<unknown>["login"]) {
  const schemes = [...sources.values()].flatMap((source) =>
    source.kind === "openapi" ? Object.keys(source.description.securitySchemes) : [],
  );
  return Object.fromEntries(schemes.map((scheme) => [scheme, login]));
}

/** A direction for a step that does not exist would never be carried out, and nobody would notice. */
function refuseUnknownSteps<Tools, World>(workflow: Workflow, path: Path<Tools, World>): void {
  const known = workflow.steps.map(({ stepId }) => stepId);
  const named = [
    ...Object.keys(path.before ?? {}),
    ...(path.fails && "at" in path.fails ? [path.fails.at] : []),
  ];
  const unknown = named.find((stepId) => !known.includes(stepId));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  const hint = meant ? `Did you mean "${meant}"?` : `It has ${known.join(", ")}.`;
  throw new Error(`${workflow.workflowId} has no step "${unknown}". ${hint}`);
}
