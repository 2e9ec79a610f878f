import type { Diagnostic } from "../document/diagnostic.ts";
import type { TextDocument } from "../document/text-document.ts";
import { arazzoError } from "./codes.ts";
import { type LoadOptions, loadSources, type Source } from "./load-sources.ts";
import { type ArazzoDocument, isReusable, type Parameter, type Step, type Workflow } from "./model.ts";
import { resolveOperation, type SourceTable, type Target } from "./resolve-operation.ts";
import { unsupportedParts } from "./unsupported.ts";
import { validateStructure } from "./validate.ts";

/** An Arazzo document with its sources read and the operation of every step found. */
export interface LoadedDocument {
  readonly text: TextDocument;
  readonly model: ArazzoDocument;
  readonly sources: ReadonlyMap<string, Source>;
  readonly workflows: readonly LoadedWorkflow[];
}

export interface LoadedWorkflow {
  readonly workflow: Workflow;
  /** Where it stands in the document, as a JSON Pointer. */
  readonly pointer: string;
  readonly steps: readonly LoadedStep[];
}

export interface LoadedStep {
  readonly step: Step;
  readonly pointer: string;
  /** Absent when it could not be found; a diagnostic says why. */
  readonly target?: Target;
  /** The step's own parameters, and those of the workflow that it does not replace. */
  readonly parameters: readonly LoadedParameter[];
}

export interface LoadedParameter {
  readonly parameter: Parameter;
  readonly pointer: string;
}

export interface Loading {
  /** Absent when the text has not the structure of an Arazzo document. */
  readonly loaded?: LoadedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects every fault instead of stopping at the first; throws nothing for what a user got wrong. */
export function loadDocument(text: TextDocument, options: LoadOptions = {}): Loading {
  const structure = validateStructure(text);
  if (structure.length > 0) return { diagnostics: structure };
  const model = text.value as ArazzoDocument;
  const faults = [...unsupportedParts(model, text), ...duplicateIds(model, text)];
  const loaded = loadSources(model, text, options, faults);
  const sources = { names: model.sourceDescriptions.map(({ name }) => name), loaded };
  const workflows = model.workflows.map((workflow, index): LoadedWorkflow => {
    const pointer = `/workflows/${index}`;
    const steps = workflow.steps.map((step, at) => {
      return loadStep({ step, workflow, workflowPointer: pointer, at, text, sources, faults });
    });
    return { workflow, pointer, steps };
  });
  return { loaded: { text, model, sources: loaded, workflows }, diagnostics: faults };
}

interface StepLoading {
  step: Step;
  workflow: Workflow;
  workflowPointer: string;
  at: number;
  text: TextDocument;
  sources: SourceTable;
  faults: Diagnostic[];
}

function loadStep({ step, workflow, workflowPointer, at, text, sources, faults }: StepLoading): LoadedStep {
  const pointer = `${workflowPointer}/steps/${at}`;
  const own = ownParameters(step, pointer, text, faults);
  const replaced = new Set(own.map(({ parameter }) => parameterKey(parameter)));
  // The faults of a workflow's parameters are reported once, with its first step.
  const shared = ownParameters(workflow, workflowPointer, text, at === 0 ? faults : []);
  const parameters = [...shared.filter(({ parameter }) => !replaced.has(parameterKey(parameter))), ...own];
  if (step.operationId === undefined) return { step, pointer, parameters };
  const target = resolveOperation(step.operationId, sources, text, `${pointer}/operationId`);
  if (target === undefined) return { step, pointer, parameters };
  if ("operation" in target) return { step, pointer, target, parameters };
  faults.push(target);
  return { step, pointer, parameters };
}

const parameterKey = ({ name, in: place }: Parameter): string =>
  `${place}:${place === "header" ? name.toLowerCase() : name}`;

function ownParameters(
  owner: Workflow | Step,
  pointer: string,
  text: TextDocument,
  faults: Diagnostic[],
): LoadedParameter[] {
  const found = new Map<string, LoadedParameter>();
  for (const [index, parameter] of (owner.parameters ?? []).entries()) {
    const at = `${pointer}/parameters/${index}`;
    if (isReusable(parameter)) continue;
    const { name } = parameter;
    if (parameter.in === undefined && !("workflowId" in owner && "stepId" in owner)) {
      const message = `The parameter "${name}" does not say where it goes.`;
      const fix = 'Add "in": path, query, header or cookie.';
      faults.push(arazzoError("arazzo/parameter-place", text.placeOf(at), message, fix));
    }
    const key = parameterKey(parameter);
    if (found.has(key)) {
      const message = `The ${parameter.in ?? "workflow"} parameter "${name}" is given twice.`;
      faults.push(arazzoError("arazzo/duplicate-parameter", text.placeOf(at), message, "Keep one of them."));
    }
    found.set(key, { parameter, pointer: at });
  }
  return [...found.values()];
}

function duplicateIds(model: ArazzoDocument, text: TextDocument): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const workflows = new Set<string>();
  for (const [index, { workflowId, steps }] of model.workflows.entries()) {
    if (workflows.has(workflowId)) {
      const place = text.placeOf(`/workflows/${index}/workflowId`);
      const message = `Another workflow is called "${workflowId}" too.`;
      faults.push(
        arazzoError("arazzo/duplicate-workflow", place, message, "Give each a workflowId of its own."),
      );
    }
    workflows.add(workflowId);
    const stepIds = new Set<string>();
    for (const [at, { stepId }] of steps.entries()) {
      if (stepIds.has(stepId)) {
        const place = text.placeOf(`/workflows/${index}/steps/${at}/stepId`);
        const message = `Another step of "${workflowId}" is called "${stepId}" too.`;
        faults.push(arazzoError("arazzo/duplicate-step", place, message, "Give each a stepId of its own."));
      }
      stepIds.add(stepId);
    }
  }
  return faults;
}
