import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { type ReadDocument, readDocument } from "../../document/text-document.ts";
import type { Description } from "../../openapi/description.ts";
import { loadDocument } from "../../workflow/load-document.ts";
import type { LoadOptions } from "../../workflow/load-sources.ts";
import type { ArazzoTree, Workflow } from "../../workflow/tree.ts";
import { namedDocuments } from "../named-documents.ts";
import { meantOr, usageError } from "../usage-error.ts";

export interface OpenedDocument {
  readonly file: string;
  /** Absent when it is wrong. */
  readonly document?: ArazzoTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** A workflow to run, of the document that it is in. */
export interface Chosen {
  readonly file: string;
  readonly document: ArazzoTree;
  readonly workflow: Workflow;
}

export function openDocuments(
  paths: readonly string[],
  read: ReadDocument = readDocument,
): readonly OpenedDocument[] {
  const descriptions = new Map<string, Description>();
  return namedDocuments(paths).map((file) => open(file, { descriptions, read }));
}

function open(file: string, options: LoadOptions): OpenedDocument {
  try {
    const { document, diagnostics } = loadDocument(file, options);
    const isRunnable = document && diagnostics.every(({ severity }) => severity !== "error");
    return { file, ...(isRunnable && { document }), diagnostics };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file, diagnostics: error.diagnostics };
  }
}

/** All workflows of all documents, or only some, in the order in which they are written. */
export function chooseWorkflows(
  documents: readonly OpenedDocument[],
  only: readonly string[],
  skipped: readonly string[],
): readonly Chosen[] {
  const all = documents.flatMap(({ file, document }) =>
    document === undefined ? [] : document.workflows.map((workflow) => ({ file, document, workflow })),
  );
  const known = new Set(all.map(({ workflow }) => workflow.workflowId));
  for (const id of [...only, ...skipped]) {
    if (!known.has(id)) throw usageError(`No document has a workflow "${id}". ${meantOr(id, known)}`);
  }
  const chosen = all.filter(({ workflow: { workflowId } }) => {
    return (only.length === 0 || only.includes(workflowId)) && !skipped.includes(workflowId);
  });
  if (chosen.length === 0) throw usageError("No workflow is left to run.");
  return chosen;
}
