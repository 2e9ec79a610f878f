import { didYouMean, typoOf } from "../document/nearest.ts";
import { type Draft, error, unknownName, type WorkflowDraft } from "./draft.ts";
import { findSource } from "./find-source.ts";
import { type ArazzoTree, type StepRef, type Workflow, workflowIn } from "./tree.ts";

/**
 * The workflow that a workflowId means: bare, of the same document, or `$sourceDescriptions.<name>.<workflowId>`.
 * Undefined when there is none; `draft` has been told why.
 * https://spec.openapis.org/arazzo/v1.0.1.html#workflow-object
 */
export function findWorkflow(id: string, pointer: string, draft: Draft): Workflow | undefined {
  const qualified = /^\$sourceDescriptions\.([^.]+)\.(.+)$/s.exec(id);
  if (qualified === null) return own(id, pointer, draft);
  const [, name = "", workflowId = ""] = qualified;
  const source = findSource(name, "arazzo", pointer, draft);
  if (source === undefined) return undefined;
  const message = `There is no workflow "${workflowId}" in ${name}.`;
  return workflowOf(source.document, workflowId, message, pointer, draft);
}

/** The workflow of a document; where that has none of this name, `draft` has been told. */
export function workflowOf(
  document: ArazzoTree,
  id: string,
  message: string,
  pointer: string,
  draft: Draft,
): Workflow | undefined {
  const ids = workflowIds(document);
  return (
    workflowIn(document, id) ??
    unknownName(draft, "arazzo/unknown-workflow", pointer, id, ids, message, listed(document))
  );
}

function own(id: string, pointer: string, draft: Draft): Workflow | undefined {
  const found = workflowIn(draft.document, id);
  if (found !== undefined) return found;
  const message = `The document has no workflow "${id}".`;
  const typo = typoOf(id, workflowIds(draft.document));
  return error(draft, "arazzo/unknown-workflow", pointer, message, fixFor(id, draft), typo);
}

function fixFor(id: string, draft: Draft): string {
  for (const source of draft.sources.values()) {
    if (source.kind === "arazzo" && workflowIn(source.document, id)) {
      return `Write $sourceDescriptions.${source.name}.${id}.`;
    }
  }
  return didYouMean(id.replace(/^\$workflows\./, ""), workflowIds(draft.document), listed(draft.document));
}

const workflowIds = ({ workflows }: ArazzoTree): string[] => workflows.map(({ workflowId }) => workflowId);

const listed = (document: ArazzoTree): string => `The workflows are ${workflowIds(document).join(", ")}.`;

/**
 * The step that an entry of `dependsOn` of version 1.1 means: of its own workflow, of another one of the document, or
 * of another document. https://spec.openapis.org/arazzo/v1.1.0.html#step-object
 */
export function findStepRef(
  text: string,
  pointer: string,
  owner: WorkflowDraft,
  draft: Draft,
): StepRef | undefined {
  const [, workflowId, stepId = text] = /^(.+)\.steps\.([^.]+)$/s.exec(text) ?? [];
  const workflow =
    workflowId === undefined ? owner : findWorkflow(workflowId.replace(/^\$workflows\./, ""), pointer, draft);
  if (workflow === undefined || !isStepOf(workflow, stepId, pointer, draft)) return undefined;
  return { pointer, workflow, stepId };
}

/** Whether the workflow has the step; where it has not, `draft` has been told. */
export function isStepOf({ workflowId, written }: Workflow, stepId: string, pointer: string, draft: Draft) {
  const ids = written.steps.map((step) => step.stepId);
  if (ids.includes(stepId)) return true;
  const message = `The workflow "${workflowId}" has no step "${stepId}".`;
  const otherwise = `The steps are ${ids.join(", ")}.`;
  unknownName(draft, "arazzo/unknown-step", pointer, stepId, ids, message, otherwise);
  return false;
}
