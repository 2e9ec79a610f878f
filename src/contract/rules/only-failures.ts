import { listed } from "../criteria/well-formed.ts";
import { acceptedBy, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { absenceIn, bodyPath } from "../replies/reply-path.ts";
import { eachCall, type Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";

export const onlyFailures: Rule = {
  code: "contract/only-failures",
  severity: "note",
  title: "A step that passes only when its call fails",
  explanation:
    "The criteria let the step pass with an error that the operation declares, and with none of its successes: " +
    "`$statusCode != 200`, for one, where `==` was meant. To see that a call is refused, that is right; " +
    "where the step has outputs that only a success has, it is a warning.",
  check: eachCall(function* (step) {
    const { operation } = step;
    const criteria = listed(step.criteria);
    const outcomes = outcomesOf(step);
    if (![...operation.responses.keys()].some((status) => /^[23]/.test(status))) return;
    const passing = outcomes.passing.filter((status) => isDeclared(step, status));
    if (passing.length === 0 || passing.some((status) => status < 400)) return;
    const culprit = criteria.find((criterion) =>
      acceptedBy([criterion], outcomes.all).every((status) => status >= 400 || !isDeclared(step, status)),
    );
    if (culprit === undefined) return;
    const lacks = step.outputs.some(({ value }) => {
      const path = value && bodyPath(value);
      return path !== undefined && path.length > 0 && absenceIn(step, passing, path) !== undefined;
    });
    const exact = passing.filter((status) => operation.responses.has(String(status)));
    const which = exact.length === 0 ? "an error" : spokenList(exact.map(String));
    yield {
      ...(lacks && { severity: "warning" as const }),
      pointer: culprit.pointer,
      message: `The step "${step.stepId}" passes only when ${operation.id} fails with ${which}.`,
      fix: "Ask for a status of success, unless the call is to be refused.",
    };
  }),
};
