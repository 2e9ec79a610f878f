import { join } from "node:path";
import { stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { runWorkflow } from "../../src/runner/run/workflow.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import { workflowIn } from "../../src/workflow/tree.ts";
import { DOCUMENTS, SEED } from "./places.ts";
import type { Rehearsal } from "./rehearsals.ts";
import { stepVerdict, type Verdict } from "./verdict.ts";

interface Ours {
  readonly verdict: Verdict;
  /** With the codes that were read on the way, which a stand-in of the same seed sends again. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

export async function runOurs({ document, workflowId, inputs }: Rehearsal): Promise<Ours> {
  const workflow = workflowIn(openDocument(join(DOCUMENTS, document)), workflowId);
  if (workflow === undefined) throw new Error(`${document} has no workflow "${workflowId}".`);
  const stage = stytchStage({ seed: SEED, follows: "description" });
  const result = await runWorkflow(workflow, {
    inputs: inputs(stage.tools),
    transport: stage.transport,
    clock: stage.clock,
    credentials: { basicAuth: stage.login },
  });
  const steps = result.steps.flatMap(({ stepId, attempts }) =>
    attempts.map(({ status, response }) => stepVerdict(stepId, status === "passed", response?.status)),
  );
  return { verdict: { passed: result.status !== "failed", steps }, inputs: result.inputs };
}
