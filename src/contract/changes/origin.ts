import { formatPointer } from "../../document/pointer.ts";
import type { MessageReference, OwnedReference } from "../../expression/expression.ts";
import { parseTemplate } from "../../expression/template.ts";
import { schemaIn } from "../../openapi/description.ts";
import { reach } from "../../schema/at.ts";
import { conjunctionOf } from "../../schema/parts.ts";
import type { Schema } from "../../schema/schema.ts";
import { namedTypes, type TypeName } from "../../schema/types.ts";
import type { Step, Workflow } from "../../workflow/tree.ts";
import { mayAccept } from "./accepted-status.ts";
import { hasSelectors, parsed } from "./step-use.ts";

/** Where a value comes from in the end, through all the outputs that hand it on. */
export interface Origin {
  /** What it is a part of. */
  readonly owner: string;
  readonly path: readonly string[];
  /** What the description says on it; empty where that is not known. */
  readonly schemas: readonly Schema[];
}

const MOST_HOPS = 20;

/** Of what an output of a workflow, or of one of its steps, is written as. */
export function originOf(value: unknown, workflow: Workflow, step?: Step, hops = 0): Origin {
  const { template } = parseTemplate(value, { selectors: hasSelectors(workflow) });
  const written: Origin = { owner: wordsOf(value), path: [], schemas: [] };
  if (template.kind !== "expression" || hops > MOST_HOPS) return written;
  const { expression } = template;
  if (expression.root === "steps") return ofStep(expression, workflow, hops) ?? written;
  if (step === undefined || expression.root !== "response") return written;
  return ofReply(expression, step) ?? written;
}

const wordsOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function ofStep(expression: OwnedReference, workflow: Workflow, hops: number): Origin | undefined {
  const step = workflow.steps.find((one) => one.stepId === expression.owner);
  if (step === undefined) return undefined;
  const own = step.written.outputs?.[expression.name];
  const called = step.kind === "workflow" ? step.called : undefined;
  const inner = called?.written.outputs?.[expression.name];
  const origin =
    own !== undefined
      ? originOf(own, workflow, step, hops + 1)
      : called !== undefined && inner !== undefined
        ? originOf(inner, called, undefined, hops + 1)
        : undefined;
  return origin && within(origin, expression.pointer);
}

const within = (origin: Origin, path: readonly string[]): Origin =>
  path.length === 0
    ? origin
    : {
        owner: origin.owner,
        path: [...origin.path, ...path],
        schemas: origin.schemas.flatMap((schema) => reach(schema, path)),
      };

function ofReply(expression: MessageReference & { readonly text: string }, step: Step): Origin | undefined {
  if (step.kind !== "operation") return undefined;
  const { operation, source } = step;
  const reply = `the reply to "${step.stepId}", ${operation.method} ${operation.path}`;
  if (!("pointer" in expression)) return { owner: `${expression.text} of ${reply}`, path: [], schemas: [] };
  const criteria = parsed(step.written.successCriteria);
  const schemas = [...operation.responses.values()].flatMap(({ status, schemaPointer }) =>
    schemaPointer === undefined || !mayAccept(criteria, status)
      ? []
      : reach(schemaIn(source.description, schemaPointer), expression.pointer),
  );
  return { owner: reply, path: expression.pointer, schemas };
}

/** `/user/name of the reply to "login", POST /login`; equal for equal origins. */
export const originText = ({ owner, path }: Origin): string =>
  path.length === 0 ? owner : `${formatPointer(path)} of ${owner}`;

/** Undefined where nothing is known. */
export function originTypes({ schemas }: Origin): ReadonlySet<TypeName> | undefined {
  if (schemas.length === 0) return undefined;
  return new Set(schemas.flatMap((schema) => [...namedTypes(conjunctionOf(schema))]));
}
