import { actionsOf, isUnclear } from "../criteria/listed.ts";
import { acceptedBy, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import type { Finding, Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";
import type { StepSubject, WorkflowSubject } from "../subject.ts";

export const unhandledFailure: Rule = {
  code: "contract/unhandled-failure",
  severity: "note",
  title: "A failure that nobody handles",
  explanation:
    "When a step fails and none of its failure actions applies, the workflow breaks off there. That may well be what " +
    "is meant; the rule names the workflows that leave all failures to the caller, and the declared statuses that " +
    "the failure actions of a step let fall through.",
  *check({ workflows }) {
    for (const workflow of workflows) {
      yield* ofWorkflow(workflow);
      for (const step of workflow.steps) yield* ofStep(step);
    }
  },
};

function* ofWorkflow({ id, pointer, steps }: WorkflowSubject): Generator<Finding> {
  if (steps.length === 0 || steps.some(({ loaded }) => loaded.onFailure.length > 0)) return;
  const message = `The workflow "${id}" does not say what follows when one of its steps fails.`;
  yield { pointer: `${pointer}/workflowId`, message, fix: "Where something should, add failureActions." };
}

function* ofStep(step: StepSubject): Generator<Finding> {
  const { call } = step;
  const actions = actionsOf(step).filter(({ on }) => on === "failure");
  if (call === undefined || actions.length === 0 || actions.some(isUnclear)) return;
  const failing = outcomesOf(step)?.failing.filter((status) => isDeclared(call, status)) ?? [];
  const exact = failing.filter((status) => call.operation.responses.has(String(status)));
  const left = exact.filter((status) =>
    actions.every(({ prepared: { criteria } }) => acceptedBy(criteria, [status]).length === 0),
  );
  if (left.length === 0) return;
  const message = `None of the failure actions of "${step.id}" applies to ${spokenList(left.map(String))}.`;
  const fix = "Where something should follow, add an action without criteria at the end.";
  yield { pointer: `${step.pointer}/stepId`, message, fix };
}
