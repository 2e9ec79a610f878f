import type { Place } from "../../document/diagnostic.ts";
import type { ConnectionFailure } from "../../runner/run/connection-failure.ts";
import type { PlayedOutcome, PlayedPath } from "./played-paths.ts";

/** How the workflows can end, and what shows it: a path that expects it, or a reason why none does. */
export interface Cells {
  readonly workflows: readonly WorkflowCells[];
  /** What is wrong with the reasons of scenarios. */
  readonly mistakes: readonly Mistake[];
}

/** A reason that a scenario gives and that cannot be: for what is not declared, or is shown by a path. */
export interface Mistake {
  readonly workflowId: string;
  readonly message: string;
  readonly fix: string;
  readonly place?: Place;
}

export interface WorkflowCells {
  /** The file of the document, from the working directory. */
  readonly document: string;
  readonly workflowId: string;
  /** Where the first of its scenarios is written; absent without one, and where that is not known. */
  readonly written?: Place;
  readonly hasScenario: boolean;
  readonly passes: PassingCell;
  readonly steps: readonly StepCells[];
  /** The steps that run a workflow: how those can fail is shown by scenarios of their own. */
  readonly runs: readonly { readonly stepId: string; readonly workflowId: string }[];
  /** What each step does to the world when the workflow passes. */
  readonly deeds: PlayedPath["deeds"];
  /** The names of all paths. */
  readonly names: readonly string[];
}

export interface StepCells {
  readonly stepId: string;
  readonly operationId: string;
  readonly cells: readonly Cell[];
}

/** What shows one way to end. */
export interface Shown {
  /** The names of the paths that expect it, and went as written. */
  readonly paths: readonly string[];
  /** Those that expect it, and did not. */
  readonly unproven: readonly { readonly name: string; readonly outcome: PlayedOutcome }[];
  /** Why no path shows it. */
  readonly because?: string;
}

export interface PassingCell extends Shown {
  readonly passes: true;
}

/** One way in which a step can fail: by an answer that its operation declares, or by its connection. */
export type Cell = Shown & CellEnd;

export type CellEnd =
  /** The status as it is declared: `429`, `4XX`, `default`. */
  { readonly status: string; readonly error?: string } | { readonly connection: ConnectionFailure };

export const isShown = ({ paths, because }: Shown): boolean => paths.length > 0 || because !== undefined;

/** What a reason calls it: the error, or what happens to the connection, or the status of a reply that names no error. */
export const reasonName = (end: CellEnd): string =>
  "connection" in end ? end.connection : (end.error ?? end.status);
