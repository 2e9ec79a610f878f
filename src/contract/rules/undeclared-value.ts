import { compare } from "../../criterion/compare.ts";
import type { Operand, Scalar } from "../../criterion/condition.ts";
import { nearest } from "../../document/nearest.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { candidatesFor } from "../criteria/candidates.ts";
import { type LiteralComparison, literalComparisons } from "../criteria/components.ts";
import { domainsAt } from "../replies/domains.ts";
import {
  type AskedCriteria,
  acceptedBy,
  criteriaAsked,
  isDeclared,
  outcomesOf,
} from "../replies/outcomes.ts";
import { eachCall, type Finding, type Rule } from "../rule.ts";
import { spokenList } from "../spoken-list.ts";

export const undeclaredValue: Rule = {
  code: "contract/undeclared-value",
  severity: "warning",
  title: "A value that the reply never has",
  explanation:
    "A criterion compares a field of the reply, or an input, with a value that its schema excludes: one that is not " +
    "in its enum, or not of its type. An error type that the operation does not declare is found this way, " +
    "such as `$response.body#/error_type == 'not_found'` where the enum has `account_not_found`. " +
    "It is an error where a step cannot pass because of it.",
  check: eachCall(undeclaredValues),
};

export function* undeclaredValues(step: OperationStep): Generator<Finding> {
  if (step.operation.responses.size === 0) return;
  const cannotPass = !outcomesOf(step).passing.some((status) => isDeclared(step, status));
  for (const asked of criteriaAsked(step)) {
    const severity = cannotPass && asked.of === "step" ? "error" : "warning";
    for (const finding of valuesIn(asked, step)) yield { ...finding, severity };
  }
}

/** Asked of the declared replies that the rest of the list lets through. A status that nobody declares may answer anything. */
function* valuesIn({ criteria, statuses }: AskedCriteria, step: OperationStep): Generator<Finding> {
  const known = acceptedBy(criteria, statuses).filter((status) => isDeclared(step, status));
  if (known.length === 0) return;
  for (const criterion of criteria) {
    if (criterion.type !== "simple") continue;
    for (const comparison of literalComparisons(criterion.parsed)) {
      const finding = ofComparison(comparison, known, step);
      if (finding !== undefined) yield { pointer: criterion.pointer, ...finding };
    }
  }
}

function ofComparison(
  { operand, operator, value }: LiteralComparison,
  statuses: readonly number[],
  step: OperationStep,
): Omit<Finding, "pointer"> | undefined {
  if (value === null || (operator !== "==" && operator !== "!=")) return undefined;
  if (operand.expression.root !== "response" && operand.expression.root !== "inputs") return undefined;
  const domains = statuses.map((status) => domainsAt(step, status)(operand));
  const possible = domains.flatMap(
    ({ values, allows }) => values ?? candidatesFor([value]).filter((one) => allows?.(one) ?? true),
  );
  if (possible.some((one) => compare("==", one, value))) return undefined;
  const values = domains.every((domain) => domain.values !== undefined)
    ? [...new Set(domains.flatMap((domain) => domain.values ?? []))].filter((one) => one !== undefined)
    : undefined;
  return { message: message(operand, value, values), fix: fixFor(value, values, possible) };
}

function message({ text }: Operand, value: Scalar, values: readonly unknown[] | undefined): string {
  const never = `${text} is never ${written(value)}`;
  return values === undefined || values.length === 0
    ? `${never}: it has another type.`
    : `${never}: it can be ${spokenList(values.map(written))}.`;
}

function fixFor(value: Scalar, values: readonly unknown[] | undefined, possible: readonly unknown[]): string {
  const unquoted = possible.find(
    (one) => typeof one === "boolean" && String(one) === String(value).toLowerCase(),
  );
  if (unquoted !== undefined) return `Write ${unquoted} without quotes.`;
  const texts = (values ?? []).filter((one) => typeof one === "string");
  const near = nearest(String(value), texts);
  return near === undefined ? "Compare it with a value that it can have." : `Did you mean ${written(near)}?`;
}

const written = (value: unknown): string =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
