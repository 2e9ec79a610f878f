import { successCriteria } from "../criteria/listed.ts";
import { acceptedBy, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { absenceIn, bodyPath } from "../replies/reply-path.ts";
import type { Finding, Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";
import { stepsOf } from "../steps.ts";
import type { StepSubject } from "../subject.ts";

export const onlyFailures: Rule = {
  code: "contract/only-failures",
  severity: "note",
  title: "A step that passes only when its call fails",
  explanation:
    "The criteria let the step pass with an error that the operation declares, and with none of its successes: " +
    "`$statusCode != 200`, for one, where `==` was meant. To see that a call is refused, that is right; " +
    "where the step has outputs that only a success has, it is a warning.",
  *check(subject) {
    for (const step of stepsOf(subject)) yield* findingsOf(step);
  },
};

function* findingsOf(step: StepSubject): Generator<Finding> {
  const { call, prepared } = step;
  const criteria = successCriteria(step);
  const outcomes = outcomesOf(step);
  if (call === undefined || outcomes === undefined) return;
  const { operation } = call;
  if (![...operation.responses.keys()].some((status) => /^[23]/.test(status))) return;
  const passing = outcomes.passing.filter((status) => isDeclared(call, status));
  if (passing.length === 0 || passing.some((status) => status < 400)) return;
  const culprit = criteria.find(({ criterion }) =>
    acceptedBy([criterion], outcomes.all).every((status) => status >= 400 || !isDeclared(call, status)),
  );
  if (culprit === undefined) return;
  const lacks = (prepared?.outputs ?? []).some(({ value }) => {
    const path = bodyPath(value);
    return path !== undefined && path.length > 0 && absenceIn(call, passing, path) !== undefined;
  });
  const exact = passing.filter((status) => operation.responses.has(String(status)));
  const which = exact.length === 0 ? "an error" : spokenList(exact.map(String));
  yield {
    ...(lacks && { severity: "warning" as const }),
    pointer: culprit.pointer,
    message: `The step "${step.id}" passes only when ${operation.id} fails with ${which}.`,
    fix: "Ask for a status of success, unless the call is to be refused.",
  };
}
