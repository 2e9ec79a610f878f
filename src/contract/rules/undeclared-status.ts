import type { Criterion } from "../../criterion/criterion.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { type ListedCriterion, listed } from "../criteria/well-formed.ts";
import { declaredAt } from "../replies/missing-place.ts";
import { acceptedBy, comparedStatuses, criteriaAsked, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { eachCall, type Finding, type Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";

export const undeclaredStatus: Rule = {
  code: "contract/undeclared-status",
  severity: "error",
  title: "A status that the operation never answers",
  explanation:
    "The criteria ask for a status that the description does not declare for this operation. Where no declared " +
    "status would do, the step fails in every run against a server that keeps to its description: " +
    "`$statusCode == 201`, for one, of an operation that declares 200 and 400. Where others would do, or the " +
    "status is one that anything on the way may answer, such as 401 or 503, the rule only mentions it.",
  check: eachCall(function* (step) {
    if (step.operation.responses.size === 0) return;
    const criteria = listed(step.criteria);
    const asked = criteria.find(asksStatus);
    const accepted = acceptedBy(criteria, outcomesOf(step).all);
    if (asked !== undefined && accepted.length > 0 && !accepted.some((status) => isDeclared(step, status))) {
      const [status] = criteria.flatMap((one) => undeclaredIn(one, step));
      const asksSuccess = accepted.some((one) => one < 400);
      yield never(asked, step, status, asksSuccess);
      return;
    }
    for (const list of criteriaAsked(step)) {
      const least = list.of === "step" ? "warning" : "note";
      for (const criterion of list.criteria) yield* mentions(criterion, step, least);
    }
  }),
};

function never(
  { pointer, condition }: ListedCriterion,
  step: OperationStep,
  status: number | undefined,
  asksSuccess: boolean,
): Finding {
  const asked = status === undefined ? `what "${condition}" asks for` : `${status}`;
  return {
    // Credentials, limits and proxies answer what few descriptions declare.
    ...(!asksSuccess && { severity: "warning" as const }),
    pointer,
    message: `${step.operation.id} never answers ${asked}: it declares ${declaredIn(step)}.`,
    fix: fixFor(step),
    related: declaredAt(step),
  };
}

function* mentions(
  asked: ListedCriterion,
  step: OperationStep,
  least: "warning" | "note",
): Generator<Finding> {
  const [status] = undeclaredIn(asked, step);
  if (status === undefined) return;
  const message = `${step.operation.id} does not declare the status ${status}: it declares ${declaredIn(step)}.`;
  const severity = status < 400 ? "warning" : least;
  yield { severity, pointer: asked.pointer, message, fix: fixFor(step), related: declaredAt(step) };
}

/** Statuses in inequalities are limits: `$statusCode < 300`. */
function undeclaredIn(criterion: Criterion, step: OperationStep): readonly number[] {
  if (criterion.type !== "simple") return [];
  const named = comparedStatuses(criterion.parsed, ["==", "!="]);
  // What is no status at all can never hold, and another rule says so.
  return named.filter((status) => status >= 100 && status < 600 && !isDeclared(step, status));
}

const asksStatus = (criterion: Criterion): boolean =>
  criterion.type === "simple"
    ? comparedStatuses(criterion.parsed).length > 0
    : criterion.context.expression.root === "statusCode";

const declaredIn = ({ operation }: OperationStep): string => spokenList([...operation.responses.keys()]);

function fixFor({ operation }: OperationStep): string {
  const successes = [...operation.responses.keys()].filter((status) => /^2\d\d$/.test(status));
  const [only] = successes;
  return only !== undefined && successes.length === 1
    ? `Ask for ${only}, or declare the status in the description.`
    : "Ask for a declared status, or declare this one in the description.";
}
