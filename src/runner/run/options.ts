import type { Clock, Sleep } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { CheckSeverities } from "../reply/exchange-breach.ts";
import type { Destination } from "../request/build-request.ts";
import type { Missing } from "../request/step-renderer.ts";
import type { GivenInputs } from "./inputs.ts";
import type { Attempt, StepResult, WorkflowResult } from "./result.ts";

export interface StepAhead {
  readonly workflowId: string;
  readonly stepId: string;
  /** Absent for a step that runs a workflow. */
  readonly operationId?: string;
  /** The outputs of the steps that have run. */
  readonly steps: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

export interface RunOptions extends Destination {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly inputs?: GivenInputs;
  /** How a retry waits; on the machine's time unless given. */
  readonly wait?: Sleep;
  /** Ends the run at the next moment. What it is aborted with is the reason in the result. */
  readonly signal?: AbortSignal;
  /** The longest that a call without a timeout of its own may take by the clock of the run, where that is no real one. */
  readonly patienceMs?: number;
  /** How many attempts the whole run may take. */
  readonly maxSteps?: number;
  /** How deep workflows may run each other. */
  readonly maxDepth?: number;
  /** The longest that a server may ask to be waited for. */
  readonly longestRetryAfterMs?: number;
  /** Checks every exchange against its description; nothing is checked unless this is given. An error fails the step. */
  readonly contract?: Partial<CheckSeverities>;
  /** What becomes of an optional input without a value: its entry is left out unless this says otherwise. */
  readonly missing?: Missing | undefined;
  /** What a workflow is whose failed step says `end`: the specification leaves it open. */
  readonly endOnFailure?: "failed" | "recovered";
  /** Called before anything of a step happens, its late inputs included. What it throws ends the run. */
  readonly beforeStep?: (step: StepAhead) => void | Promise<void>;
  /** Called when a step is over, its retries included. */
  readonly afterStep?: (result: StepResult, workflowId: string) => void | Promise<void>;
  /** For live progress. */
  readonly onEvent?: (event: RunEvent) => void;
}

/** What happens while a run goes on. `depth` is 0 for the workflow that was asked for. */
export type RunEvent = { readonly workflowId: string; readonly depth: number } & (
  | { readonly type: "workflow started"; readonly title?: string }
  | { readonly type: "step started"; readonly stepId: string }
  | { readonly type: "attempt"; readonly stepId: string; readonly attempt: Attempt }
  | { readonly type: "waiting"; readonly stepId: string; readonly milliseconds: number }
  | { readonly type: "step ended"; readonly result: StepResult }
  | { readonly type: "workflow ended"; readonly result: WorkflowResult }
);

/** A timer that is set for longer goes off at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const LIMITS = { maxSteps: 2000, maxDepth: 32, longestRetryAfterMs: 60_000 } as const;
