import type * as written from "../arazzo/model.ts";
import { isNode, listOf, type Node, nodeOf } from "../document/node.ts";
import { onceFor } from "../document/once.ts";
import type { TextDocument } from "../document/text-document.ts";
import { referencesIn } from "../schema/references.ts";
import { asSchema, resolve, schemaAt } from "../schema/resolve.ts";
import type { WrittenSchema } from "../schema/schema.ts";
import { checkStepRounds } from "./dependency-rounds.ts";
import { type Draft, error, type WorkflowDraft } from "./draft.ts";
import { findWorkflow } from "./find-workflow.ts";
import { InputsSchema } from "./inputs-schema.ts";
import { loadActions } from "./load-actions.ts";
import { loadParameters } from "./load-parameters.ts";
import { loadStep, type Shared } from "./load-step.ts";
import { loadOutputs } from "./load-templates.ts";
import { orderSteps } from "./step-order.ts";
import type { Action } from "./tree.ts";

/** A workflow that others can refer to, before anything in it is followed. */
export const draftWorkflow = (workflow: written.Workflow, index: number, draft: Draft): WorkflowDraft => ({
  workflowId: workflow.workflowId,
  written: workflow,
  pointer: `/workflows/${index}`,
  document: draft.document,
  inputs: new InputsSchema(findInputs(draft.document.text, `/workflows/${index}`)),
  steps: [],
  outputs: [],
  dependsOn: [],
});

/** Follows everything in the workflow. */
export function completeWorkflow(workflow: WorkflowDraft, draft: Draft): void {
  const { written, pointer } = workflow;
  const actions = (on: Action["on"], list: "successActions" | "failureActions") =>
    loadActions(written[list], `${pointer}/${list}`, { workflow, level: "workflow", on }, draft);
  // Only where every step runs a workflow are all of them inputs, which need no place.
  const use = written.steps.every(({ workflowId }) => workflowId !== undefined) ? "workflow" : "operation";
  const shared: Shared = {
    parameters: loadParameters(written.parameters, `${pointer}/parameters`, use, draft),
    successActions: actions("success", "successActions"),
    failureActions: actions("failure", "failureActions"),
  };
  for (const [index, id] of (written.dependsOn ?? []).entries()) {
    const at = `${pointer}/dependsOn/${index}`;
    const other = findWorkflow(id, at, draft);
    if (other !== undefined) workflow.dependsOn.push({ pointer: at, workflow: other });
  }
  const steps = written.steps.map((step, index) => loadStep(step, index, workflow, shared, draft));
  workflow.outputs.push(...loadOutputs(written.outputs, `${pointer}/outputs`, draft));
  checkStepRounds(steps, workflow, draft);
  const { ordered, round } = orderSteps(steps, workflow);
  workflow.steps.push(...ordered);
  const [first] = round ?? [];
  if (round === undefined || first === undefined) return;
  const ids = round.map(({ stepId }) => `"${stepId}"`).join(", ");
  const message = `The steps ${ids} wait for each other: none of them can run first.`;
  const fix = "Take one of the dependencies away, or no longer read the outputs of a step that waits.";
  error(draft, "arazzo/dependency-round", first.pointer, message, fix);
}

/** The schema of the inputs of a workflow; without a value where none is written. */
function findInputs({ value }: TextDocument, workflow: string): WrittenSchema {
  const root = schemasOf(nodeOf(value));
  const place = `${workflow}/inputs`;
  const within = schemaAt(root, place);
  if (!isNode(within.value)) return within;
  const withComponents = aloneIn(root)(within.value);
  const alone = asSchema(withComponents, withComponents, place);
  const isAlone = referencesIn(within).some(({ reference, owner }) => {
    const found = resolve(reference, owner);
    return (found === undefined || found.value === root) && resolve(reference, alone) !== undefined;
  });
  return isAlone ? alone : within;
}

/** What references can lead into: what a step sends may look like a schema, and is none. */
const schemasOf = onceFor((document: Node): Node => {
  const { parameters, ...components } = nodeOf(document.components);
  const workflows = listOf(document.workflows).map((workflow) => ({ inputs: nodeOf(workflow).inputs }));
  return { ...document, components, workflows };
});

/** Many write the inputs as a schema that stands alone, so that `#/$defs/phone` is in it, and know the components too. */
const aloneIn = onceFor(({ components }: Node) =>
  onceFor((inputs: Node): Node => ({ ...inputs, components })),
);
