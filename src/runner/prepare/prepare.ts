import type { LoadedDocument, LoadedWorkflow } from "../../arazzo/loaded.ts";
import type { Diagnostic } from "../../document/diagnostic.ts";
import type { WorkflowNames } from "./check-expression.ts";
import { InputsSchema } from "./inputs-schema.ts";
import type { Directory } from "./prepare-actions.ts";
import { prepareWorkflow } from "./prepare-workflow.ts";
import type { PreparedDocument, PreparedWorkflow, WorkflowLink } from "./prepared.ts";

/** Parses every expression and criterion of a document, and checks that what they read will be there. */
export function prepare(
  loaded: LoadedDocument,
  loadDiagnostics: readonly Diagnostic[] = [],
): { prepared?: PreparedDocument; diagnostics: readonly Diagnostic[] } {
  const { workflows: prepared, diagnostics: found } = prepareEach(loaded);
  const diagnostics = [...loadDiagnostics, ...found];
  if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
  const { text, sources, model, version } = loaded;
  const workflows = new Map(
    loaded.workflows.map((workflow) => [workflow.workflow.workflowId, linkIn(prepared, workflow)()]),
  );
  return {
    prepared: { text, title: model.info.title, version, sources, workflows, diagnostics },
    diagnostics,
  };
}

export interface PreparedWorkflows {
  readonly workflows: ReadonlyMap<LoadedWorkflow, PreparedWorkflow>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every workflow that can be reached, also those that cannot run: without what is wrong in them. */
export function prepareEach(loaded: LoadedDocument): PreparedWorkflows {
  const diagnostics: Diagnostic[] = [];
  const workflows = new Map<LoadedWorkflow, PreparedWorkflow>();
  const directory = directoryOf(workflows);
  for (const document of documentsFrom(loaded)) {
    for (const workflow of document.workflows) {
      workflows.set(workflow, prepareWorkflow(workflow, directory, diagnostics));
    }
  }
  return { workflows, diagnostics };
}

const linkIn =
  (prepared: ReadonlyMap<LoadedWorkflow, PreparedWorkflow>, loaded: LoadedWorkflow): WorkflowLink =>
  () => {
    const workflow = prepared.get(loaded);
    if (workflow === undefined) throw new Error(`"${loaded.workflow.workflowId}" was never prepared.`);
    return workflow;
  };

/** A workflow of one document can lead to one of another. */
export function documentsFrom(first: LoadedDocument): ReadonlySet<LoadedDocument> {
  const documents = new Set([first]);
  for (const { sources } of documents) {
    for (const source of sources.values()) if (source.kind === "arazzo") documents.add(source.document);
  }
  return documents;
}

function directoryOf(prepared: ReadonlyMap<LoadedWorkflow, PreparedWorkflow>): Directory {
  const known = new Map<LoadedWorkflow, WorkflowNames>();
  return {
    link: (loaded) => linkIn(prepared, loaded),
    names: (loaded) => {
      const names = known.get(loaded) ?? namesOf(loaded);
      known.set(loaded, names);
      return names;
    },
  };
}

/** A step that runs a workflow hands on the outputs of that one beside its own. */
function namesOf({ workflow, document, steps }: LoadedWorkflow): WorkflowNames {
  const { workflowId, outputs = {} } = workflow;
  return {
    workflowId,
    inputs: new InputsSchema(workflow.inputs, document.text.value),
    outputs: Object.keys(outputs),
    steps: new Map(
      steps.map(({ step, target }) => {
        const called = target?.kind === "workflow" ? Object.keys(target.workflow.workflow.outputs ?? {}) : [];
        return [step.stepId, [...new Set([...Object.keys(step.outputs ?? {}), ...called])]];
      }),
    ),
  };
}
