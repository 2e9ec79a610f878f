import { arazzoError } from "../../arazzo/codes.ts";
import type { LoadedWorkflow } from "../../arazzo/loaded.ts";
import type { Diagnostic } from "../../document/diagnostic.ts";
import type { Directory } from "./prepare-actions.ts";
import { prepareOutputs } from "./prepare-outputs.ts";
import { prepareStep } from "./prepare-step.ts";
import { type DocumentScope, expressionsIn, inputNames } from "./prepare-template.ts";
import type { PreparedWorkflow } from "./prepared.ts";
import { orderSteps, stepsBefore } from "./step-order.ts";

export function prepareWorkflow(
  loaded: LoadedWorkflow,
  directory: Directory,
  diagnostics: Diagnostic[],
): PreparedWorkflow {
  const { workflow, pointer, document, dependsOn } = loaded;
  const { text, model, sources, version, self } = document;
  const { workflowId, summary, description } = workflow;
  const names = directory.names(loaded);
  checkInputs(loaded, directory, diagnostics);
  const scope: Omit<DocumentScope, "ran"> = {
    ...names,
    text,
    selectors: version !== "1.0",
    sources: new Set(model.sourceDescriptions.map(({ name }) => name)),
    workflows: new Map(
      document.workflows.map((other) => [other.workflow.workflowId, directory.names(other)]),
    ),
    hasSelf: self !== undefined,
    components: model.components,
    diagnostics,
  };
  const order = orderSteps(loaded);
  if (order.round !== undefined) refuseRound(order.round, loaded, diagnostics);
  const before = stepsBefore(order.steps);
  const steps = order.steps.flatMap((step) => {
    const ran = before.get(step.step.stepId) ?? new Set<string>();
    return prepareStep(step, directory, { ...scope, ran }) ?? [];
  });
  const all = new Set(names.steps.keys());
  const outputs = prepareOutputs(workflow.outputs, `${pointer}/outputs`, "end", { ...scope, ran: all });
  const siblings = new Map(document.workflows.map((other) => [other.workflow.workflowId, other]));
  return {
    workflowId,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    document: text,
    pointer,
    ...(self !== undefined && { self }),
    sources,
    inputs: names.inputs,
    steps,
    outputs,
    reads: inputNames(expressionsIn(outputs.map(({ value }) => value)), names.inputs.names),
    dependsOn: dependsOn.map((reference) => directory.link(reference.workflow)),
    sibling: (id) => {
      const other = siblings.get(id);
      return other && directory.link(other)();
    },
  };
}

function checkInputs(loaded: LoadedWorkflow, directory: Directory, diagnostics: Diagnostic[]): void {
  try {
    directory.names(loaded).inputs.compile();
  } catch (error) {
    const place = loaded.document.text.placeOf(`${loaded.pointer}/inputs`);
    const message = `The inputs are no usable JSON Schema: ${(error as Error).message}.`;
    diagnostics.push(arazzoError("arazzo/inputs-schema", place, message, "Correct the schema."));
  }
}

function refuseRound(
  round: LoadedWorkflow["steps"],
  { document }: LoadedWorkflow,
  diagnostics: Diagnostic[],
): void {
  const [first] = round;
  if (first === undefined) return;
  const ids = round.map(({ step }) => `"${step.stepId}"`).join(", ");
  const message = `The steps ${ids} wait for each other: none of them can run first.`;
  const fix = "Take one of the dependencies away, or no longer read the outputs of a step that waits.";
  diagnostics.push(
    arazzoError("arazzo/dependency-round", document.text.placeOf(first.pointer), message, fix),
  );
}
