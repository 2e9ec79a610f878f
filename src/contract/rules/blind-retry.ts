import { eachCall, type Rule } from "../rule.ts";

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
  check: eachCall(function* ({ stepId, operation, onFailure }) {
    const { method } = operation;
    if (IDEMPOTENT.has(method)) return;
    for (const { name, type, criteria, retryLimit, pointer } of onFailure) {
      if (type !== "retry" || criteria.length > 0 || retryLimit === 0) continue;
      const message = `The action "${name}" repeats the ${method} of "${stepId}" after any failure.`;
      yield { pointer, message, fix: "Add criteria for the failures that are worth a retry." };
    }
  }),
};
