import { conditionWarnings } from "../../criterion/condition-warnings.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import { actionsOf } from "../../workflow/tree.ts";
import { judge } from "../criteria/judge.ts";
import { listed } from "../criteria/well-formed.ts";
import { bareDomains } from "../replies/domains.ts";
import { tellingStatuses } from "../replies/outcomes.ts";
import { eachStep, type Rule } from "../rule.ts";

export const criteriaAlwaysHold: Rule = {
  code: "contract/criteria-always-hold",
  severity: "warning",
  title: "A criterion that tests nothing",
  explanation:
    "The criterion is true whatever the reply is, so that it lets every reply pass. Most often an || stands where " +
    "an && was meant: `$statusCode != 400 || $statusCode != 404` is true of 400 as well, because 400 is not 404.",
  check: eachStep(function* (step) {
    const lists = [step.criteria, ...actionsOf(step).map(({ criteria }) => criteria)];
    for (const criterion of lists.flatMap(listed)) {
      if (!alwaysHolds(criterion)) continue;
      const { pointer, condition } = criterion;
      const fix = "Compare something that differs from reply to reply, or remove the criterion.";
      yield { pointer, message: `"${condition}" always holds, and so tests nothing.`, fix };
    }
  }),
};

function alwaysHolds(criterion: Criterion): boolean {
  if (criterion.type !== "simple" || conditionWarnings(criterion.parsed).length > 0) return false;
  return tellingStatuses([criterion]).every((status) => !judge([criterion], bareDomains(status)).canFail);
}
