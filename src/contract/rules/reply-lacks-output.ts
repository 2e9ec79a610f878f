import type { Severity } from "../../document/diagnostic.ts";
import { nearest } from "../../document/nearest.ts";
import { declaredStatus, responseHeaders } from "../../openapi/media-type.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { declaredAt, missingFix, missingMessage } from "../replies/missing-place.ts";
import { isDeclared, outcomesOf } from "../replies/outcomes.ts";
import { readsOfStep } from "../replies/reads-of-step.ts";
import { type Absence, absenceIn, bodyPath } from "../replies/reply-path.ts";
import { eachCall, type Finding, type Rule } from "../rule.ts";

export const replyLacksOutput: Rule = {
  code: "contract/reply-lacks-output",
  severity: "error",
  title: "An output that the reply does not have",
  explanation:
    "An output reads a place of the reply that its schema does not have, for any status that lets the step pass: " +
    "`$response.body#/user_id`, for one, where the reply has `userId`. The output is then absent, and what reads it " +
    "later gets nothing. It is an error where the schema excludes the field or another step reads the output; " +
    "a schema that only does not mention the field makes it a warning.",
  check: eachCall(function* (step) {
    if (step.operation.responses.size === 0) return;
    const statuses = outcomesOf(step).passing.filter((status) => isDeclared(step, status));
    if (statuses.length === 0) return;
    for (const { name, text, value, pointer: at } of step.outputs) {
      if (value === undefined) continue;
      if (value.kind === "expression" && value.expression.root === "response") {
        const { expression } = value;
        if (expression.part === "header") yield* mistypedHeader(expression.name, at, step, statuses);
      }
      const path = bodyPath(value);
      const absence = path && absenceIn(step, statuses, path);
      if (absence === undefined) continue;
      yield {
        severity: severityOf(absence, readsOfStep(step).has(name)),
        pointer: at,
        message: missingMessage(text, absence, step),
        fix: missingFix(absence),
        related: declaredAt(step, statuses[0]),
      };
    }
  }),
};

/** A description may have left out a body, or a field, that is there all the same. */
function severityOf(absence: Absence, isRead: boolean): Severity {
  if (absence.kind === "bodiless") return absence.certain ? "error" : "note";
  return absence.kind === "impossible" || isRead ? "error" : "warning";
}

/** Servers send many headers that no description mentions: only one that is almost declared is mistyped. */
function* mistypedHeader(
  name: string,
  pointer: string,
  { source: { description }, operation }: OperationStep,
  statuses: readonly number[],
): Generator<Finding> {
  const declared = [...new Set(statuses.map((status) => declaredStatus(operation, status) ?? ""))].flatMap(
    (status) => responseHeaders(description, operation, status).map((header) => header.name),
  );
  if (declared.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  const near = nearest(name, declared);
  if (near === undefined) return;
  const message = `The reply to ${operation.id} has no header ${name}.`;
  yield { severity: "warning", pointer, message, fix: `Did you mean ${near}?` };
}
