import { arazzoError } from "../arazzo/codes.ts";
import type { LoadedStep } from "../arazzo/load-document.ts";
import type { RequestBody } from "../arazzo/model.ts";
import { criterionType } from "../arazzo/unsupported.ts";
import { type Criterion, criterionExpressions, parseCriterion } from "../criterion/criterion.ts";
import type { Expression } from "../expression/expression.ts";
import { expressionsOf, parseTemplate, type Template } from "../expression/template.ts";
import type { Operation } from "../openapi/description.ts";
import { checkExpression, type Moment } from "./check-expression.ts";
import { canEncode, JSON_TYPE } from "./encode-body.ts";
import { type DocumentScope, prepareOutputs } from "./prepare-outputs.ts";
import type { PreparedBody, PreparedOutput, PreparedParameter, PreparedStep } from "./prepared.ts";

/** What the steps of one workflow share while they are prepared, one after the other. */
export interface WorkflowScope extends Omit<DocumentScope, "moment"> {
  readonly ran: Set<string>;
}

/** Undefined when the step's operation is not known; everything else about it is checked all the same. */
export function prepareStep(
  { step, pointer, target, parameters: loaded }: LoadedStep,
  scope: WorkflowScope,
): PreparedStep | undefined {
  const parameters = loaded.map(({ parameter, pointer: at }): PreparedParameter => {
    const value = prepareTemplate(parameter.value, `${at}/value`, scope);
    return { name: parameter.name, in: parameter.in ?? "query", value };
  });
  const body = prepareBody(step.requestBody, `${pointer}/requestBody`, target?.operation, scope);
  const criteria = prepareCriteria(step.successCriteria ?? [], `${pointer}/successCriteria`, scope);
  const outputs = prepareOutputs(step.outputs, `${pointer}/outputs`, { ...scope, moment: "reply" });
  if (target === undefined) return undefined;
  return {
    stepId: step.stepId,
    ...(step.description !== undefined && { description: step.description }),
    pointer,
    operation: target.operation,
    source: target.source,
    parameters,
    ...(body !== undefined && { body }),
    criteria,
    outputs,
    reads: inputsRead(parameters, body, criteria, outputs, scope.inputs.names),
  };
}

function prepareBody(
  requestBody: RequestBody | undefined,
  pointer: string,
  operation: Operation | undefined,
  scope: WorkflowScope,
): PreparedBody | undefined {
  if (requestBody?.payload === undefined) return undefined;
  const payload = prepareTemplate(requestBody.payload, `${pointer}/payload`, scope);
  const contentType = requestBody.contentType ?? defaultContentType(operation);
  if (!canEncode(contentType, requestBody.payload)) {
    const message = `A payload of this shape cannot be written as ${contentType}.`;
    const fix = "Write the payload as text, or use application/json or application/x-www-form-urlencoded.";
    const place = scope.text.placeOf(`${pointer}/contentType`);
    scope.diagnostics.push(arazzoError("arazzo/content-type", place, message, fix));
  }
  return { contentType, payload };
}

function defaultContentType(operation: Operation | undefined): string {
  const types = operation?.requestBody?.contentTypes ?? [];
  return types.includes(JSON_TYPE) ? JSON_TYPE : (types[0] ?? JSON_TYPE);
}

function prepareTemplate(value: unknown, pointer: string, scope: WorkflowScope): Template {
  const { template, faults } = parseTemplate(value);
  for (const { pointer: at, message, fix, certain } of faults) {
    const place = scope.text.placeOf(`${pointer}${at}`);
    const diagnostic = arazzoError("arazzo/expression", place, message, fix);
    scope.diagnostics.push(certain ? diagnostic : { ...diagnostic, severity: "warning" });
  }
  for (const { expression, pointer: at } of expressionsOf(template)) {
    check(expression, "request", `${pointer}${at}`, scope);
  }
  return template;
}

function prepareCriteria(
  criteria: NonNullable<LoadedStep["step"]["successCriteria"]>,
  pointer: string,
  scope: WorkflowScope,
): Criterion[] {
  return criteria.flatMap((criterion, index) => {
    // The other types are reported as not supported when the document is loaded.
    if (criterionType(criterion.type) !== "simple") return [];
    const at = `${pointer}/${index}/condition`;
    const parsed = parseCriterion(criterion);
    if ("fault" in parsed) {
      const { message, offset, fix } = parsed.fault;
      const text = `"${criterion.condition}", character ${offset + 1}: ${message}`;
      scope.diagnostics.push(arazzoError("arazzo/criterion", scope.text.placeOf(at), text, fix));
      return [];
    }
    for (const expression of criterionExpressions(parsed.value)) check(expression, "reply", at, scope);
    return [parsed.value];
  });
}

function check(expression: Expression, moment: Moment, pointer: string, scope: WorkflowScope): void {
  const fault = checkExpression(expression, { ...scope, moment }, scope.text.placeOf(pointer));
  if (fault !== undefined) scope.diagnostics.push(fault);
}

function inputsRead(
  parameters: readonly PreparedParameter[],
  body: PreparedBody | undefined,
  criteria: readonly Criterion[],
  outputs: readonly PreparedOutput[],
  declared: ReadonlySet<string>,
): ReadonlySet<string> {
  const templates = [...parameters.map(({ value }) => value), ...(body === undefined ? [] : [body.payload])];
  const expressions = [
    ...templates.flatMap((template) => [...expressionsOf(template)].map(({ expression }) => expression)),
    ...criteria.flatMap(criterionExpressions),
    ...outputs.map(({ expression }) => expression),
  ];
  return inputNames(expressions, declared);
}

/** `$inputs.user.name` reads the input "user" unless one is called "user.name". */
export function inputNames(expressions: readonly Expression[], declared: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const expression of expressions) {
    if (expression.root !== "inputs") continue;
    names.add(declared.has(expression.name) ? expression.name : (expression.name.split(".")[0] ?? ""));
  }
  return names;
}
