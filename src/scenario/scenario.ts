import type { Login, Matcher, StageDirections } from "./stage.ts";

/** The workflow of a scenario: which document, and which workflow of it. */
export interface WorkflowHandle {
  readonly file: string;
  readonly workflowId: string;
}

export const workflow = (file: URL | string, workflowId: string): WorkflowHandle => ({
  file: typeof file === "string" ? file : decodeURIComponent(file.pathname),
  workflowId,
});

/** An input: a value, or a function that is asked when the first step that needs it runs. */
export type Input = unknown | (() => unknown);
export type Inputs = Readonly<Record<string, Input>>;

/** Where a path is expected to fail. */
export type ExpectedFailure =
  | {
      /** The step whose reply is the failure. Later steps must not run. */
      readonly at: string;
      readonly status: number;
      readonly error: string;
    }
  | {
      /** The input that keeps the workflow from starting. */
      readonly input: string;
    };

export type Expected = Readonly<Record<string, unknown | Matcher>>;

/** What a path has at hand before a step: its world, what the stage can do, and the outputs of the steps so far. */
export type Scene<World> = World &
  StageDirections & { readonly steps: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

/** One way through a workflow. */
export interface PathDefinition<Tools, World> {
  /** Instead of the scenario's world. */
  readonly world?: (tools: Tools) => World;
  /** Added to the scenario's inputs, or replacing some of them; undefined leaves one out. */
  readonly inputs?: (world: World) => Inputs;
  readonly login?: (login: Login) => Login;
  /** What happens just before a step runs. */
  readonly before?: Readonly<Record<string, (scene: Scene<World>) => unknown>>;
  /** Every output of the workflow: a value or a matcher. */
  readonly outputs?: (world: World) => Expected;
  readonly fails?: ExpectedFailure;
  /** How many sessions the path opens: one when it succeeds, none when it fails, unless said otherwise. */
  readonly sessions?: number;
  /** What else must hold at the end; throws when it does not. */
  readonly afterwards?: (world: World) => void;
}

export interface Path<Tools, World> extends PathDefinition<Tools, World> {
  readonly name: string;
  /** Where it is written, so that a failure can point there. */
  readonly written: Error;
}

export interface ScenarioDefinition<Tools, World, Follows extends string = never> {
  readonly world: (tools: Tools) => World;
  readonly inputs: (world: World) => Inputs;
  /** Which of the service's own words the stage follows, where they differ: a word that the service knows. */
  readonly follows?: Follows;
}

/** Data: it can be listed and counted without running anything. */
export interface Scenario<Tools, World, Follows extends string = never>
  extends ScenarioDefinition<Tools, World, Follows> {
  readonly workflow: WorkflowHandle;
  readonly paths: readonly Path<Tools, World>[];
}

export type WritePath<Tools, World> = (name: string, definition: PathDefinition<Tools, World>) => void;

export function scenario<Tools, World, Follows extends string = never>(
  handle: WorkflowHandle,
  definition: ScenarioDefinition<Tools, World, Follows>,
  write: (path: WritePath<Tools, World>) => void,
): Scenario<Tools, World, Follows> {
  const paths: Path<Tools, World>[] = [];
  const path: WritePath<Tools, World> = (name, given) => {
    const written = new Error(name);
    Error.captureStackTrace(written, path);
    if (paths.some((other) => other.name === name)) throw new Error(`Two paths are named "${name}".`);
    paths.push({ ...given, name, written });
  };
  write(path);
  return { ...definition, workflow: handle, paths };
}
