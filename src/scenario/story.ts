import type { PlayedPath, WrittenEnd } from "../contract/coverage/played-paths.ts";
import { lastAttempt, type StepResult } from "../runner/run/result.ts";
import type { Workflow } from "../workflow/tree.ts";
import { type StepDeeds, sumOf } from "./actor.ts";
import type { Performance } from "./path.ts";
import type { PathRun } from "./run-path.ts";
import type { AnyShape } from "./shape.ts";
import type { Stage } from "./stage.ts";

/** A path as plain data that can cross from a test to a reporter: known before it runs, and told when it has run. */
export interface Story {
  readonly workflowId: string;
  /** The file that the workflow is in. */
  readonly document: string;
  readonly title: string;
  /** How it ends as it is written, for each actor; none of a path that is still to be written. */
  readonly ends: readonly WrittenEnd[];
  /** Absent until the path has run. */
  readonly run?: StoryRun;
}

export interface StoryRun extends Pick<PlayedPath, "calls" | "deeds"> {
  /** Why no step ran, when none did. */
  readonly failure?: string;
  /** What nobody could tell where it was played, in words; absent where all was judged. */
  readonly unjudged?: readonly string[];
  readonly steps: readonly { readonly stepId: string; readonly answer: string }[];
}

/** What is known of a path before it runs. */
export const beginStory = (
  workflow: Workflow,
  { mode, second, ...first }: Written & { readonly mode: string; readonly second?: Written },
): Story => ({
  workflowId: workflow.workflowId,
  document: workflow.document.text.file,
  title: workflow.written.summary ?? workflow.workflowId,
  ends:
    mode === "todo" ? [] : [first, ...(second ? [second] : [])].map(({ fails }) => fails ?? { passes: true }),
});

type Written = Pick<Performance<AnyShape, object>, "fails">;

/** How it went. */
export const tellRun = ({ result, deeds, unjudged, stage }: PathRun): StoryRun => ({
  ...(result.failure && { failure: result.failure.message }),
  ...(unjudged.length > 0 && { unjudged }),
  steps: result.steps
    .filter(({ attempts }) => attempts.length > 0)
    .map((step) => ({
      stepId: step.stepId,
      answer: answerInWords(step, stage.errorOf) ?? step.failure?.message ?? step.workflowId ?? "",
    })),
  // Every answer to a call, those before a retry included.
  calls: result.steps.flatMap(({ stepId, attempts }) =>
    attempts.flatMap(({ response }) => {
      if (response === undefined) return [];
      const error = stage.errorOf(response.body);
      return [{ stepId, status: response.status, ...(error !== undefined && { error }) }];
    }),
  ),
  deeds: sumByStep(deeds.first),
});

type SummedDeeds = Omit<StepDeeds, "request">;

/** Of the steps that did something, all their calls together. */
const sumByStep = (deeds: readonly StepDeeds[]): readonly SummedDeeds[] =>
  [...new Set(deeds.map(({ stepId }) => stepId))]
    .map((stepId) => ({ stepId, ...sumOf(deeds.filter((one) => one.stepId === stepId)) }))
    .filter(({ opened, closed, codes }) => opened + closed + codes > 0);

/** What a step was answered; undefined where nobody waited for it, or nothing came. */
export function answerInWords(step: StepResult, errorOf: Stage["errorOf"]): string | undefined {
  const { response } = lastAttempt(step) ?? {};
  return response && step.failure?.kind !== "timeout" ? replyInWords(response, errorOf) : undefined;
}

/** `401 wrong_code` */
export const replyInWords = (
  { status, body }: { readonly status: number; readonly body?: unknown },
  errorOf: Stage["errorOf"],
): string => [status, errorOf(body)].filter(Boolean).join(" ");
