import type { Operand } from "../../criterion/condition.ts";
import { onceFor } from "../../document/once.ts";
import { parsedCriteria } from "../../workflow/expressions-read.ts";
import { type OperationStep, type Step, stepIn } from "../../workflow/tree.ts";
import { judge } from "../criteria/judge.ts";
import { type Flow, flowOf, goesOn, reachable, type Way } from "../flow.ts";
import { domainsAt } from "../replies/domains.ts";
import { passingReplies } from "../replies/outcomes.ts";
import { operandPath } from "../replies/reply-path.ts";
import type { Read } from "../sent/trace.ts";

/** Whether what is read is there whenever the workflow that reads it has passed. */
export function isAlwaysRead({ expression, standing: { workflow } }: Read): boolean {
  switch (expression.root) {
    case "steps": {
      const owner = stepIn(workflow, expression.owner);
      return owner !== undefined && !canEndWithout(owner);
    }
    case "workflows":
      return workflow.dependsOn.some((other) => other.workflow.workflowId === expression.owner);
    default:
      return true;
  }
}

/** Whether its workflow can pass with the step passed over, or with its last try failed. */
const canEndWithout = onceFor((step: Step): boolean => {
  const flow = flowOf(step.workflow);
  const { stepId } = step;
  const around = (way: Way): boolean => goesOn(way) && way.to !== stepId;
  const endsFrom = (from: string | undefined): boolean =>
    [...reachable(flow, from, around)].some((id) => id !== stepId && passesAt(flow, id));
  if (flow.first !== stepId && endsFrom(flow.first)) return true;
  const failed = (flow.ways.get(stepId) ?? []).filter((way) => way.on === "failure" && goesOn(way));
  return failed.some(
    (way) => isWayOut(way) || (way.to !== stepId && way.to !== undefined && endsFrom(way.to)),
  );
});

const passesAt = ({ ways }: Flow, id: string): boolean => ways.get(id)?.some(isWayOut) === true;

/** An action that ends the workflow after a failure lets it fail; one that leaves it for another does not. */
const isWayOut = ({ to, on, action }: Way): boolean =>
  to === undefined && (on === "success" || action?.type === "goto");

/** Whether the criteria of the step let it pass when a place of the body is null, or is absent. */
export function canPassWith(value: null | undefined, path: readonly string[], step: OperationStep): boolean {
  const criteria = parsedCriteria(step.criteria);
  const isAtOrBelow = (operand: Operand): boolean => {
    const read = operandPath(operand);
    return read !== undefined && path.every((token, index) => read[index] === token);
  };
  const ofOperand = (operand: Operand) => (operandPath(operand)?.length === path.length ? value : undefined);
  return passingReplies(step).some((status) => {
    const domains = domainsAt(step, status);
    const given = (operand: Operand) =>
      isAtOrBelow(operand) ? { values: [ofOperand(operand)] } : domains(operand);
    return judge(criteria, given).canHold;
  });
}
