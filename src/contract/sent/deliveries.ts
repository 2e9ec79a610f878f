import { onceFor } from "../../document/once.ts";
import { formatPointer, isPointer, parsePointer } from "../../document/pointer.ts";
import type { Expression } from "../../expression/expression.ts";
import { looksLikeExpression } from "../../expression/parse-expression.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import { parseTemplate, type Template } from "../../expression/template.ts";
import { type Parameter as DeclaredParameter, schemaIn } from "../../openapi/description.ts";
import {
  findMediaType,
  isForm,
  isJson,
  type MediaType,
  requestMediaTypes,
} from "../../openapi/media-type.ts";
import { at } from "../../schema/at.ts";
import { breachesOf } from "../../schema/breaches.ts";
import type { Schema } from "../../schema/schema.ts";
import type { Value, ValueBreach } from "../../schema/value.ts";
import {
  type ArazzoTree,
  type Body,
  type OperationStep,
  type SentParameter,
  type Step,
  stepsOf,
  type Workflow,
  type WorkflowStep,
} from "../../workflow/tree.ts";
import { eachOf } from "../rule.ts";
import { inputLeftOut, replaceAt, unknown, valueOfTemplate, type Writing } from "./value.ts";

/** Something that a step hands over, and what of it the other side does not take. */
interface Delivery {
  readonly kind: "body" | "parameter" | "input";
  /** Of the parameter or input. */
  readonly name: string;
  /** Who takes it: `the operation "send"`. */
  readonly taker: string;
  /** Where it is written. */
  readonly pointer: string;
  readonly breaches: readonly ValueBreach<Expression>[];
}

/** All that a step hands over; read by several rules. */
const deliveriesOf = onceFor((step: Step): readonly Delivery[] => {
  const writing: Writing = { workflow: step.workflow, step };
  if (step.kind === "workflow") return inputDeliveries(step, writing);
  if (step.kind === "lost") return [];
  const parameters = step.parameters.flatMap((sent) => parameterDelivery(sent, step, writing) ?? []);
  const body = step.body && bodyDelivery(step.body, step, writing);
  return body ? [...parameters, body] : parameters;
});

export interface FoundBreach {
  readonly step: Step;
  readonly delivery: Delivery;
  readonly breach: ValueBreach<Expression>;
  /** Where it is written. */
  readonly pointer: string;
}

/** Everything that any step hands over and the other side does not take, in order. */
export const breachesIn = (document: ArazzoTree): readonly FoundBreach[] =>
  stepsOf(document).flatMap((step) =>
    deliveriesOf(step).flatMap((delivery) =>
      delivery.breaches.map((breach) => {
        return { step, delivery, breach, pointer: breach.value.pointer ?? delivery.pointer };
      }),
    ),
  );

export const eachBreach = eachOf(breachesIn);

export const takerOf = ({ operation }: OperationStep): string => `the operation "${operation.id}"`;

