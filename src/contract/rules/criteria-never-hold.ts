import { type Action, actionsOf, type Step } from "../../workflow/tree.ts";
import { judge } from "../criteria/judge.ts";
import { type ListedCriterion, listed } from "../criteria/well-formed.ts";
import { bareDomains, domainsAt } from "../replies/domains.ts";
import { acceptedBy, isDeclared, outcomesOf, tellingStatuses } from "../replies/outcomes.ts";
import { eachStep, type Finding, type Rule } from "../rule.ts";
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
  check: eachStep((step) => {
    const criteria = listed(step.criteria);
    const findings = [
      contradictionIn(criteria) ?? neverPasses(step, criteria),
      ...actionsOf(step).map((action) => {
        const ofAction = listed(action.criteria);
        return contradictionIn(ofAction) ?? neverTaken(action, ofAction, step);
      }),
    ];
    return findings.filter((finding) => finding !== undefined);
  }),
};

function neverPasses(step: Step, criteria: readonly ListedCriterion[]): Finding | undefined {
  if (criteria.length === 0 || step.kind !== "operation") return undefined;
  const { passing, all } = outcomesOf(step);
  if (passing.some((status) => isDeclared(step, status))) return undefined;
  const accepted = acceptedBy(criteria, all).filter((status) => isDeclared(step, status));
  // That no declared status is accepted at all, or a value excluded, is said by other rules.
  if (accepted.length === 0 || [...undeclaredValues(step)].length > 0) return undefined;
  const culprit = criteria.find((one) =>
    accepted.every((status) => !judge([one], domainsAt(step, status)).canHold),
  );
  return {
    pointer: culprit?.pointer ?? `${step.pointer}/successCriteria`,
    message: `No reply that ${step.operation.id} declares can meet ${culprit === undefined ? "these criteria" : `"${culprit.condition}"`}.`,
    fix: `Ask for what the reply to ${step.operation.id} can be.`,
  };
}

function neverTaken(
  { on, name, level, pointer }: Action,
  criteria: readonly ListedCriterion[],
  step: Step,
): Finding | undefined {
  if (criteria.length === 0 || step.kind !== "operation" || level === "workflow") return undefined;
  const { passing, failing } = outcomesOf(step);
  const statuses = on === "success" ? passing : [...failing, undefined];
  if (passing.length === 0 || statuses.some((status) => canHoldWith(criteria, status))) return undefined;
  return {
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
    const message = `"${impossible.condition}" can never hold.`;
    return { pointer: impossible.pointer, message, fix: "Correct what it compares." };
  }
  for (const [index, later] of criteria.entries()) {
    const earlier = criteria.slice(0, index).find((one) => !everCan([one, later]));
    if (earlier === undefined) continue;
    const message = `"${later.condition}" cannot hold when "${earlier.condition}" does, and both have to.`;
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
  [undefined, ...tellingStatuses(criteria)].some((status) => canHoldWith(criteria, status));

const canHoldWith = (criteria: readonly ListedCriterion[], status: number | undefined): boolean =>
  judge(criteria, bareDomains(status)).canHold;
