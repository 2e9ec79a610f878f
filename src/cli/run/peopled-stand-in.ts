import type { Clock, Sleep } from "../../ports/clock.ts";
import type { Transport } from "../../ports/http.ts";
import type { ClockFlag } from "../serve/clock-flag.ts";

/** What a workflow asks of the stand-in: from it follows who has to be in its world. */
export interface WorkflowNeeds {
  readonly seed: string | undefined;
  readonly clock: ClockFlag | undefined;
  /** The ids of all the operations that the workflow may call. */
  readonly operations: readonly string[];
  /** The names of all the inputs that it may read. */
  readonly inputs: readonly string[];
}

/** A stand-in in process, with people in its world who can go through a workflow: made by whoever puts the program together. */
export interface PeopledStandIn {
  readonly handle: Transport;
  readonly clock: Clock;
  /** Lets its clock go on instead of waiting. */
  readonly wait: Sleep;
  readonly login: { readonly username: string; readonly password: string };
  /** The ids of the operations that it answers. */
  readonly answers: (operationId: string) => boolean;
  /** What to put in for an input that those operations read: a value, a function to ask when it is needed, or undefined. */
  readonly supply: (input: string, readers: readonly string[]) => unknown;
  /** The newest code that was sent, to an address where one is given; undefined before there is one. */
  readonly newestCode: (to?: string) => string | undefined;
}

export type MakePeopledStandIn = (needs: WorkflowNeeds) => PeopledStandIn;
