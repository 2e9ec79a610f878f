import { compare } from "../../criterion/compare.ts";
import type { Operand, Scalar } from "../../criterion/condition.ts";
import { nearest } from "../../document/nearest.ts";
import { actionsOf, type Step, stepsOf } from "../../workflow/tree.ts";
import { candidatesFor } from "../criteria/candidates.ts";
import { type Comparison, comparisonsIn } from "../criteria/components.ts";
import { type ListedCriterion, listed } from "../criteria/well-formed.ts";
import { domainsAt } from "../replies/domains.ts";
import { acceptedBy, isDeclared, outcomesOf } from "../replies/outcomes.ts";
import type { Finding, Rule } from "../rule.ts";
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
  *check(document) {
    for (const step of stepsOf(document)) yield* undeclaredValues(step);
  },
};

export function* undeclaredValues(step: Step): Generator<Finding> {
  const outcomes = outcomesOf(step);
  if (outcomes === undefined) return;
  const criteria = listed(step.criteria);
  const cannotPass = outcomes.passing.length === 0 || !outcomes.passing.some((one) => isKnown(step, one));
  for (const { pointer, ...finding } of valuesIn(criteria, outcomes.all, step)) {
    yield { ...finding, pointer, severity: cannotPass ? "error" : "warning" };
  }
  for (const { on, criteria: ofAction, level } of actionsOf(step)) {
    // What a workflow lists is meant for all its steps, and one of them may answer it.
    if (level === "workflow") continue;
    const statuses = on === "success" ? outcomes.passing : outcomes.failing;
    yield* valuesIn(listed(ofAction), statuses, step);
  }
}

const isKnown = (step: Step, status: number): boolean =>
  step.kind === "operation" && step.operation.responses.size > 0 && isDeclared(step, status);

/** Asked of the declared replies that the rest of the list lets through. */
function* valuesIn(
  criteria: readonly ListedCriterion[],
  statuses: readonly number[],
  step: Step,
): Generator<Finding> {
  const accepted = acceptedBy(
    criteria.map(({ criterion }) => criterion),
    statuses,
  );
  // A status that nobody declares may answer anything.
  const known = accepted.filter((status) => isKnown(step, status));
  if (known.length === 0) return;
  for (const { pointer, criterion } of criteria) {
    if (criterion.type !== "simple") continue;
    for (const comparison of comparisonsIn([criterion.parsed])) {
      const finding = ofComparison(comparison, known, step);
      if (finding !== undefined) yield { pointer, ...finding };
    }
  }
}

function ofComparison(
  { left, right, operator }: Comparison,
  statuses: readonly number[],
  step: Step,
): Omit<Finding, "pointer"> | undefined {
  const [operand, literal] = left.kind === "operand" ? [left, right] : [right, left];
  if (operand.kind !== "operand" || literal.kind !== "literal" || literal.value === null) return undefined;
  if (operator !== "==" && operator !== "!=") return undefined;
  if (operand.expression.root !== "response" && operand.expression.root !== "inputs") return undefined;
  const { value } = literal;
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
