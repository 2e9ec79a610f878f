import type { LoadedDocument, LoadedWorkflow } from "../../arazzo/loaded.ts";
import type { Spot } from "./change.ts";
import { type Pairs, pair } from "./pair.ts";

export interface ComparedDocuments {
  readonly before: LoadedDocument;
  readonly after: LoadedDocument;
}

export const workflowSpot = ({ document, pointer }: LoadedWorkflow, at = ""): Spot => ({
  text: document.text,
  pointer: `${pointer}${at}`,
});

/** A workflow of another name is the same one when it takes the same steps. */
export const pairWorkflows = ({ before, after }: ComparedDocuments): Pairs<LoadedWorkflow> =>
  pair(
    before.workflows,
    after.workflows,
    ({ workflow }) => workflow.workflowId,
    (old, now) => stepsOf(old) === stepsOf(now),
  );

const stepsOf = ({ workflow }: LoadedWorkflow): string =>
  JSON.stringify(workflow.steps.map(({ description, ...step }) => step));

export type ComparedWorkflows = Pairs<LoadedWorkflow>["both"][number];
