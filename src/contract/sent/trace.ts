import { resolvePointer } from "../../document/pointer.ts";
import type {
  Expression,
  MessageReference,
  NamedReference,
  OwnedReference,
} from "../../expression/expression.ts";
import type { Template } from "../../expression/template.ts";
import { responseHeaders } from "../../openapi/media-type.ts";
import type { PreparedOutput } from "../../runner/prepare/prepared.ts";
import { at } from "../../schema/at.ts";
import { eitherOf, exactly, type Schema } from "../../schema/schema.ts";
import type { StepSubject, Subject, WorkflowSubject } from "../subject.ts";
import { successResponses } from "./success-responses.ts";

/** Where an expression stands: `step` is absent in the outputs of the workflow. */
export interface Standing {
  readonly subject: Subject;
  readonly workflow: WorkflowSubject;
  readonly step?: StepSubject;
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
      return { value: { type: "integer", minimum: 100, maximum: 599 }, root: undefined };
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

const TEXT: Schema = { value: { type: "string" }, root: undefined };

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
function inputSchema({ name, pointer }: NamedReference, { inputs, inputsSchema }: WorkflowSubject) {
  const names = inputs.names.has(name) ? [name] : name.split(".");
  return declaredAt(inputsSchema, [...names, ...pointer]);
}

function declaredAt(schema: Schema | undefined, tokens: readonly string[]): Schema | undefined {
  const found = schema === undefined ? undefined : at(schema, tokens);
  return found?.kind === "declared" ? found.schema : undefined;
}

function stepOutput({ owner, name, pointer }: OwnedReference, standing: Standing, hops: number) {
  const step = standing.workflow.step(owner);
  return step && outputOfStep(step, name, pointer, standing.subject, hops);
}

function outputOfStep(
  step: StepSubject,
  name: string,
  pointer: readonly string[],
  subject: Subject,
  hops: number,
): Schema | undefined {
  const own = findOutput(step.prepared?.outputs ?? [], name);
  if (own !== undefined) {
    const standing = { subject, workflow: step.workflow, step };
    return declaredAt(schemaOfTemplate(own.output.value, standing, hops), [...own.rest, ...pointer]);
  }
  const called = step.called && subject.workflowOf(step.called);
  return called && outputOfWorkflow(called, name, pointer, subject, hops);
}

function outputOfWorkflow(
  workflow: WorkflowSubject,
  name: string,
  pointer: readonly string[],
  subject: Subject,
  hops: number,
): Schema | undefined {
  const found = findOutput(workflow.prepared.outputs, name);
  if (found === undefined) return undefined;
  const schema = schemaOfTemplate(found.output.value, { subject, workflow }, hops);
  return declaredAt(schema, [...found.rest, ...pointer]);
}

/** The output "user" is meant by `user.name` too, unless there is one of that name. */
function findOutput(outputs: readonly PreparedOutput[], name: string) {
  const exact = outputs.find((output) => output.name === name);
  if (exact !== undefined) return { output: exact, rest: [] };
  const [first, ...rest] = name.split(".");
  const output = outputs.find((one) => one.name === first);
  return output && { output, rest };
}

function workflowValue(
  { owner, field, stepId, name, pointer }: OwnedReference,
  { workflow, subject }: Standing,
  hops: number,
): Schema | undefined {
  const loaded = workflow.loaded.document.workflows.find((one) => one.workflow.workflowId === owner);
  const other = loaded && subject.workflowOf(loaded);
  if (other === undefined) return undefined;
  if (field === "inputs") return inputSchema({ root: "inputs", name, pointer }, other);
  if (field === "outputs") return outputOfWorkflow(other, name, pointer, subject, hops);
  const step = stepId === undefined ? undefined : other.step(stepId);
  return step && outputOfStep(step, name, pointer, subject, hops);
}

function calledOutput({ name, pointer }: NamedReference, { step, subject }: Standing, hops: number) {
  const called = step?.called && subject.workflowOf(step.called);
  return called && outputOfWorkflow(called, name, pointer, subject, hops);
}

function responsePart(reference: MessageReference, { step }: Standing): Schema | undefined {
  if (step?.call === undefined) return undefined;
  const responses = successResponses(step);
  if (reference.part === "header") return headerSchema(reference.name, step);
  if (reference.part !== "body") return undefined;
  const { description } = step.call;
  const root = description.document.value;
  const found = responses.map(({ schemaPointer }) => {
    if (schemaPointer === undefined) return undefined;
    return declaredAt({ value: resolvePointer(root, schemaPointer), root }, reference.pointer);
  });
  const known = found.filter((schema) => schema !== undefined);
  // An answer that says nothing of the place may hold anything there.
  return known.length === 0 || known.length < found.length ? undefined : eitherOf(known);
}

function headerSchema(name: string, step: StepSubject): Schema | undefined {
  const { call } = step;
  if (call === undefined) return undefined;
  const { description, operation } = call;
  const schemas = successResponses(step).flatMap(({ status }) =>
    responseHeaders(description, operation, status)
      .filter((header) => header.name.toLowerCase() === name.toLowerCase())
      .map(({ schema }) => ({ value: schema, root: description.document.value })),
  );
  return schemas.length === 0 ? undefined : eitherOf(schemas);
}
