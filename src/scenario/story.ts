import type { PreparedWorkflow } from "../runner/prepared.ts";
import type { Rehearsal } from "./rehearse.ts";

/** What a reader of the story is told about a path: plain data, so that it can cross from a test to a reporter. */
export interface Story {
  readonly workflowId: string;
  readonly title: string;
  /** Why no step ran, when none did. */
  readonly failure?: string;
  readonly steps: readonly { readonly stepId: string; readonly answer: string }[];
}

export const tellStory = (workflow: PreparedWorkflow, { result, stage }: Rehearsal): Story => ({
  workflowId: workflow.workflowId,
  title: workflow.summary ?? workflow.workflowId,
  ...(result.failure && { failure: result.failure.message }),
  steps: result.steps
    .filter((step) => step.status !== "not run")
    .map(({ stepId, response, failure }) => ({
      stepId,
      answer: response
        ? [response.status, stage.errorOf(response.body)].filter(Boolean).join(" ")
        : (failure?.message ?? ""),
    })),
});
