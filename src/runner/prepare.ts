import { arazzoError } from "../arazzo/codes.ts";
import type { LoadedDocument, LoadedWorkflow } from "../arazzo/load-document.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import { InputsSchema } from "./inputs-schema.ts";
import { prepareOutputs } from "./prepare-outputs.ts";
import { prepareStep, type WorkflowScope } from "./prepare-step.ts";
import type { PreparedDocument, PreparedStep, PreparedWorkflow } from "./prepared.ts";

/** Parses every expression and criterion of a document, and checks that what they read will be there. */
export function prepare(
  loaded: LoadedDocument,
  loadDiagnostics: readonly Diagnostic[] = [],
): { prepared?: PreparedDocument; diagnostics: readonly Diagnostic[] } {
  const diagnostics = [...loadDiagnostics];
  const workflows = new Map<string, PreparedWorkflow>();
  for (const workflow of loaded.workflows) {
    const prepared = prepareWorkflow(workflow, loaded, diagnostics);
    workflows.set(prepared.workflowId, prepared);
  }
  if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
  const { text, sources, model } = loaded;
  return { prepared: { text, title: model.info.title, sources, workflows, diagnostics }, diagnostics };
}

function prepareWorkflow(
  { workflow, pointer, steps: loadedSteps }: LoadedWorkflow,
  { text, model, sources }: LoadedDocument,
  diagnostics: Diagnostic[],
): PreparedWorkflow {
  const { workflowId, summary, description } = workflow;
  const inputs = new InputsSchema(workflow.inputs, text.value);
  try {
    inputs.compile();
  } catch (error) {
    const place = text.placeOf(`${pointer}/inputs`);
    const message = `The inputs are no usable JSON Schema: ${(error as Error).message}.`;
    diagnostics.push(arazzoError("arazzo/inputs-schema", place, message, "Correct the schema."));
  }
  const scope: WorkflowScope = {
    text,
    inputs,
    steps: new Map(workflow.steps.map(({ stepId, outputs }) => [stepId, Object.keys(outputs ?? {})])),
    sources: new Set(model.sourceDescriptions.map(({ name }) => name)),
    ran: new Set<string>(),
    diagnostics,
  };
  const steps: PreparedStep[] = [];
  for (const loadedStep of loadedSteps) {
    const step = prepareStep(loadedStep, scope);
    if (step !== undefined) steps.push(step);
    scope.ran.add(loadedStep.step.stepId);
  }
  return {
    workflowId,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    document: text,
    pointer,
    sources,
    inputs,
    steps,
    outputs: prepareOutputs(workflow.outputs, `${pointer}/outputs`, { ...scope, moment: "end" }),
  };
}
