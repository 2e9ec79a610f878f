// Criteria: https://spec.openapis.org/arazzo/v1.1.0.html#criterion-object
import type { Criterion as CriterionModel } from "../arazzo/model.ts";
import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import { type ExpressionContext, evaluateExpression } from "../expression/evaluate-expression.ts";
import type { Expression } from "../expression/expression.ts";
import type { Parsed } from "../expression/parsed.ts";
import { languageOf, unknownVersion } from "../expression/query.ts";
import { type Condition, operandsOf } from "./condition.ts";
import { type ConditionResult, evaluateCondition } from "./evaluate-condition.ts";
import { parseCondition, parseOperand } from "./parse-condition.ts";
import {
  evaluateQueryCriterion,
  parseQueryCriterion,
  type QueryCriterion,
  type QueryResult,
  queryExpressions,
} from "./query-criterion.ts";

/** A criterion that is parsed. */
export type Criterion = SimpleCriterion | QueryCriterion;

export interface SimpleCriterion {
  readonly type: "simple";
  /** As written. */
  readonly condition: string;
  readonly parsed: Condition;
}

/** A condition, and what it was held against: a simple one has no context. */
export interface CriterionResult extends ConditionResult, Partial<Omit<QueryResult, keyof ConditionResult>> {
  readonly type: Criterion["type"];
  /** As written. */
  readonly condition: string;
}

export interface CriterionDiagnostic extends SyntaxDiagnostic {
  /** Where the offset counts, when it is not the condition. */
  readonly field?: "context" | "type";
}

export type ParsedCriterion = Parsed<Criterion, CriterionDiagnostic>;

const TYPES: readonly string[] = ["simple", "regex", "jsonpath", "xpath"];

export function parseCriterion({ condition, context, type }: CriterionModel): ParsedCriterion {
  if (typeof type === "string" && !TYPES.includes(type)) {
    return unusable("type", `"${type}" is not a type of criterion.`, `Write ${TYPES.join(", ")}.`);
  }
  const unknown = typeof type === "object" ? unknownVersion(type) : undefined;
  if (unknown !== undefined) return { diagnostic: { ...unknown.diagnostic, field: "type" } };
  if (type === undefined || type === "simple") return parseSimple(condition, context, type);
  if (context === undefined) {
    const message = `A criterion of the type ${languageOf(type)} needs a context.`;
    return unusable("context", message, "Add one, such as context: $response.body.");
  }
  const operand = parseOperand(context);
  if ("diagnostic" in operand) return { diagnostic: { ...operand.diagnostic, field: "context" } };
  return parseQueryCriterion(condition, type, operand.value);
}

/** The schema of 1.0 wants a context beside every type, `simple` too: so it is allowed there. */
function parseSimple(
  condition: string,
  context: string | undefined,
  type: "simple" | undefined,
): ParsedCriterion {
  const message = "A simple condition does not look at the context.";
  if (context !== undefined && type === undefined) {
    const fix = "Say the type, regex, jsonpath or xpath; or remove the context.";
    return unusable("context", message, fix);
  }
  const parsed = parseCondition(condition);
  if ("diagnostic" in parsed) return parsed;
  const unread: CriterionDiagnostic = { field: "context", message, offset: 0, fix: "Remove the context." };
  const warnings = [...(context === undefined ? [] : [unread]), ...(parsed.warnings ?? [])];
  const value: Criterion = { type: "simple", condition, parsed: parsed.value };
  return warnings.length === 0 ? { value } : { value, warnings };
}

function unusable(field: "context" | "type", message: string, fix: string): ParsedCriterion {
  return { diagnostic: { field, message, offset: 0, fix } };
}

/** Every expression that the criterion reads. */
export function criterionExpressions(criterion: Criterion): Expression[] {
  if (criterion.type !== "simple") return queryExpressions(criterion);
  return [...operandsOf(criterion.parsed)].map(({ expression }) => expression);
}

/** Never throws for what the answer holds: what cannot be evaluated has failed. */
export function evaluateCriterion(criterion: Criterion, context: ExpressionContext): CriterionResult {
  const read = (expression: Expression) => evaluateExpression(expression, context);
  const { type, condition } = criterion;
  const result =
    criterion.type === "simple"
      ? evaluateCondition(criterion.parsed, read)
      : evaluateQueryCriterion(criterion, read);
  return { type, condition, ...result };
}
