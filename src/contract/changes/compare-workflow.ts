import type { Workflow } from "../../workflow/tree.ts";
import { type Change, quoted, tell, workflowSpot } from "./change.ts";
import { compareInputs } from "./compare-inputs.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { compareSteps } from "./compare-steps.ts";
import type { ComparedWorkflows } from "./pair-workflows.ts";
import { renamer } from "./renamer.ts";

export function compareWorkflow(workflows: ComparedWorkflows): readonly Change[] {
  const { renames, changes } = compareInputs(workflows);
  const steps = compareSteps(workflows, renames);
  const rename = renamer({ inputs: renames, steps: steps.renames });
  return [
    ...renamed(workflows),
    ...waits(workflows),
    ...changes,
    ...compareOutputs(workflows.before, workflows.after, rename),
    ...steps.changes,
  ];
}

function renamed({ before, after, renamed }: ComparedWorkflows): readonly Change[] {
  if (!renamed) return [];
  const [old, now] = [before.workflowId, after.workflowId];
  return [
    tell(workflowSpot(before, "/workflowId"), workflowSpot(after, "/workflowId"), {
      code: "change/workflow-renamed",
      impact: "breaking",
      message: `The workflow "${old}" is called "${now}" now.`,
      fix: `Write "${now}" wherever it is run by its name, or keep the name.`,
      uses: [now],
    }),
  ];
}

function waits({ before, after }: ComparedWorkflows): readonly Change[] {
  const idsOf = ({ dependsOn }: Workflow) => dependsOn.map(({ workflow }) => workflow.workflowId);
  const [old, now] = [idsOf(before), idsOf(after)];
  const id = after.workflowId;
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [
    tell(workflowSpot(before, "/dependsOn"), workflowSpot(after, "/dependsOn"), {
      code: "change/workflow-waits",
      impact: "risky",
      message: `The workflow "${id}" waits for ${quoted(now) || "nothing"} now, and waited for ${quoted(old) || "nothing"}.`,
      fix: "Check that a run has what the workflows before it need.",
      uses: [id],
    }),
  ];
}
