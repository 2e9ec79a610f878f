import type {
  Expression,
  MessageReference,
  NamedReference,
  OwnedReference,
} from "../../expression/expression.ts";
import type { Template } from "../../expression/template.ts";
import { schemaIn } from "../../openapi/description.ts";
import { responseHeaders } from "../../openapi/media-type.ts";
import { at } from "../../schema/at.ts";
import { bare, eitherOf, exactly, type Schema } from "../../schema/schema.ts";
import {
  calledBy,
  type OperationStep,
  type Output,
  type Step,
  stepIn,
  type Workflow,
  workflowIn,
} from "../../workflow/tree.ts";
import { successResponses } from "./success-responses.ts";

/** Where an expression stands: `step` is absent in the outputs of the workflow. */
export interface Standing {
  readonly workflow: Workflow;
  readonly step?: Step;
}

/** Outputs that hand on outputs; more than this is a round. */
const MOST_HOPS = 12;

/** The schema of what an expression reads, followed to where it comes from; undefined where nobody can tell. */
export function schemaOf(expression: Expression, standing: Standing, hops = 0): Schema | undefined {
  if (hops > MOST_HOPS) return undefined;
  switch (expression.root) {
    case "inputs":
      return inputSchema(expression, standing.workflow);
    case "steps":
      return stepOutput(expression, standing, hops + 1);
    case "workflows":
      return workflowValue(expression, standing, hops + 1);
    case "outputs":
      return calledOutput(expression, standing, hops + 1);
    case "statusCode":
      return STATUS;
    case "url":
    case "method":
    case "self":
      return TEXT;
    case "response":
      return responsePart(expression, standing);
    default:
      return undefined;
  }
}

export const TEXT: Schema = bare({ type: "string" });

const STATUS: Schema = bare({ type: "integer", minimum: 100, maximum: 599 });

/** The schema of a whole template, where it is one expression, a literal or text. */
function schemaOfTemplate(template: Template, standing: Standing, hops = 0): Schema | undefined {
  switch (template.kind) {
    case "literal":
      return exactly(template.value);
    case "expression":
      return schemaOf(template.expression, standing, hops);
    case "text":
      return TEXT;
    default:
      return undefined;
  }
}

/** `$inputs.user.name` reads the input "user" unless one is called "user.name". */
function inputSchema({ name, pointer }: NamedReference, { inputs }: Workflow) {
  const names = inputs.names.has(name) ? [name] : name.split(".");
  return declaredAt(inputs.schema, [...names, ...pointer]);
}

function declaredAt(schema: Schema | undefined, tokens: readonly string[]): Schema | undefined {
  const found = schema === undefined ? undefined : at(schema, tokens);
  return found?.kind === "declared" ? found.schema : undefined;
}

function stepOutput({ owner, name, pointer }: OwnedReference, standing: Standing, hops: number) {
  const step = stepIn(standing.workflow, owner);
  return step && outputOfStep(step, name, pointer, hops);
}

function outputOfStep(
  step: Step,
  name: string,
  pointer: readonly string[],
  hops: number,
): Schema | undefined {
  const own = findOutput(step.outputs, name);
  if (own !== undefined) {
    const standing = { workflow: step.workflow, step };
    return declaredAt(schemaOfOutput(own.output, standing, hops), [...own.rest, ...pointer]);
  }
  const called = calledBy(step);
  return called && outputOfWorkflow(called, name, pointer, hops);
}

function outputOfWorkflow(
  workflow: Workflow,
  name: string,
  pointer: readonly string[],
  hops: number,
): Schema | undefined {
  const found = findOutput(workflow.outputs, name);
  if (found === undefined) return undefined;
  return declaredAt(schemaOfOutput(found.output, { workflow }, hops), [...found.rest, ...pointer]);
}

const schemaOfOutput = ({ value }: Output, standing: Standing, hops: number): Schema | undefined =>
  value && schemaOfTemplate(value, standing, hops);

/** The output "user" is meant by `user.name` too, unless there is one of that name. */
function findOutput(outputs: readonly Output[], name: string) {
  const exact = outputs.find((output) => output.name === name);
  if (exact !== undefined) return { output: exact, rest: [] };
  const [first, ...rest] = name.split(".");
  const output = outputs.find((one) => one.name === first);
  return output && { output, rest };
}

function workflowValue(
  { owner, field, stepId, name, pointer }: OwnedReference,
  { workflow }: Standing,
  hops: number,
): Schema | undefined {
  const other = workflowIn(workflow.document, owner);
  if (other === undefined) return undefined;
  if (field === "inputs") return inputSchema({ root: "inputs", name, pointer }, other);
  if (field === "outputs") return outputOfWorkflow(other, name, pointer, hops);
  const step = stepId === undefined ? undefined : stepIn(other, stepId);
  return step && outputOfStep(step, name, pointer, hops);
}

function calledOutput({ name, pointer }: NamedReference, { step }: Standing, hops: number) {
  const called = step && calledBy(step);
  return called && outputOfWorkflow(called, name, pointer, hops);
}

function responsePart(reference: MessageReference, { step }: Standing): Schema | undefined {
  if (step?.kind !== "operation") return undefined;
  const responses = successResponses(step);
  if (reference.part === "header") return headerSchema(reference.name, step);
  if (reference.part !== "body") return undefined;
  const { description } = step.source;
  const found = responses.map(({ schemaPointer }) => {
    if (schemaPointer === undefined) return undefined;
    return declaredAt(schemaIn(description, schemaPointer), reference.pointer);
  });
  const known = found.filter((schema) => schema !== undefined);
  // An answer that says nothing of the place may hold anything there.
  return known.length === 0 || known.length < found.length ? undefined : eitherOf(known);
}

function headerSchema(name: string, step: OperationStep): Schema | undefined {
  const {
    source: { description },
    operation,
  } = step;
  const schemas = successResponses(step).flatMap(({ status }) =>
    responseHeaders(description, operation, status)
      .filter((header) => header.name.toLowerCase() === name.toLowerCase())
      .map(({ pointer }) => schemaIn(description, `${pointer}/schema`)),
  );
  return schemas.length === 0 ? undefined : eitherOf(schemas);
}
