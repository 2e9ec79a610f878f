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
}

/** Outputs that hand on outputs; more than this is a round. */
const MOST_HOPS = 12;

export function originOf(template: Template, text: string, standing: Standing): Origin {
  let origin: Origin = { template, text, standing, path: [] };
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const { template: last } = origin;
    const before = last.kind === "expression" ? sourceOf(last.expression, origin.standing) : undefined;
    if (before === undefined) return origin;
    origin = { ...before, path: [...before.path, ...origin.path] };
  }
  return origin;
}

/** The output that an expression reads, as it is written where it is handed on. */
function sourceOf(expression: Expression, { workflow, step }: Standing): Origin | undefined {
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
function ofStep(step: Step | undefined, handed: Handed): Origin | undefined {
  if (step === undefined) return undefined;
  return found(step.outputs, handed, { workflow: step.workflow, step }) ?? ofWorkflow(calledBy(step), handed);
}

const ofWorkflow = (workflow: Workflow | undefined, handed: Handed): Origin | undefined =>
  workflow && found(workflow.outputs, handed, { workflow });

/** The output "user" is meant by `user.name` too, unless there is one of that name. */
function found(
  outputs: readonly Output[],
  { name, pointer }: Handed,
  standing: Standing,
): Origin | undefined {
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

export function schemaOfOrigin({ template, standing, path }: Origin): Schema | undefined {
  switch (template.kind) {
    case "literal":
      return declaredAt(exactly(template.value), path);
    case "text":
      return declaredAt(TEXT, path);
    case "expression":
      return declaredAt(schemaRead(template.expression, standing), path);
    default:
      return undefined;
  }
}

function schemaRead(expression: Expression, { workflow: { inputs }, step }: Standing): Schema | undefined {
  switch (expression.root) {
    case "inputs":
      return declaredAt(inputs.schema, [...inputs.pathOf(expression.name), ...expression.pointer]);
    case "statusCode":
      return STATUS;
    case "url":
    case "method":
    case "self":
      return TEXT;
    case "response":
      return step?.kind === "operation" ? responsePart(expression, step) : undefined;
    default:
      return undefined;
  }
}

const STATUS: Schema = bare({ type: "integer", minimum: 100, maximum: 599 });

export const TEXT: Schema = bare({ type: "string" });

function declaredAt(schema: Schema | undefined, tokens: readonly string[]): Schema | undefined {
  const place = schema === undefined ? undefined : at(schema, tokens);
  return place?.kind === "declared" ? place.schema : undefined;
}

function responsePart(reference: MessageReference, step: OperationStep): Schema | undefined {
  const statuses = passingReplies(step);
  if (reference.part === "header") return headerSchema(reference.name, statuses, step);
  if (reference.part !== "body") return undefined;
  const places = statuses.map((status) => replyAt(step, status, reference.pointer));
  const known = places.flatMap((place) => (place.kind === "declared" ? [place.schema] : []));
  // An answer that says nothing of the place may hold anything there.
  return known.length === 0 || known.length < places.length ? undefined : eitherOf(known);
}

function headerSchema(name: string, statuses: readonly number[], step: OperationStep): Schema | undefined {
  const { description } = step.source;
  const schemas = statuses.flatMap((status) =>
    responseHeaders(description, step.operation, declaredStatus(step.operation, status) ?? "")
      .filter((header) => header.name.toLowerCase() === name.toLowerCase())
      .map(({ pointer }) => schemaIn(description, `${pointer}/schema`)),
  );
  return schemas.length === 0 ? undefined : eitherOf(schemas);
}
