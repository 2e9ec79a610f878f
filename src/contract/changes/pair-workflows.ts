import type { ArazzoTree, Workflow } from "../../workflow/tree.ts";
import type { Spot } from "./change.ts";
import { type Pairs, pair } from "./pair.ts";

export interface ComparedDocuments {
  readonly before: ArazzoTree;
  readonly after: ArazzoTree;
}

export const workflowSpot = ({ document, pointer }: Workflow, at = ""): Spot => ({
  text: document.text,
  pointer: `${pointer}${at}`,
});

/** A workflow of another name is the same one when it takes the same steps. */
export const pairWorkflows = ({ before, after }: ComparedDocuments): Pairs<Workflow> =>
  pair(
    before.workflows,
    after.workflows,
    ({ workflowId }) => workflowId,
    (old, now) => stepsOf(old) === stepsOf(now),
  );

const stepsOf = ({ written }: Workflow): string =>
  JSON.stringify(written.steps.map(({ description, ...step }) => step));

export type ComparedWorkflows = Pairs<Workflow>["both"][number];
