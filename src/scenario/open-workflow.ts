import { didYouMean } from "../document/nearest.ts";
import { openDocument } from "../workflow/load-document.ts";
import { type Workflow, workflowIn } from "../workflow/tree.ts";

/** The workflow that a handle names. */
export function openWorkflow({
  file,
  workflowId,
}: {
  readonly file: string;
  readonly workflowId: string;
}): Workflow {
  const document = openDocument(file);
  const workflow = workflowIn(document, workflowId);
  if (workflow) return workflow;
  const known = document.workflows.map((one) => one.workflowId);
  const hint = didYouMean(workflowId, known, `It has ${known.join(", ")}.`);
  throw new Error(`${file} has no workflow "${workflowId}". ${hint}`);
}
