import { actionsOf } from "../criteria/listed.ts";
import type { Rule } from "../rule.ts";
import { stepsOf } from "../steps.ts";

/** https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
const IDEMPOTENT: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"]);

export const blindRetry: Rule = {
  code: "contract/blind-retry",
  severity: "note",
  title: "A retry of whatever went wrong",
  explanation:
    "The step is tried again after every failure, and its operation is not idempotent: a call that took effect, and " +
    "whose answer was lost, takes effect twice, and one that was refused is refused again. Say in the criteria " +
    "of the retry which failures are worth it, such as `$statusCode == 429 || $statusCode >= 500`.",
  *check(subject) {
    for (const step of stepsOf(subject)) {
      const method = step.call?.operation.method;
      if (method === undefined || IDEMPOTENT.has(method)) continue;
      for (const { loaded, prepared } of actionsOf(step)) {
        if (loaded.action.type !== "retry" || (loaded.action.criteria ?? []).length > 0) continue;
        if (prepared.retryLimit === 0) continue;
        const message = `The action "${loaded.action.name}" repeats the ${method} of "${step.id}" after any failure.`;
        yield {
          pointer: loaded.pointer,
          message,
          fix: "Add criteria for the failures that are worth a retry.",
        };
      }
    }
  },
};
