import { type Action, actionsOf, type Step, stepsOf } from "../../workflow/tree.ts";
import { type DomainOf, judge } from "../criteria/judge.ts";
import { type ListedCriterion, listed } from "../criteria/well-formed.ts";
import { bareDomains, domainsAt } from "../replies/domains.ts";
import { acceptedBy, isDeclared, outcomesOf, tellingStatuses } from "../replies/outcomes.ts";
import type { Finding, Rule } from "../rule.ts";
import { undeclaredValues } from "./undeclared-value.ts";

export const criteriaNeverHold: Rule = {
  code: "contract/criteria-never-hold",
  severity: "error",
  title: "Criteria that no reply can meet",
  explanation:
    "All the criteria of a step have to hold for it to pass, and all those of an action for it to be taken. " +
    "Here they cannot: one is false whatever comes back, or two of them contradict each other, or none of the " +
    "replies that the description declares makes them true. For example, `$statusCode == 200` beside " +
    "`$statusCode == 201` fails every run; `$statusCode == 200 || $statusCode == 201` is what was meant.",
  *check(document) {
    for (const step of stepsOf(document)) {
      yield* ofStep(step);
      for (const action of actionsOf(step)) yield* ofAction(action, step);
    }
  },
};

function* ofStep(step: Step): Generator<Finding> {
  const criteria = listed(step.criteria);
  const contradiction = contradictionIn(criteria);
  if (contradiction !== undefined) {
    yield contradiction;
    return;
  }
  if (criteria.length === 0 || step.kind !== "operation") return;
  const { passing, all } = outcomesOf(step);
  if (passing.some((status) => isDeclared(step, status))) return;
  const accepted = acceptedBy(
    criteria.map(({ criterion }) => criterion),
    all,
  ).filter((status) => isDeclared(step, status));
  // That no declared status is accepted at all, or a value excluded, is said by other rules.
  if (accepted.length === 0 || [...undeclaredValues(step)].length > 0) return;
  const culprit = criteria.find((one) =>
    accepted.every((status) => !canHold([one], domainsAt(step, status))),
  );
  yield {
    pointer: culprit?.pointer ?? `${step.pointer}/successCriteria`,
    message: `No reply that ${step.operation.id} declares can meet ${culprit === undefined ? "these criteria" : `"${culprit.criterion.condition}"`}.`,
    fix: `Ask for what the reply to ${step.operation.id} can be.`,
  };
}

function* ofAction(action: Action, step: Step): Generator<Finding> {
  const { on, name, level, pointer } = action;
  const criteria = listed(action.criteria);
  const contradiction = contradictionIn(criteria);
  if (contradiction !== undefined) {
    yield contradiction;
    return;
  }
  const outcomes = outcomesOf(step);
  if (criteria.length === 0 || outcomes === undefined || level === "workflow") return;
  const statuses = on === "success" ? outcomes.passing : [...outcomes.failing, undefined];
  if (outcomes.passing.length === 0 || statuses.some((status) => canHold(criteria, bareDomains(status))))
    return;
  yield {
    severity: "warning",
    pointer,
    message: `The action "${name}" is never taken: when the step has ${on === "success" ? "passed" : "failed"}, its criteria cannot hold.`,
    fix: `Correct its criteria, or move it to ${on === "success" ? "onFailure" : "onSuccess"}.`,
  };
}

/** What is wrong with the criteria by themselves, whatever operation they are asked of. */
function contradictionIn(criteria: readonly ListedCriterion[]): Finding | undefined {
  const impossible = criteria.find((one) => !everCan([one]));
  if (impossible !== undefined) {
    const message = `"${impossible.criterion.condition}" can never hold.`;
    return { pointer: impossible.pointer, message, fix: "Correct what it compares." };
  }
  for (const [index, later] of criteria.entries()) {
    const earlier = criteria.slice(0, index).find((one) => !everCan([one, later]));
    if (earlier === undefined) continue;
    const message = `"${later.criterion.condition}" cannot hold when "${earlier.criterion.condition}" does, and both have to.`;
    return {
      pointer: later.pointer,
      message,
      fix: "Keep one of them, or join the two with || in one criterion.",
    };
  }
  const last = criteria.at(-1);
  if (last === undefined || everCan(criteria)) return undefined;
  const message = "These criteria cannot all hold at once.";
  return { pointer: last.pointer, message, fix: "Keep those that can be true of one reply." };
}

const everCan = (criteria: readonly ListedCriterion[]): boolean =>
  [undefined, ...tellingStatuses(criteria.map(({ criterion }) => criterion))].some((status) =>
    canHold(criteria, bareDomains(status)),
  );

const canHold = (criteria: readonly ListedCriterion[], domains: DomainOf): boolean =>
  judge(
    criteria.map(({ criterion }) => criterion),
    domains,
  ).canHold;