/** `the field "/user/name"`, `the query parameter "limit"` */
export function spotOf({ kind, name }: Delivery, path: readonly string[]): string {
  if (kind === "body") return path.length === 0 ? "the payload" : `the field "${path.join("/")}"`;
  const whole = `the ${kind} "${name}"`;
  return path.length === 0 ? whole : `${whole} at ${path.join("/")}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The parameter as the description has it. Header names are the same in any case. */
export function declaredParameter(
  { operation }: OperationStep,
  { name, in: place }: Pick<SentParameter, "name" | "in">,
) {
  const same = (one: string, other: string) =>
    one === other || (place === "header" && one.toLowerCase() === other.toLowerCase());
  return operation.parameters.find((parameter) => parameter.in === place && same(parameter.name, name));
}

function parameterDelivery(sent: SentParameter, step: OperationStep, writing: Writing): Delivery | undefined {
  const declared = declaredParameter(step, sent);
  if (declared === undefined) return undefined;
  const pointer = sent.valuePointer;
  const schema = schemaOfParameter(declared, step);
  const value = valueOfTemplate(sent.value, pointer, writing);
  const asText = declared.contentType === undefined;
  const breaches = schema === undefined ? [] : breachesOf(value, schema, { asText });
  return { kind: "parameter", name: sent.name, taker: takerOf(step), pointer, breaches };
}

/** Of a parameter that is written in a media type, it is the schema of that. */
function schemaOfParameter(
  { pointer, contentType }: DeclaredParameter,
  { source: { description } }: OperationStep,
): Schema | undefined {
  if (contentType === undefined) return schemaIn(description, `${pointer}/schema`);
  if (!isJson(contentType)) return undefined;
  return schemaIn(description, `${pointer}/content${formatPointer([contentType])}/schema`);
}

/** What the operation says of bodies in the media type that the step sends. */
export const bodyMediaType = (step: OperationStep, { contentType }: Body): MediaType | undefined =>
  findMediaType(requestMediaTypes(step.source.description, step.operation), contentType);

function bodyDelivery(body: Body, step: OperationStep, writing: Writing): Delivery | undefined {
  const { schemaPointer } = bodyMediaType(step, body) ?? {};
  const asText = isForm(body.contentType);
  if (schemaPointer === undefined || !(asText || isJson(body.contentType))) return undefined;
  const pointer = `${body.pointer}/payload`;
  const value = withReplacements(payloadValue(body, pointer, writing), body, writing);
  const breaches = breachesOf(value, schemaIn(step.source.description, schemaPointer), {
    asText,
    sent: true,
  });
  return { kind: "body", name: "payload", taker: takerOf(step), pointer, breaches };
}

function payloadValue(
  { payload, contentType, written: { payload: written } }: Body,
  pointer: string,
  writing: Writing,
): Value<Expression> {
  if (written === undefined) return { kind: "map", entries: [], pointer };
  if (typeof written !== "string") return valueOfTemplate(payload, pointer, writing);
  // A whole body in one text is no value of its own, but what it holds.
  if (!isJson(contentType)) return unknown(pointer);
  const json = parsedJson(written);
  if (json !== undefined)
    return valueOfTemplate(parseTemplate(json).template, pointer, { ...writing, inText: true });
  return looksLikeExpression(written) ? valueOfTemplate(payload, pointer, writing) : unknown(pointer);
}

/** Only JSON Pointers can be followed without the value that they go into. */
function withReplacements(
  payload: Value<Expression>,
  { replacements, pointer }: Body,
  writing: Writing,
): Value<Expression> {
  return replacements.reduce((value, { written, pointer: at, value: template }) => {
    const { target, targetSelectorType = "jsonpointer" } = written;
    const isPlain = targetSelectorType === "jsonpointer" && isPointer(target) && target !== "";
    if (!isPlain) return unknown(pointer);
    return replaceAt(value, parsePointer(target), valueOfTemplate(template, `${at}/value`, writing));
  }, payload);
}

function inputDeliveries({ called, parameters }: WorkflowStep, writing: Writing): readonly Delivery[] {
  return parameters.flatMap(({ name, value, valuePointer: pointer }): Delivery[] => {
    const into = at(called.inputs.schema, [name]);
    if (into.kind !== "declared") return [];
    const given = valueOfTemplate(value, pointer, writing);
    const breaches = [
      ...optionalBreach(name, value, given, called, writing),
      ...breachesOf(given, into.schema),
    ];
    return [{ kind: "input", name, taker: `the workflow "${called.workflowId}"`, pointer, breaches }];
  });
}

/** An input that is given and has no value is one that is not given. */
function optionalBreach(
  name: string,
  template: Template,
  value: Value<Expression>,
  { inputs }: Workflow,
  { workflow }: Writing,
): readonly ValueBreach<Expression>[] {
  if (template.kind !== "expression" || inputLeftOut(template, workflow) === undefined) return [];
  if (!inputs.required.has(name) || inputs.defaults.has(name)) return [];
  const source = template.expression;
  return [
    { keyword: "optional", message: `needs "${name}"`, certainty: "likely", path: [], value, name, source },
  ];
}
