import type { Criterion } from "../../criterion/criterion.ts";
import { actionsOf, type ListedCriterion, successCriteria } from "../criteria/listed.ts";
import { declaredAt } from "../replies/declared-at.ts";
import { acceptedBy, comparedStatuses, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import type { Finding, Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";
import { stepsOf } from "../steps.ts";
import type { Call, StepSubject } from "../subject.ts";

export const undeclaredStatus: Rule = {
  code: "contract/undeclared-status",
  severity: "error",
  title: "A status that the operation never answers",
  explanation:
    "The criteria ask for a status that the description does not declare for this operation. Where no declared " +
    "status would do, the step fails in every run against a server that keeps to its description: " +
    "`$statusCode == 201`, for one, of an operation that declares 200 and 400. Where others would do, or the " +
    "status is one that anything on the way may answer, such as 401 or 503, the rule only mentions it.",
  *check(subject) {
    for (const step of stepsOf(subject)) yield* findingsOf(step);
  },
};

function* findingsOf(step: StepSubject): Generator<Finding> {
  const { call } = step;
  const outcomes = outcomesOf(step);
  if (call === undefined || outcomes === undefined || call.operation.responses.size === 0) return;
  const criteria = successCriteria(step);
  const asked = criteria.find(({ criterion }) => asksStatus(criterion));
  const accepted = acceptedBy(
    criteria.map(({ criterion }) => criterion),
    outcomes.all,
  );
  if (asked !== undefined && accepted.length > 0 && !accepted.some((status) => isDeclared(call, status))) {
    const [status] = criteria.flatMap((one) => undeclaredIn(one, call));
    const asksSuccess = accepted.some((one) => one < 400);
    yield never(asked, call, status, asksSuccess);
    return;
  }
  for (const criterion of criteria) yield* mentions(criterion, call, "warning");
  for (const { criteria: ofAction, prepared } of actionsOf(step)) {
    // What a workflow lists is meant for all its steps, and one of them may answer it.
    if (prepared.level === "workflow") continue;
    for (const criterion of ofAction) yield* mentions(criterion, call, "note");
  }
}

function never(
  { pointer, criterion }: ListedCriterion,
  call: Call,
  status: number | undefined,
  asksSuccess: boolean,
): Finding {
  const asked = status === undefined ? `what "${criterion.condition}" asks for` : `${status}`;
  return {
    // Credentials, limits and proxies answer what few descriptions declare.
    ...(!asksSuccess && { severity: "warning" as const }),
    pointer,
    message: `${call.operation.id} never answers ${asked}: it declares ${declaredIn(call)}.`,
    fix: fixFor(call),
    related: declaredAt(call),
  };
}

function* mentions(listed: ListedCriterion, call: Call, least: "warning" | "note"): Generator<Finding> {
  const [status] = undeclaredIn(listed, call);
  if (status === undefined) return;
  const message = `${call.operation.id} does not declare the status ${status}: it declares ${declaredIn(call)}.`;
  const severity = status < 400 ? "warning" : least;
  yield { severity, pointer: listed.pointer, message, fix: fixFor(call), related: declaredAt(call) };
}

/** Statuses in inequalities are limits: `$statusCode < 300`. */
function undeclaredIn({ criterion }: ListedCriterion, call: Call): readonly number[] {
  if (criterion.type !== "simple") return [];
  const named = comparedStatuses(criterion.parsed, ["==", "!="]);
  // What is no status at all can never hold, and another rule says so.
  return named.filter((status) => status >= 100 && status < 600 && !isDeclared(call, status));
}

const asksStatus = (criterion: Criterion): boolean =>
  criterion.type === "simple"
    ? comparedStatuses(criterion.parsed).length > 0
    : criterion.context.expression.root === "statusCode";

const declaredIn = ({ operation }: Call): string => spokenList([...operation.responses.keys()]);

function fixFor({ operation }: Call): string {
  const successes = [...operation.responses.keys()].filter((status) => /^2\d\d$/.test(status));
  const [only] = successes;
  return only !== undefined && successes.length === 1
    ? `Ask for ${only}, or declare the status in the description.`
    : "Ask for a declared status, or declare this one in the description.";
}
