import type { ArazzoTree, Workflow } from "../../workflow/tree.ts";
import { type Pairs, pair } from "./pair.ts";

export interface ComparedDocuments {
  readonly before: ArazzoTree;
  readonly after: ArazzoTree;
}

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
