import { didYouMean } from "../document/nearest.ts";
import type { Transport } from "../ports/http.ts";
import type { Seed } from "../ports/random.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import { runWorkflow } from "../runner/run/workflow.ts";
import { fetchTransport } from "../runner/transport/fetch-transport.ts";
import type { Workflow } from "../workflow/tree.ts";
import { type Mismatch, mismatchesOf } from "./mismatches.ts";
import type { Path, Scenario } from "./scenario.ts";
import type { SetStage, Stage, Tally } from "./stage.ts";

/** How the calls of a workflow reach the stand-in. */
export type TransportName = "direct" | "msw";

export interface PathRun {
  readonly result: WorkflowResult;
  /** Empty when the path went as it is written. */
  readonly mismatches: readonly Mismatch[];
  readonly stage: Stage<unknown>;
}

/** Sets the stage, runs the workflow along one path, and compares the two. */
export async function runPath<Tools, World, Follows extends string>(
  workflow: Workflow,
  scenario: Scenario<Tools, World, Follows>,
  path: Path<Tools, World>,
  setStage: SetStage<Tools, Follows>,
  { seed, transport }: { readonly seed: Seed; readonly transport: TransportName },
): Promise<PathRun> {
  refuseUnknownSteps(workflow, path);
  const stage = setStage({ seed, follows: scenario.follows });
  const world = (path.world ?? scenario.world)(stage.tools);
  const connection = await CONNECT[transport](stage);
  let bySteps: Tally = { sessions: 0, spentCodes: 0 };
  let before = stage.tally();
  try {
    const result = await runWorkflow(workflow, {
      inputs: { ...scenario.inputs(world), ...path.inputs?.(world) },
      transport: connection.transport,
      clock: stage.clock,
      // Nothing really waits: the world's clock is moved on instead.
      wait: async (milliseconds) => stage.directions.clock.advance({ milliseconds }),
      credentials: credentialsFor(workflow, path.login?.(stage.login) ?? stage.login),
      beforeStep: async ({ workflowId, stepId, steps }) => {
        const direction = workflowId === workflow.workflowId ? path.before?.[stepId] : undefined;
        await direction?.({ ...world, ...stage.directions, steps: Object.fromEntries(steps) });
        before = stage.tally();
      },
      afterStep: () => {
        const after = stage.tally();
        bySteps = {
          sessions: bySteps.sessions + after.sessions - before.sessions,
          spentCodes: bySteps.spentCodes + after.spentCodes - before.spentCodes,
        };
        // A step that runs another workflow ends after that workflow's steps, which are counted already.
        before = after;
      },
    });
    return { result, stage, mismatches: mismatchesOf(path, world, result, bySteps, stage) };
  } finally {
    connection.close();
  }
}

interface Connection {
  readonly transport: Transport;
  close(): void;
}

type Connect = (stage: Stage<unknown>) => Connection | Promise<Connection>;

const CONNECT: Readonly<Record<TransportName, Connect>> = {
  /** In process, with nothing in between. */
  direct: (stage) => ({ transport: stage.transport, close: () => {} }),

  /** Through `fetch`, to the hosts of the real service, where MSW catches it. MSW is loaded only here: it is optional. */
  msw: async (stage) => {
    const { setupMsw } = await import("../adapters/msw.ts");
    const network = setupMsw(stage.transport, { hosts: stage.hosts });
    network.listen();
    return { transport: fetchTransport(), close: () => network.close() };
  },
};

/** The same login for every security scheme of the descriptions that the workflow uses. */
function credentialsFor({ document: { sources } }: Workflow, login: Stage<unknown>["login"]) {
  const schemes = [...sources.values()].flatMap((source) =>
    source.kind === "openapi" ? Object.keys(source.description.securitySchemes) : [],
  );
  return Object.fromEntries(schemes.map((scheme) => [scheme, login]));
}

/** What is written for a step that does not exist would never happen, and nobody would notice. */
function refuseUnknownSteps<Tools, World>(workflow: Workflow, path: Path<Tools, World>): void {
  const known = workflow.steps.map(({ stepId }) => stepId);
  const named = [
    ...Object.keys(path.before ?? {}),
    ...(path.fails && "at" in path.fails ? [path.fails.at] : []),
  ];
  const unknown = named.find((stepId) => !known.includes(stepId));
  if (unknown === undefined) return;
  const hint = didYouMean(unknown, known, `It has ${known.join(", ")}.`);
  throw new Error(`${workflow.workflowId} has no step "${unknown}". ${hint}`);
}
