import { didYouMean, nearest, slipOf } from "../document/nearest.ts";
import { type Draft, refuse } from "./draft.ts";
import { findSource } from "./find-source.ts";
import type { LoadedDocument, LoadedWorkflow } from "./loaded.ts";

/**
 * The workflow that a workflowId means: bare, of the same document, or `$sourceDescriptions.<name>.<workflowId>`.
 * Undefined when there is none; `draft` has been told why.
 * https://spec.openapis.org/arazzo/v1.0.1.html#workflow-object
 */
export function resolveWorkflow(id: string, pointer: string, draft: Draft): LoadedWorkflow | undefined {
  const qualified = /^\$sourceDescriptions\.([^.]+)\.(.+)$/s.exec(id);
  if (qualified === null) return own(id, pointer, draft);
  const [, name = "", workflowId = ""] = qualified;
  const source = findSource(name, "arazzo", pointer, draft);
  if (source === undefined) return undefined;
  const found = workflowIn(source.document, workflowId);
  if (found !== undefined) return found;
  const ids = workflowIds(source.document);
  const fix = didYouMean(workflowId, ids, listed(source.document));
  const message = `There is no workflow "${workflowId}" in ${name}.`;
  return refuse(draft, "arazzo/unknown-workflow", pointer, message, fix, slipOf(workflowId, ids));
}

function own(id: string, pointer: string, draft: Draft): LoadedWorkflow | undefined {
  const found = workflowIn(draft.document, id);
  if (found !== undefined) return found;
  const message = `The document has no workflow "${id}".`;
  const slip = slipOf(id, workflowIds(draft.document));
  return refuse(draft, "arazzo/unknown-workflow", pointer, message, remedy(id, draft), slip);
}

function remedy(id: string, draft: Draft): string {
  for (const source of draft.sources.values()) {
    if (source.kind === "arazzo" && workflowIn(source.document, id)) {
      return `Write $sourceDescriptions.${source.name}.${id}.`;
    }
  }
  const near = nearest(id.replace(/^\$workflows\./, ""), workflowIds(draft.document));
  return near === undefined ? listed(draft.document) : `Did you mean "${near}"?`;
}

const workflowIn = ({ workflows }: LoadedDocument, id: string): LoadedWorkflow | undefined =>
  workflows.find(({ workflow }) => workflow.workflowId === id);

const workflowIds = ({ workflows }: LoadedDocument): string[] =>
  workflows.map(({ workflow }) => workflow.workflowId);

const listed = (document: LoadedDocument): string => `The workflows are ${workflowIds(document).join(", ")}.`;
