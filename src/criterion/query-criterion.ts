import type { ExpressionType, SelectorType } from "../arazzo/model.ts";
import { asText, expressionsIn, type Parts, parseEmbedded, renderParts } from "../expression/embedded.ts";
import type { Expression } from "../expression/expression.ts";
import type { Evaluated, Parsed } from "../expression/parsed.ts";
import { holds, languageOf, parseQuery } from "../expression/query.ts";
import { parseRegex } from "../expression/regex.ts";
import type { Operand } from "./condition.ts";
import { type ConditionResult, type OperandValue, type Read, readOperand } from "./evaluate-condition.ts";
import { jsonPathFix, jsonPathWarning, rootFilterNote } from "./jsonpath-advice.ts";

/** A criterion that asks something of its context. */
export interface QueryCriterion {
  readonly type: "regex" | SelectorType;
  /** As written. */
  readonly condition: string;
  readonly context: Operand;
  readonly parts: Parts;
  /** Parsed already when there are no expressions in the condition. */
  readonly test?: Test;
  readonly parse: (condition: string) => Parsed<Test>;
}

/** Whether the value is as the condition asks. */
export type Test = (value: unknown) => Evaluated<boolean>;

export interface QueryResult extends ConditionResult {
  /** What the condition was asked of. */
  readonly context: OperandValue;
  /** The condition with the values of the expressions in it. */
  readonly rendered?: string;
  /** Why it could not be evaluated, in a sentence; it has failed then. The JSON report calls it so. */
  readonly fault?: string;
}

export function parseQueryCriterion(
  condition: string,
  type: "regex" | SelectorType | ExpressionType,
  context: Operand,
): Parsed<QueryCriterion> {
  const parse = type === "regex" ? regexTest : queryTest(type, context);
  const embedded = parseEmbedded(condition);
  const [broken] = embedded.diagnostics;
  if (broken !== undefined) return { diagnostic: broken };
  const criterion = { type: languageOf(type), condition, context, parts: embedded.parts, parse };
  // With an expression in it, what the condition says is known only when it is evaluated.
  if (expressionsIn(embedded.parts).length > 0) return { value: criterion };
  const parsed = parse(condition);
  return "diagnostic" in parsed ? parsed : { ...parsed, value: { ...criterion, test: parsed.value } };
}

/** A number or an object is matched as its JSON. */
function regexTest(pattern: string): Parsed<Test> {
  const parsed = parseRegex(pattern);
  if ("diagnostic" in parsed) return parsed;
  return { ...parsed, value: (value) => ({ value: parsed.value.matches(asText(value)) }) };
}

function queryTest(type: SelectorType | ExpressionType, context: Operand) {
  return (text: string): Parsed<Test> => {
    const parsed = parseQuery(text, type);
    const isJsonPath = languageOf(type) === "jsonpath";
    if ("diagnostic" in parsed) {
      const fix = isJsonPath ? jsonPathFix(text, context) : undefined;
      return fix === undefined ? parsed : { diagnostic: { ...parsed.diagnostic, fix } };
    }
    const test: Test = (value) => holds(parsed.value, value);
    const warning = isJsonPath ? jsonPathWarning(text) : undefined;
    return warning === undefined ? { value: test } : { value: test, warnings: [warning] };
  };
}

export const queryExpressions = ({ context, parts }: QueryCriterion): Expression[] => [
  context.expression,
  ...expressionsIn(parts),
];

/** What cannot be evaluated fails, and says why: https://spec.openapis.org/arazzo/v1.1.0.html#evaluation-errors */
export function evaluateQueryCriterion(criterion: QueryCriterion, read: Read): QueryResult {
  const value = readOperand(criterion.context, read);
  const context = { text: criterion.context.text, value };
  const operands = expressionsIn(criterion.parts).map((expression) => ({
    text: expression.text,
    value: read(expression),
  }));
  const failed = (fault: string): QueryResult => ({ passed: false, context, operands, notes: [], fault });
  if (value === undefined || value === null) {
    const what = value === null ? "null" : "absent";
    return failed(`${context.text} is ${what}, so there is nothing to look into.`);
  }
  const missing = operands.find((operand) => operand.value === undefined);
  if (missing !== undefined) return failed(`${missing.text} in the condition has no value.`);
  const rendered = renderParts(criterion.parts, read);
  const parsed: Parsed<Test> =
    criterion.test === undefined ? criterion.parse(rendered) : { value: criterion.test };
  const result =
    "diagnostic" in parsed
      ? { reason: `${parsed.diagnostic.message} ${parsed.diagnostic.fix}` }
      : parsed.value(value);
  const shown = operands.length === 0 ? {} : { rendered };
  if ("reason" in result) return { ...failed(result.reason), ...shown };
  const passed = result.value;
  return { passed, context, operands, notes: notesOn(criterion, rendered, value, passed), ...shown };
}

function notesOn(
  { type, context }: QueryCriterion,
  condition: string,
  value: unknown,
  passed: boolean,
): string[] {
  if (type !== "jsonpath") return [];
  if (typeof value === "string" && !passed) {
    return [`${context.text} is a text: a JSONPath finds nothing inside it.`];
  }
  const note = rootFilterNote(condition, value, passed, context);
  return note === undefined ? [] : [note];
}
