import type { Expression, MessageReference, NamedReference } from "../../expression/expression.ts";
import type { Template } from "../../expression/template.ts";
import { schemaIn } from "../../openapi/description.ts";
import { declaredStatus, responseHeaders } from "../../openapi/media-type.ts";
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
import { passingReplies } from "../replies/outcomes.ts";
import { singlePlace } from "../replies/reply-path.ts";
import { replyAt } from "../replies/reply-schema.ts";

/** Where an expression stands: `step` is absent in the outputs of the workflow. */
export interface Standing {
  readonly workflow: Workflow;
  readonly step?: Step;
}

/** Where a value comes from in the end, through all the outputs that hand it on. */
export interface Origin {
  readonly template: Template;
  /** The template, as it is written there. */
  readonly text: string;
  readonly standing: Standing;
  /** The place in what the template gives. */
  readonly path: readonly string[];
  /** The reads that lead to it, the first first. */
  readonly reads: readonly Read[];
}

/** An output, or the input of another workflow, that is read somewhere. */
export interface Read {
  readonly expression: Expression;
  readonly standing: Standing;
}

/** What is known of a value before anything runs. */
export interface Known {
  readonly schema: Schema;
  /** Whether every answer that lets its step pass has it. */
  readonly always: boolean;
}

/** Outputs that hand on outputs; more than this is a round. */
const MOST_HOPS = 12;

export function originOf(template: Template, text: string, standing: Standing): Origin {
  let origin: Origin = { template, text, standing, path: [], reads: [] };
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const { template: last } = origin;
    if (last.kind !== "expression") return origin;
    const { expression } = last;
    const before = sourceOf(expression, origin.standing);
    if (before === undefined) return origin;
    const reads = [...origin.reads, { expression, standing: origin.standing }];
    origin = { ...before, path: [...before.path, ...origin.path], reads };
  }
  return origin;
}

type Source = Omit<Origin, "reads">;

/** The output that an expression reads, as it is written where it is handed on. */
function sourceOf(expression: Expression, { workflow, step }: Standing): Source | undefined {
  switch (expression.root) {
    case "steps":
      return ofStep(stepIn(workflow, expression.owner), expression);
    case "outputs":
      return ofWorkflow(step && calledBy(step), expression);
    case "workflows": {
      const { owner, field, stepId = "", name, pointer, text } = expression;
      const other = workflowIn(workflow.document, owner);
      if (other === undefined) return undefined;
      if (field === "outputs") return ofWorkflow(other, expression);
      if (field === "steps") return ofStep(stepIn(other, stepId), expression);
      const input: Expression = { root: "inputs", name, pointer, text };
      return {
        template: { kind: "expression", expression: input, pointer: "" },
        text,
        standing: { workflow: other },
        path: [],
      };
    }
    default:
      return undefined;
  }
}

type Handed = Pick<NamedReference, "name" | "pointer">;

/** A step that runs a workflow hands on the outputs of that one beside its own. */
function ofStep(step: Step | undefined, handed: Handed): Source | undefined {
  if (step === undefined) return undefined;
  return found(step.outputs, handed, { workflow: step.workflow, step }) ?? ofWorkflow(calledBy(step), handed);
}

const ofWorkflow = (workflow: Workflow | undefined, handed: Handed): Source | undefined =>
  workflow && found(workflow.outputs, handed, { workflow });

/** The output "user" is meant by `user.name` too, unless there is one of that name. */
function found(
  outputs: readonly Output[],
  { name, pointer }: Handed,
  standing: Standing,
): Source | undefined {
  const [first, ...inner] = name.split(".");
  const exact = outputs.find((output) => output.name === name);
  const output = exact ?? outputs.find((one) => one.name === first);
  if (output?.value === undefined) return undefined;
  const path = exact === undefined ? [...inner, ...pointer] : pointer;
  return { template: output.value, text: output.text, standing, path };
}

/** The schema of what an expression reads, followed to where it comes from; undefined where nobody can tell. */
export const schemaOf = (expression: Expression, standing: Standing): Schema | undefined =>
  schemaOfOrigin(originOf({ kind: "expression", expression, pointer: "" }, expression.text, standing));

export const schemaOfOrigin = (origin: Origin): Schema | undefined => knownOfOrigin(origin)?.schema;

export function knownOfOrigin({ template, standing, path }: Origin): Known | undefined {
  switch (template.kind) {
    case "literal":
      return knownAt(certainly(exactly(template.value)), path);
    case "text":
      return knownAt(certainly(TEXT), path);
    case "expression":
      return knownAt(knownRead(template.expression, standing), path);
    case "selector": {
      const { context, query } = template.selector;
      const picked = singlePlace(query);
      return picked && knownAt(knownRead(context, standing, picked), path);
    }
    default:
      return undefined;
  }
}

/** `below` is a place in what the expression reads. */
function knownRead(
  expression: Expression,
  { workflow: { inputs }, step }: Standing,
  below: readonly string[] = [],
): Known | undefined {
  switch (expression.root) {
    case "inputs": {
      const tokens = [...inputs.pathOf(expression.name), ...expression.pointer, ...below];
      const known = knownAt(certainly(inputs.schema), tokens);
      const [input = "", ...inner] = tokens;
      return known && inner.length === 0 && inputs.defaults.has(input) ? certainly(known.schema) : known;
    }
    case "statusCode":
      return knownAt(certainly(STATUS), below);
    case "url":
    case "method":
    case "self":
      return knownAt(certainly(TEXT), below);
    case "response":
      return step?.kind === "operation" ? responsePart(expression, step, below) : undefined;
    default:
      return undefined;
  }
}

const certainly = (schema: Schema): Known => ({ schema, always: true });

const STATUS: Schema = bare({ type: "integer", minimum: 100, maximum: 599 });

export const TEXT: Schema = bare({ type: "string" });

function knownAt(known: Known | undefined, tokens: readonly string[]): Known | undefined {
  const place = known && at(known.schema, tokens);
  return place?.kind === "declared"
    ? { schema: place.schema, always: place.always && known?.always === true }
    : undefined;
}

function responsePart(
  reference: MessageReference,
  step: OperationStep,
  below: readonly string[],
): Known | undefined {
  const statuses = passingReplies(step);
  if (reference.part === "header") return knownAt(headerOf(reference.name, statuses, step), below);
  if (reference.part !== "body") return undefined;
  const places = statuses.map((status) => replyAt(step, status, [...reference.pointer, ...below]));
  const known = places.flatMap((place) => (place.kind === "declared" ? [place] : []));
  // An answer that says nothing of the place may hold anything there.
  if (known.length === 0 || known.length < places.length) return undefined;
  return { schema: eitherOf(known.map(({ schema }) => schema)), always: known.every(({ always }) => always) };
}

function headerOf(name: string, statuses: readonly number[], step: OperationStep): Known | undefined {
  const { description } = step.source;
  const declared = statuses.map((status) =>
    responseHeaders(description, step.operation, declaredStatus(step.operation, status) ?? "").filter(
      (header) => header.name.toLowerCase() === name.toLowerCase(),
    ),
  );
  const schemas = declared.flat().map(({ pointer }) => schemaIn(description, `${pointer}/schema`));
  if (schemas.length === 0) return undefined;
  const always = declared.every((headers) => headers.some(({ required }) => required));
  return { schema: eitherOf(schemas), always };
}
