// Criteria: https://spec.openapis.org/arazzo/v1.1.0.html#criterion-object
import type { Criterion as CriterionModel } from "../arazzo/model.ts";
import type { ExpressionContext } from "../expression/context.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import type { Expression } from "../expression/expression.ts";
import type { Parsed, SyntaxFault } from "../expression/syntax-fault.ts";
import { type Condition, operandsOf } from "./condition.ts";
import { type ConditionResult, evaluateCondition, type OperandValue } from "./evaluate-condition.ts";
import { parseCondition, parseOperand } from "./parse-condition.ts";
import {
  evaluateQueryCriterion,
  parseQueryCriterion,
  type QueryCriterion,
  queryExpressions,
  refusedVersion,
} from "./query-criterion.ts";

/** A criterion that is parsed. */
export type Criterion = SimpleCriterion | QueryCriterion;

export interface SimpleCriterion {
  readonly type: "simple";
  /** As written. */
  readonly condition: string;
  readonly parsed: Condition;
}

export interface CriterionResult extends ConditionResult {
  readonly type: Criterion["type"];
  readonly condition: string;
  /** What the condition was asked of, unless it is simple. */
  readonly context?: OperandValue;
  /** The condition with the values of the expressions in it. */
  readonly rendered?: string;
  /** Why it could not be evaluated, in a sentence; it has failed then. */
  readonly fault?: string;
}

export interface CriterionFault extends SyntaxFault {
  /** Where the offset counts, when it is not the condition. */
  readonly field?: "context" | "type";
}

export type ParsedCriterion =
  | { readonly value: Criterion; readonly warnings?: readonly CriterionFault[] }
  | { readonly fault: CriterionFault };

const TYPES: readonly string[] = ["simple", "regex", "jsonpath", "xpath"];

export function parseCriterion({ condition, context, type }: CriterionModel): ParsedCriterion {
  if (typeof type === "string" && !TYPES.includes(type)) {
    return refuse("type", `"${type}" is no type of a criterion.`, `Write ${TYPES.join(", ")}.`);
  }
  const refused = typeof type === "object" ? refusedVersion(type) : undefined;
  if (refused !== undefined) return { fault: { ...refused.fault, field: "type" } };
  if (type === undefined || type === "simple") return parseSimple(condition, context, type);
  if (context === undefined) {
    const message = `A criterion of the type ${typeof type === "string" ? type : type.type} needs a context.`;
    return refuse("context", message, "Add one, such as context: $response.body.");
  }
  const operand = parseOperand(context);
  if ("fault" in operand) return { fault: { ...operand.fault, field: "context" } };
  return parseQueryCriterion(condition, type, operand.value);
}

/** The schema of 1.0 wants a context beside every type, `simple` too: there it is let pass. */
function parseSimple(
  condition: string,
  context: string | undefined,
  type: "simple" | undefined,
): ParsedCriterion {
  const message = "A simple condition does not look at the context.";
  if (context !== undefined && type === undefined) {
    const fix = "Say the type, regex, jsonpath or xpath; or remove the context.";
    return refuse("context", message, fix);
  }
  const parsed: Parsed<Condition> = parseCondition(condition);
  if ("fault" in parsed) return parsed;
  const unread: CriterionFault = { field: "context", message, offset: 0, fix: "Remove the context." };
  const warnings = [...(context === undefined ? [] : [unread]), ...(parsed.warnings ?? [])];
  const value: Criterion = { type: "simple", condition, parsed: parsed.value };
  return warnings.length === 0 ? { value } : { value, warnings };
}

function refuse(field: "context" | "type", message: string, fix: string): ParsedCriterion {
  return { fault: { field, message, offset: 0, fix } };
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
