// A run as data. The runner only builds this tree; reporters only read it. Nothing in it is masked.
import type { CriterionResult } from "../criterion/criterion.ts";

export type Status = "passed" | "failed" | "not run";

export interface WorkflowResult {
  readonly workflowId: string;
  /** The summary of the workflow. */
  readonly title?: string;
  readonly status: "passed" | "failed";
  /** As sent: with defaults, and with late inputs that were asked for. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly steps: readonly StepResult[];
  /** Those that have a value. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
  /** The first thing that went wrong. */
  readonly failure?: Failure;
  readonly durationMs: number;
}

export interface StepResult {
  readonly stepId: string;
  readonly operationId: string;
  readonly description?: string;
  readonly status: Status;
  readonly request?: SentRequest;
  readonly response?: ReceivedResponse;
  readonly criteria: readonly CriterionResult[];
  readonly outputs: Readonly<Record<string, unknown>>;
  /** What was left out, taken for granted or found absent, in sentences. */
  readonly notes: readonly string[];
  readonly failure?: Failure;
  readonly durationMs: number;
}

export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
  /** The step that failed; absent when the workflow failed before its first step. */
  readonly stepId?: string;
}

/**
 * `input`: an input is missing, wrong or could not be had. `output`: a step reads an output without a value.
 * `request`: no request could be built. `transport`: no answer came. `response`: the answer could not be read.
 * `criterion`: the answer is not what the step asks for.
 */
export type FailureKind = "input" | "output" | "request" | "transport" | "response" | "criterion";

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query parameters by name, as values. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The payload as a value; undefined when there is none. */
  readonly body?: unknown;
}

export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else text; undefined when empty. */
  readonly body?: unknown;
}
