import { parsedCriteria } from "../../workflow/expressions-read.ts";
import type { Step, Workflow } from "../../workflow/tree.ts";
import { isUnclear } from "../criteria/well-formed.ts";
import { acceptedBy, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { eachWorkflow, type Finding, type Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";

export const unhandledFailure: Rule = {
  code: "contract/unhandled-failure",
  severity: "note",
  title: "A failure that nobody handles",
  explanation:
    "When a step fails and none of its failure actions applies, the workflow breaks off there. That may well be what " +
    "is meant; the rule names the workflows that leave all failures to the caller, and the declared statuses that " +
    "the failure actions of a step let fall through.",
  check: eachWorkflow(function* (workflow) {
    yield* ofWorkflow(workflow);
    for (const step of workflow.steps) yield* ofStep(step);
  }),
};

function* ofWorkflow({ workflowId, pointer, steps }: Workflow): Generator<Finding> {
  if (steps.length === 0 || steps.some(({ onFailure }) => onFailure.length > 0)) return;
  const message = `The workflow "${workflowId}" does not say what follows when one of its steps fails.`;
  yield { pointer: `${pointer}/workflowId`, message, fix: "Where something should, add failureActions." };
}

function* ofStep(step: Step): Generator<Finding> {
  const actions = step.onFailure;
  if (step.kind !== "operation" || actions.length === 0) return;
  if (actions.some(({ criteria }) => isUnclear(criteria))) return;
  const failing = outcomesOf(step).failing.filter((status) => isDeclared(step, status));
  const exact = failing.filter((status) => step.operation.responses.has(String(status)));
  const left = exact.filter((status) =>
    actions.every(({ criteria }) => acceptedBy(parsedCriteria(criteria), [status]).length === 0),
  );
  if (left.length === 0) return;
  const message = `None of the failure actions of "${step.stepId}" applies to ${spokenList(left.map(String))}.`;
  const fix = "Where something should follow, add an action without criteria at the end.";
  yield { pointer: `${step.pointer}/stepId`, message, fix };
}
