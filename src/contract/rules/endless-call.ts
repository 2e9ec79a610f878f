import { type Flow, flowOf, leadsOut, reachable } from "../flow/ways.ts";
import type { Rule } from "../rule.ts";
import type { StepSubject, Subject, WorkflowSubject } from "../subject.ts";

export const endlessCall: Rule = {
  code: "contract/endless-call",
  severity: "error",
  title: "A workflow that always runs itself",
  explanation:
    "A step runs its own workflow, or one that runs it in turn, and no way through leads past the step: each run " +
    "begins another, until the limit of workflows inside each other is reached and all of them fail. Let an action " +
    "end the workflow, or lead past the step, in the case in which it is not needed.",
  *check(subject) {
    for (const workflow of subject.workflows) {
      for (const step of certainCalls(workflow)) {
        const called = calledBy(step, subject);
        if (called === undefined || !reaches(called, workflow, subject)) continue;
        const message =
          called === workflow
            ? `The step "${step.id}" always runs its own workflow again.`
            : `The step "${step.id}" always runs "${called.id}", which always runs this workflow again.`;
        const fix = "Let an action lead past the step, or end the workflow, in some case.";
        yield { pointer: `${step.pointer}/workflowId`, message, fix };
      }
    }
  },
};

const calledBy = ({ called }: StepSubject, { workflowOf }: Subject): WorkflowSubject | undefined =>
  called && workflowOf(called);

/** The steps that run a workflow, and without which this one never ends. */
function certainCalls(workflow: WorkflowSubject): readonly StepSubject[] {
  const flow = flowOf(workflow);
  return workflow.steps.filter(({ id, called }) => called !== undefined && !endsWithout(id, flow));
}

function endsWithout(id: string, flow: Flow): boolean {
  if (flow.first === id) return false;
  return [...reachable(flow, flow.first, ({ to }) => to !== id)].some((one) => leadsOut(flow, one));
}

function reaches(from: WorkflowSubject, to: WorkflowSubject, subject: Subject): boolean {
  const found = new Set([from]);
  for (const workflow of found) {
    for (const step of certainCalls(workflow)) {
      const called = calledBy(step, subject);
      if (called !== undefined) found.add(called);
    }
  }
  return found.has(to);
}
