import type { Workflow, WorkflowStep } from "../../workflow/tree.ts";
import { type Flow, flowOf, leadsOut, reachable } from "../flow.ts";
import { eachWorkflow, type Rule } from "../rule.ts";

export const endlessCall: Rule = {
  code: "contract/endless-call",
  severity: "error",
  title: "A workflow that always runs itself",
  explanation:
    "A step runs its own workflow, or one that runs it in turn, and no way through leads past the step: each run " +
    "begins another, until the limit of workflows inside each other is reached and all of them fail. Let an action " +
    "end the workflow, or lead past the step, in the case in which it is not needed.",
  check: eachWorkflow(function* (workflow) {
    for (const { stepId, pointer, called } of certainCalls(workflow)) {
      if (!reaches(called, workflow)) continue;
      const message =
        called === workflow
          ? `The step "${stepId}" always runs its own workflow again.`
          : `The step "${stepId}" always runs "${called.workflowId}", which always runs this workflow again.`;
      const fix = "Let an action lead past the step, or end the workflow, in some case.";
      yield { pointer: `${pointer}/workflowId`, message, fix };
    }
  }),
};

/** The steps that run a workflow, and without which this one never ends. */
function certainCalls(workflow: Workflow): readonly WorkflowStep[] {
  const flow = flowOf(workflow);
  return workflow.steps
    .filter((step) => step.kind === "workflow")
    .filter(({ stepId }) => !endsWithout(stepId, flow));
}

function endsWithout(id: string, flow: Flow): boolean {
  if (flow.first === id) return false;
  return [...reachable(flow, flow.first, ({ to }) => to !== id)].some((one) => leadsOut(flow, one));
}

function reaches(from: Workflow, to: Workflow): boolean {
  const found = new Set([from]);
  for (const workflow of found) for (const { called } of certainCalls(workflow)) found.add(called);
  return found.has(to);
}
