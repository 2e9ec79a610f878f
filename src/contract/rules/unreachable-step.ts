import { flowOf, reachable } from "../flow.ts";
import { eachWorkflow, type Rule } from "../rule.ts";

export const unreachableStep: Rule = {
  code: "contract/unreachable-step",
  severity: "warning",
  title: "A step, or an action, that no run comes to",
  explanation:
    "Every way through the workflow goes past this step: the steps before it end the workflow, or go on to another " +
    "step, whatever they are answered. Or an action stands after one that always applies, so that it is never " +
    "asked: actions are weighed in order, and one without criteria takes every case.",
  check: eachWorkflow(function* (workflow) {
    const flow = flowOf(workflow);
    const met = reachable(flow, flow.first);
    for (const { stepId, pointer } of workflow.steps.filter((step) => !met.has(step.stepId))) {
      const message = `No run comes to the step "${stepId}": every way leads past it.`;
      yield { pointer: `${pointer}/stepId`, message, fix: "Let an action go to it, or remove it." };
    }
    for (const { action, by } of flow.shadowed) {
      // A step may well take all cases from the actions of its workflow.
      if (action.level === "workflow" && by.level === "step") continue;
      const message = `The action "${action.name}" is never taken: "${by.name}" before it always applies.`;
      yield {
        pointer: action.pointer,
        message,
        fix: "Put it before that one, or give that one criteria.",
      };
    }
  }),
};
