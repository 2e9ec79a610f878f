import type { Template } from "../../expression/template.ts";
import { conjunctionOf, wordsOn } from "../../schema/parts.ts";
import { reachableFrom } from "../../workflow/reachable.ts";
import { calledBy, type OperationStep, type Output, type Step, type Workflow } from "../../workflow/tree.ts";
import { namedErrors } from "../replies/named-errors.ts";
import { bodyPath } from "../replies/reply-path.ts";
import { knownOfOrigin, type Origin, originOf, type Standing } from "../sent/trace.ts";
import { canPassWith, isAlwaysRead } from "./certainty.ts";
import { givenByName, typeOfSchema } from "./schema-type.ts";
import {
  type Field,
  literal,
  type ObjectTree,
  printKey,
  STRING,
  type TypeTree,
  UNKNOWN,
  unionOf,
  withoutNull,
} from "./type-text.ts";

/** What goes into a workflow, what comes out of it, and its steps. */
export const workflowType = (workflow: Workflow): ObjectTree =>
  spread([
    { key: "inputs", type: inputsType(workflow) },
    {
      key: "outputs",
      type: outputsType(workflow.outputs.map((output) => outputField(output, { workflow }))),
    },
    {
      key: "steps",
      type: spread(workflow.steps.map((step) => ({ key: printKey(step.stepId), type: stepType(step) }))),
    },
  ]);

const spread = (fields: readonly Field[]): ObjectTree => ({ kind: "object", fields, spread: true });

/** Its own inputs, and those that it only hands on to where an action leads, or to what it depends on. */
function inputsType(workflow: Workflow): ObjectTree {
  const own = inputFields(workflow);
  const known = new Set(own.map(({ key }) => key));
  const others = reachableFrom(workflow).takingInputs.flatMap(inputFields);
  const handedOn = new Map(others.filter(({ key }) => !known.has(key)).map((field) => [field.key, field]));
  return {
    kind: "object",
    fields: [...own, ...[...handedOn.values()].map((field) => ({ ...field, optional: true }))],
  };
}

function inputFields({ inputs }: Workflow): readonly Field[] {
  const { fields } = givenByName(inputs.schema, inputs.open);
  const comments = new Map([...inputs.names].map((name) => [printKey(name), descriptionOf(name, inputs)]));
  return fields.map((field) => {
    const comment = comments.get(field.key);
    return comment === undefined ? field : { ...field, comment };
  });
}

const descriptionOf = (name: string, inputs: Workflow["inputs"]): string | undefined =>
  wordsOn(conjunctionOf(inputs.declared(name)), "description").find((text) => typeof text === "string");

/** A step that runs a workflow hands on the outputs of that one beside its own. */
function stepType(step: Step): ObjectTree {
  const called = calledBy(step);
  const handedOn = called?.outputs.map((output) => outputField(output, { workflow: called })) ?? [];
  const own = step.outputs.map((output) => outputField(output, { workflow: step.workflow, step }));
  const outputs = new Map([...handedOn, ...own].map((field) => [field.key, field]));
  return spread([
    ...(step.kind === "operation" ? [{ key: "operationId", type: literal(step.operation.id) }] : []),
    { key: "outputs", type: outputsType([...outputs.values()]) },
    { key: "replies", type: step.kind === "operation" ? repliesType(step) : { kind: "object", fields: [] } },
  ]);
}

const outputsType = (fields: readonly Field[]): ObjectTree => ({ kind: "object", fields });

/** The type of an output where its step, or its workflow, has passed. */
function outputField({ name, value, text }: Output, standing: Standing): Field {
  const key = printKey(name);
  if (value === undefined) return { key, optional: true, type: UNKNOWN };
  const origin = originOf(value, text, standing);
  const known = knownOfOrigin(origin);
  if (known === undefined) return { key, optional: true, type: withoutSchema(origin.template) };
  const type = isHeader(origin.template) ? STRING : typeOfSchema(known.schema, "received");
  const can = weighing(origin);
  const isThere = (known.always || !can(undefined)) && origin.reads.every(isAlwaysRead);
  return { key, optional: !isThere, type: can(null) ? type : withoutNull(type) };
}

/** Headers are text, whatever their schema makes of it. */
const isHeader = (template: Template): boolean =>
  template.kind === "expression" &&
  template.expression.root === "response" &&
  template.expression.part === "header";

function withoutSchema(template: Template): TypeTree {
  if (isHeader(template)) return STRING;
  const query = template.kind === "selector" ? template.selector.query : undefined;
  return query?.language === "jsonpath" && !query.path.singular ? { kind: "list", items: UNKNOWN } : UNKNOWN;
}

/** What the criteria of the step that reads the value out of a reply let it be. */
function weighing({ template, standing: { step }, path }: Origin): (value: null | undefined) => boolean {
  const start = bodyPath(template);
  if (step?.kind !== "operation" || start === undefined) return () => true;
  return (value) => canPassWith(value, [...start, ...path], step);
}

/** By status the errors that a refusal may name. What stands for several statuses has no number. */
function repliesType({ operation, source: { description } }: OperationStep): ObjectTree {
  const statuses = [...operation.responses.keys()];
  const named = statuses.filter((status) => /^[1-5]\d\d$/.test(status));
  const others = statuses.filter((status) => !named.includes(status));
  const errorsOf = (status: string): TypeTree => {
    const { errors, open } = namedErrors(operation, status, description);
    return open ? STRING : unionOf(errors.map(literal));
  };
  // An operation that declares no answer may give any.
  const rest = statuses.length === 0 ? [STRING] : others.map(errorsOf);
  return {
    kind: "object",
    fields: [
      ...named.map((status) => ({ key: status, type: errorsOf(status) })),
      ...(rest.length === 0 ? [] : [{ key: "other", type: unionOf(rest) }]),
    ],
  };
}
