import { arazzoError } from "../../arazzo/codes.ts";
import type { Criterion as CriterionModel } from "../../arazzo/model.ts";
import {
  type Criterion,
  type CriterionFault,
  criterionExpressions,
  parseCriterion,
} from "../../criterion/criterion.ts";
import { check, type DocumentScope } from "./prepare-template.ts";

/** The criteria of a step or of an action; both are read when the step has an answer. */
export function prepareCriteria(
  criteria: readonly CriterionModel[] | undefined,
  pointer: string,
  scope: DocumentScope,
): Criterion[] {
  return (criteria ?? []).flatMap((criterion, index) => {
    const at = `${pointer}/${index}`;
    const say = (severity: "error" | "warning") => (fault: CriterionFault) => {
      const { field = "condition", offset, message, fix } = fault;
      const text =
        field === "condition" ? `"${criterion.condition}", character ${offset + 1}: ${message}` : message;
      const place = scope.text.placeOf(`${at}/${field}`);
      scope.diagnostics.push({ ...arazzoError("arazzo/criterion", place, text, fix), severity });
    };
    const parsed = parseCriterion(criterion);
    if ("fault" in parsed) {
      say("error")(parsed.fault);
      return [];
    }
    parsed.warnings?.forEach(say("warning"));
    for (const expression of criterionExpressions(parsed.value))
      check(expression, "reply", `${at}/condition`, scope);
    return [parsed.value];
  });
}
