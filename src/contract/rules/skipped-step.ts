import { expressionsOf } from "../../expression/template.ts";
import { templatesSent } from "../../workflow/expressions-read.ts";
import { stepsBefore } from "../../workflow/step-order.ts";
import { actionsOf, type Step, stepIn } from "../../workflow/tree.ts";
import { type Flow, flowOf, goesOn, reachable } from "../flow.ts";
import { isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { bodyPath } from "../replies/reply-path.ts";
import { replyAt } from "../replies/reply-schema.ts";
import { eachWorkflow, type Rule } from "../rule.ts";

export const skippedStep: Rule = {
  code: "contract/skipped-step",
  severity: "warning",
  title: "An output of a step that may not have run",
  explanation:
    "A step sends an output of another step, and there is a way through the workflow on which that one was passed " +
    "over by a `goto`, or has failed: the output is absent then. Read an output that is there on every way, or let " +
    "the workflow take another way where it is not.",
  check: eachWorkflow(function* (workflow) {
    // Without actions every step runs after those before it have passed.
    if (workflow.steps.every((step) => actionsOf(step).length === 0)) return;
    const flow = flowOf(workflow);
    const met = reachable(flow, flow.first, goesOn);
    for (const step of workflow.steps.filter(({ stepId }) => met.has(stepId))) {
      const ran = stepsBefore(workflow).get(step.stepId);
      for (const { value, pointer } of templatesSent(step)) {
        for (const { expression, pointer: inside } of expressionsOf(value)) {
          if (expression.root !== "steps" || expression.owner === step.stepId) continue;
          const owner = ran?.has(expression.owner) ? stepIn(workflow, expression.owner) : undefined;
          if (owner === undefined) continue;
          const why = lackOf(owner, expression.name, step.stepId, flow);
          if (why === undefined) continue;
          const message = `${expression.text} is absent when the step "${owner.stepId}" ${why}.`;
          const fix = "Read it only on ways on which that step has passed.";
          yield { pointer: `${pointer}${inside}`, message, fix };
        }
      }
    }
  }),
};

function lackOf(owner: Step, output: string, at: string, flow: Flow): string | undefined {
  const without = reachable(flow, flow.first, (way) => goesOn(way) && way.to !== owner.stepId);
  if (flow.first !== owner.stepId && without.has(at)) return "was passed over";
  const afterFailure = reachable(
    flow,
    flow.first,
    (way, from) => goesOn(way) && (from !== owner.stepId || way.on === "failure"),
  );
  return afterFailure.has(at) && !failedReplyHas(owner, output) ? "has failed" : undefined;
}

/** Outputs are read from a failed answer too: one of the error is meant to be. */
function failedReplyHas(step: Step, output: string): boolean {
  const name = output.split(".")[0];
  const value = step.outputs.find((one) => one.name === name)?.value;
  const path = value && bodyPath(value);
  if (step.kind !== "operation" || path === undefined) return true;
  const failing = outcomesOf(step).failing.filter((status) => isDeclared(step, status));
  return failing.some((status) => {
    const { kind } = replyAt(step, status, path);
    return kind === "declared" || kind === "open";
  });
}
