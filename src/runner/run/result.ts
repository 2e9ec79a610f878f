// A run as plain JSON data. The runner only builds this tree; reporters only read it. Nothing in it is masked.
// The schema of reports is made from these types and their comments: npm run generate.
import type { CriterionResult } from "../../criterion/criterion.ts";
import type { ExchangeBreach } from "../reply/exchange-breach.ts";

/** @asType integer @minimum 0 */
export type Count = number;

/**
 * By the clock of the run.
 * @minimum 0
 */
export type Milliseconds = number;

/**
 * `recovered`: something failed, and an action of the document put it right. `not run`: the workflow failed before
 * it. `skipped`: the workflow ended well without it.
 */
export type Status = "passed" | "recovered" | "failed" | "not run" | "skipped";

/** The run of one workflow. */
export interface WorkflowResult {
  readonly workflowId: string;
  /** The summary of the workflow. */
  readonly title?: string;
  readonly status: "passed" | "recovered" | "failed";
  /** By name, as sent: with defaults, and with late inputs that were asked for. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The workflows that it depends on, run before it; those that an earlier one had run already are left out. */
  readonly dependencies: readonly WorkflowResult[];
  /** In the order in which they are to run; `order` of their attempts tells in which they did. */
  readonly steps: readonly StepResult[];
  /** Those that have a value, by name. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** What was taken for granted or found absent. */
  readonly notes: readonly string[];
  /** What did not stop the run and still needs attention. */
  readonly warnings: readonly string[];
  /** The first thing that went wrong and was not put right. */
  readonly failure?: Failure;
  /** The workflows that it was left for by `goto`, one after the other. Its status is that of the last. */
  readonly continuedBy: readonly WorkflowResult[];
  /** By the clock of the run, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: Milliseconds;
}

/** A step, with every time that it was tried. */
export interface StepResult {
  readonly stepId: string;
  /** What the step calls: an operation or a workflow. */
  readonly operationId?: string;
  readonly workflowId?: string;
  readonly description?: string;
  readonly status: Status;
  /** Every time that it was tried: again after a failure, or because an action came back to it. */
  readonly attempts: readonly Attempt[];
  /** Of the last attempt, by name. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** What nothing put right. */
  readonly failure?: Failure;
  readonly durationMs: Milliseconds;
}

/** One try of a step. */
export interface Attempt {
  /** Its place among all the attempts of the run, from 1. @asType integer @minimum 1 */
  readonly order: number;
  readonly status: "passed" | "failed";
  readonly request?: SentRequest;
  readonly response?: ReceivedResponse;
  /** The run of the workflow that the step calls. */
  readonly workflow?: WorkflowResult;
  readonly criteria: readonly CriterionResult[];
  readonly outputs: Readonly<Record<string, unknown>>;
  /** What was left out, taken for granted or found absent, in sentences. */
  readonly notes: readonly string[];
  /** What is not as the description has it, when that is asked for. */
  readonly findings: readonly ExchangeBreach[];
  readonly failure?: Failure;
  /** By the clock of the run, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: Milliseconds;
  readonly next: Next;
}

/** What came after an attempt, and why. */
export interface Next {
  readonly type: "next" | "goto" | "retry" | "end" | "fail";
  /** The action that decided it; absent when none did and it is what follows by default. */
  readonly action?: string;
  /** Who lists the action. */
  readonly level?: "step" | "workflow";
  readonly criteria: readonly CriterionResult[];
  /** The actions before it in the list, and why it was none of them. */
  readonly passedOver: readonly PassedOver[];
  /** Where `goto` leads, or what `retry` runs first. */
  readonly stepId?: string;
  readonly workflowId?: string;
  /** The run of the workflow that `retry` ran first. */
  readonly workflow?: WorkflowResult;
  /** Which retry it is, and how many there may be. */
  readonly retry?: {
    /** @asType integer @minimum 1 */
    readonly number: number;
    readonly limit: Count;
  };
  readonly waitedMs?: Milliseconds;
}

/** An action that did not apply. */
export interface PassedOver {
  readonly action: string;
  readonly reason: string;
  readonly criteria: readonly CriterionResult[];
}

/** What went wrong. */
export interface Failure {
  readonly kind: FailureKind;
  /** In sentences. */
  readonly message: string;
  /** The step that failed; absent when the workflow failed before its first step. */
  readonly stepId?: string;
  /** The workflow that the step belongs to, when `goto` has led there. */
  readonly workflowId?: string;
}

/**
 * `input`: an input is missing, wrong or could not be obtained. `output`: a step reads an output without a value.
 * `order`: a step that another depends on is not over. `request`: no request could be built. `transport`: no answer
 * came. `timeout`: none came in time. `response`: the answer could not be read. `criterion`: the answer is not what
 * the step asks for. `contract`: it is not as its description has it. `workflow`: a workflow that this one calls or depends on failed. `limit`: the run went on for
 * too long. `stopped`: it was told to stop.
 */
export type FailureKind =
  | "input"
  | "output"
  | "order"
  | "request"
  | "transport"
  | "timeout"
  | "response"
  | "criterion"
  | "contract"
  | "workflow"
  | "limit"
  | "stopped";

/** What was sent. */
export interface SentRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query parameters by name, as values. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The payload as a value; absent when there is none. */
  readonly body?: unknown;
}

/** What came back. */
export interface ReceivedResponse {
  readonly status: Count;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else text; absent when empty. */
  readonly body?: unknown;
  /** How the body is written, when it is no text. */
  readonly encoding?: "base64";
}

/** The attempt that decided about the step; undefined when it did not run. */
export const lastAttempt = ({ attempts }: StepResult): Attempt | undefined => attempts.at(-1);
