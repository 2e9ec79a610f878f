import type { Criterion as CriterionModel } from "../arazzo/model.ts";
import type { ExpressionContext } from "../expression/context.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import type { Expression } from "../expression/expression.ts";
import type { Parsed } from "../expression/syntax-fault.ts";
import { type Condition, operandsOf } from "./condition.ts";
import { evaluateCondition, type OperandValue } from "./evaluate-condition.ts";
import { parseCondition } from "./parse-condition.ts";

/** A criterion whose condition is parsed. */
export interface Criterion {
  readonly type: "simple";
  /** As written. */
  readonly condition: string;
  readonly parsed: Condition;
}

export interface CriterionResult {
  readonly condition: string;
  readonly passed: boolean;
  /** What the condition read. */
  readonly operands: readonly OperandValue[];
}

export function parseCriterion({ condition }: CriterionModel): Parsed<Criterion> {
  const parsed = parseCondition(condition);
  return "fault" in parsed ? parsed : { value: { type: "simple", condition, parsed: parsed.value } };
}

/** Every expression that the criterion reads. */
export function criterionExpressions({ parsed }: Criterion): Expression[] {
  return [...operandsOf(parsed)].map(({ expression }) => expression);
}

export function evaluateCriterion(criterion: Criterion, context: ExpressionContext): CriterionResult {
  const read = (expression: Expression) => evaluateExpression(expression, context);
  return { condition: criterion.condition, ...evaluateCondition(criterion.parsed, read) };
}
