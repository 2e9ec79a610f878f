import { lastAttempt } from "../runner/run/result.ts";
import type { Workflow } from "../workflow/tree.ts";
import type { PathRun } from "./run-path.ts";
import type { Stage } from "./stage.ts";

/** How a path went, as plain data that can cross from a test to a reporter. */
export interface Story {
  readonly workflowId: string;
  /** The file that the workflow is in. */
  readonly document: string;
  readonly title: string;
  /** Why no step ran, when none did. */
  readonly failure?: string;
  /** What nobody could tell where it was played, in words; absent where all was judged. */
  readonly unjudged?: readonly string[];
  readonly steps: readonly { readonly stepId: string; readonly answer: string }[];
  /** Every answer to a call, those before a retry included. */
  readonly calls: readonly { readonly stepId: string; readonly status: number; readonly error?: string }[];
}

export const tellStory = (workflow: Workflow, { result, unjudged, stage }: PathRun): Story => ({
  workflowId: workflow.workflowId,
  document: workflow.document.text.file,
  title: workflow.written.summary ?? workflow.workflowId,
  ...(result.failure && { failure: result.failure.message }),
  ...(unjudged.length > 0 && { unjudged }),
  steps: result.steps
    .filter(({ attempts }) => attempts.length > 0)
    .map((step) => {
      const { response } = lastAttempt(step) ?? {};
      return {
        stepId: step.stepId,
        answer: response
          ? replyInWords(response, stage.errorOf)
          : (step.failure?.message ?? step.workflowId ?? ""),
      };
    }),
  calls: result.steps.flatMap(({ stepId, attempts }) =>
    attempts.flatMap(({ response }) => {
      if (response === undefined) return [];
      const error = stage.errorOf(response.body);
      return [{ stepId, status: response.status, ...(error !== undefined && { error }) }];
    }),
  ),
});

/** `401 wrong_code` */
export const replyInWords = (
  { status, body }: { readonly status: number; readonly body?: unknown },
  errorOf: Stage["errorOf"],
): string => [status, errorOf(body)].filter(Boolean).join(" ");
