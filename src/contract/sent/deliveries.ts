import { formatPointer, isPointer, parsePointer } from "../../document/pointer.ts";
import type { Expression } from "../../expression/expression.ts";
import { looksLikeExpression } from "../../expression/parse-expression.ts";
import { parseTemplate, type Template } from "../../expression/template.ts";
import type { Parameter } from "../../openapi/description.ts";
import { essence } from "../../openapi/media-type.ts";
import type { PreparedBody } from "../../runner/prepare/prepared.ts";
import { isJson } from "../../runner/request/encode-body.ts";
import { parsedJson } from "../../runner/request/payload-template.ts";
import { at } from "../../schema/at.ts";
import { type FitOptions, misfitsOf } from "../../schema/misfits.ts";
import type { Schema } from "../../schema/schema.ts";
import type { Misfit, Value } from "../../schema/value.ts";
import type { Call, SentBody, SentParameter, StepSubject, Subject, WorkflowSubject } from "../subject.ts";
import { replaceAt } from "./replace-at.ts";
import { isOptional, unknown, valueOfTemplate, type Writing } from "./value.ts";

/** Something that a step hands over, and what of it the other side does not take. */
export interface Delivery {
  readonly kind: "body" | "parameter" | "input";
  /** Of the parameter or input. */
  readonly name: string;
  /** Who takes it: `the operation "send"`. */
  readonly taker: string;
  /** Where it is written. */
  readonly pointer: string;
  readonly misfits: readonly Misfit<Expression>[];
}

const known = new WeakMap<StepSubject, readonly Delivery[]>();

/** All that a step hands over; found once, and read by several rules. */
export function deliveriesOf(step: StepSubject, subject: Subject): readonly Delivery[] {
  const found = known.get(step) ?? findDeliveries(step, subject);
  known.set(step, found);
  return found;
}

function findDeliveries(step: StepSubject, subject: Subject): readonly Delivery[] {
  const writing: Writing = { subject, workflow: step.workflow, step };
  const { call, prepared } = step;
  if (prepared?.kind === "workflow") return inputDeliveries(step, writing);
  if (call === undefined) return [];
  const parameters = call.parameters.flatMap((sent) => parameterDelivery(sent, call, writing) ?? []);
  const body = prepared?.body && call.body && bodyDelivery(prepared.body, call.body, call, writing);
  return body ? [...parameters, body] : parameters;
}

export const takerOf = ({ operation }: Call): string => `the operation "${operation.id}"`;

/** The parameter as the description has it. Header names are the same in any case. */
export function declaredParameter(
  { operation }: Call,
  { name, in: place }: Pick<SentParameter, "name" | "in">,
) {
  const same = (one: string, other: string) =>
    one === other || (place === "header" && one.toLowerCase() === other.toLowerCase());
  return operation.parameters.find((parameter) => parameter.in === place && same(parameter.name, name));
}

function parameterDelivery(sent: SentParameter, call: Call, writing: Writing): Delivery | undefined {
  const declared = declaredParameter(call, sent);
  if (declared === undefined) return undefined;
  const pointer = sent.loaded.valuePointer;
  const schema = schemaOfParameter(declared, call);
  const value = valueOfTemplate(sent.value, pointer, writing);
  const options: FitOptions = { asText: declared.contentType === undefined };
  const misfits = schema === undefined ? [] : misfitsOf(value, schema, options);
  return { kind: "parameter", name: sent.name, taker: takerOf(call), pointer, misfits };
}

/** Of a parameter that is written in a media type, it is the schema of that. */
function schemaOfParameter(
  { pointer, contentType, schema }: Parameter,
  { description }: Call,
): Schema | undefined {
  const root = description.document.value;
  if (contentType === undefined) return { value: schema, root };
  if (!isJson(contentType)) return undefined;
  return {
    value: { $ref: `#${encodeURI(`${pointer}/content${formatPointer([contentType])}/schema`)}` },
    root,
  };
}

const FORMS = /^(application\/x-www-form-urlencoded|multipart\/.*)$/;

function bodyDelivery(
  prepared: PreparedBody,
  { pointer, contentType, schema }: SentBody,
  call: Call,
  writing: Writing,
): Delivery | undefined {
  const asText = FORMS.test(essence(contentType));
  if (schema === undefined || !(asText || isJson(contentType))) return undefined;
  const payload = payloadValue(prepared, contentType, `${pointer}/payload`, writing);
  const value = withReplacements(payload, prepared, pointer, writing);
  const misfits = misfitsOf(value, schema, { asText, sent: true });
  return { kind: "body", name: "payload", taker: takerOf(call), pointer: `${pointer}/payload`, misfits };
}

function payloadValue(
  { payload }: PreparedBody,
  contentType: string,
  pointer: string,
  writing: Writing,
): Value<Expression> {
  const written = writing.step?.loaded.step.requestBody?.payload;
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
  { replacements }: PreparedBody,
  pointer: string,
  writing: Writing,
): Value<Expression> {
  return replacements.reduce((value, { target, selector, value: template }, index) => {
    const written = `${pointer}/replacements/${index}/value`;
    const isPlain = (selector ?? "jsonpointer") === "jsonpointer" && isPointer(target) && target !== "";
    if (!isPlain) return unknown(pointer);
    return replaceAt(value, parsePointer(target), valueOfTemplate(template, written, writing));
  }, payload);
}

function inputDeliveries(step: StepSubject, writing: Writing): readonly Delivery[] {
  const called = step.called && writing.subject.workflowOf(step.called);
  if (called === undefined || step.prepared?.kind !== "workflow") return [];
  return step.prepared.parameters.flatMap(({ name, value }, index): Delivery[] => {
    const loaded = step.loaded.parameters[index];
    const into = at(called.inputsSchema, [name]);
    if (loaded === undefined || into.kind !== "declared") return [];
    const pointer = loaded.valuePointer;
    const given = valueOfTemplate(value, pointer, writing);
    const misfits = [
      ...optionalMisfit(name, value, given, called, writing),
      ...misfitsOf(given, into.schema),
    ];
    return [{ kind: "input", name, taker: `the workflow "${called.id}"`, pointer, misfits }];
  });
}

/** An input that is given and has no value is one that is not given. */
function optionalMisfit(
  name: string,
  template: Template,
  value: Value<Expression>,
  { inputs }: WorkflowSubject,
  { workflow }: Writing,
): readonly Misfit<Expression>[] {
  if (template.kind !== "expression" || !isOptional(template.expression, workflow)) return [];
  if (!inputs.required.has(name) || inputs.defaults.has(name)) return [];
  const source = template.expression;
  return [
    { keyword: "optional", message: `needs "${name}"`, certainty: "likely", path: [], value, name, source },
  ];
}
