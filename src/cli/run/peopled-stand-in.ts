import type { Clock, Sleep } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { ClockFlag } from "../flag-parsers.ts";

/** What a workflow uses, from which follows who has to be in the world. */
export interface WorkflowNeeds {
  readonly seed: string | undefined;
  readonly clock: ClockFlag | undefined;
  /** Of its world, where they are not its usual ones. */
  readonly policies: Readonly<Record<string, unknown>>;
  /** The ids of all the operations that the workflow may call, in the order in which it does where nothing fails. */
  readonly operations: readonly string[];
  /** The names of the fields that it may send. */
  readonly fields: readonly string[];
  /** The names of all the inputs that it may read. */
  readonly inputs: readonly string[];
}

/** A stand-in in process, with people in its world who can go through a workflow. */
export interface PeopledStandIn {
  readonly handle: Transport;
  readonly clock: Clock;
  /** Moves its clock on instead of waiting. */
  readonly wait: Sleep;
  readonly login: { readonly username: string; readonly password: string };
  /** The ids of the operations that it answers. */
  readonly answers: (operationId: string) => boolean;
  /** The value of an input that these operations read, or a function that gives it when it is needed; or undefined. */
  readonly supply: (input: string, readers: readonly string[]) => unknown;
  /** The newest code that was sent, to this address or to any; undefined when there is none. */
  readonly newestCode: (to?: string) => string | undefined;
  /** What it has let pass so far that the real service is documented to refuse, in sentences. */
  readonly notes: () => readonly string[];
}

export type MakePeopledStandIn = (needs: WorkflowNeeds) => PeopledStandIn;
