import type { Operand } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { operandKey } from "../criteria/components.ts";
import { judge } from "../criteria/judge.ts";
import { domainsAt } from "../replies/domains.ts";
import { declaredAt, missingFix, missingMessage } from "../replies/missing-place.ts";
import { type AskedCriteria, acceptedBy, criteriaAsked, isDeclared } from "../replies/outcomes.ts";
import { absenceIn, placesWeighed } from "../replies/reply-path.ts";
import { eachCall, type Finding, type Rule } from "../rule.ts";

export const replyLacksField: Rule = {
  code: "contract/reply-lacks-field",
  severity: "warning",
  title: "A criterion about a field that the reply does not have",
  explanation:
    "A criterion reads a place of the reply that its schema does not have, for any status that the other criteria " +
    "let through: `$response.body#/results/0/id` where the list is called `items`. The field counts as null, so that " +
    "the criterion says the same of every reply. It is an error where the step cannot pass because of it.",
  check: eachCall(function* (step) {
    if (step.operation.responses.size === 0) return;
    for (const asked of criteriaAsked(step)) yield* fieldsIn(asked, step);
  }),
};

function* fieldsIn({ criteria, statuses, of }: AskedCriteria, step: OperationStep): Generator<Finding> {
  const accepted = acceptedBy(criteria, statuses).filter((status) => isDeclared(step, status));
  if (accepted.length === 0) return;
  for (const criterion of criteria) {
    for (const { operand, path } of placesWeighed(criterion)) {
      const absence = absenceIn(step, accepted, path);
      if (absence === undefined) continue;
      const isLeftOut = absence.kind === "bodiless" && !absence.certain;
      const fails = of === "step" && failsWithout(criterion, operand, accepted, step);
      yield {
        severity: isLeftOut ? "note" : fails ? "error" : "warning",
        pointer: criterion.pointer,
        message: missingMessage(criterion.condition, absence, step),
        fix: missingFix(absence),
        related: declaredAt(step, accepted[0]),
      };
    }
  }
}

/** A query of what is absent fails; a condition may well ask that something is absent. */
function failsWithout(
  criterion: Criterion,
  absent: Operand,
  statuses: readonly number[],
  step: OperationStep,
): boolean {
  if (criterion.type !== "simple") return true;
  return statuses.every((status) => {
    const domains = domainsAt(step, status);
    const without = (operand: Operand) =>
      operandKey(operand) === operandKey(absent) ? { values: [undefined] } : domains(operand);
    return !judge([criterion], without).canHold;
  });
}
