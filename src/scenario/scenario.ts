import { fileURLToPath } from "node:url";
import type { ConnectionFailure, Path } from "./path.ts";
import { pathWriter, type WritePath } from "./path-writer.ts";
import type { AnyShape, ErrorOf, Exactly, InputsOf, StepId, WorkflowShape } from "./shape.ts";
import type { Given, StageTypes } from "./stage.ts";

/** The workflow of a scenario: which document, which workflow of it, and for the compiler what is in it. */
export interface WorkflowHandle<Shape extends WorkflowShape = AnyShape> {
  readonly file: string;
  readonly workflowId: string;
  /** Never there: it carries the shape to the types of a scenario. */
  readonly shape?: Shape;
}

/**
 * Names a workflow of a document. `understudy types` writes such handles with the shapes of the workflows; without a
 * shape every name is taken, and wrong ones are told when a path runs.
 */
export const workflow = <Shape extends WorkflowShape = AnyShape>(
  file: URL | string,
  workflowId: string,
): WorkflowHandle<Shape> => ({ file: typeof file === "string" ? file : fileURLToPath(file), workflowId });

/** As an operation declares it. */
type DeclaredStatus = `${number}` | `${number}XX` | "default";

/** An answer that the paths of a scenario leave out, and why. */
export interface OutOfReach<StepId extends string = string, Failure extends string = string> {
  /** The step; every one when absent. */
  readonly at?: StepId;
  /** Error types, what can happen to a connection, and the status, as it is declared, of a reply that names no error. */
  readonly errors: readonly Failure[];
  /** A sentence. */
  readonly because: string;
}

/** What all paths of a workflow have in common. */
export interface ScenarioDefinition<
  Types extends StageTypes,
  Shape extends WorkflowShape,
  World extends object,
  Inputs extends object = object,
> {
  /** The people and things of each path, made anew for every one. */
  readonly world: (tools: Types["tools"]) => World;
  /** What the workflow is given; a path adds to it, or replaces some of it. */
  readonly inputs: Given<World, Inputs & Exactly<Inputs, InputsOf<Shape>, "input">>;
  /** Which of the service's own words the stage follows, where they differ: a word that the service knows. */
  readonly follows?: Types["follows"];
  /** How many sessions a path opens that passes: one, unless said otherwise. */
  readonly sessions?: number;
  /** What must hold after every path, by what it says: it throws, or answers false, when it does not. */
  readonly invariants?: Readonly<Record<string, Given<World & Types["directions"]>>>;
  /** Milliseconds that a path may take, by the machine's time. */
  readonly timeout?: number;
  /** vitest's own, which its configuration declares. */
  readonly tags?: readonly string[];
  /** What no path shows, with the reason: `understudy coverage` asks for one or the other. */
  readonly outOfReach?: readonly OutOfReach<
    StepId<Shape>,
    ErrorOf<Shape> | ConnectionFailure | DeclaredStatus
  >[];
}

/** A value: it can be listed, counted, covered and drawn without running anything. `rehearse` makes tests of it. */
export interface Scenario<
  Types extends StageTypes,
  Shape extends WorkflowShape = AnyShape,
  World extends object = object,
> extends Omit<ScenarioDefinition<Types, Shape, World>, "inputs" | "outOfReach"> {
  readonly inputs: Given<World, object>;
  readonly outOfReach?: readonly OutOfReach[];
  readonly workflow: WorkflowHandle<Shape>;
  readonly paths: readonly Path<Types, Shape, World>[];
  /** Where it is written: drafts of what it lacks are added there. */
  readonly written: Error;
}

/** The `scenario` function of a service. */
export type WriteScenario<Types extends StageTypes> = <
  Shape extends WorkflowShape,
  World extends object,
  Inputs extends object,
>(
  handle: WorkflowHandle<Shape>,
  definition: ScenarioDefinition<Types, Shape, World, Inputs>,
  write: (path: WritePath<Types, Shape, World>) => void,
) => Scenario<Types, Shape, World>;

/** The paths of a workflow, as a value. */
export function scenario<
  Types extends StageTypes,
  Shape extends WorkflowShape,
  World extends object,
  Inputs extends object,
>(
  handle: WorkflowHandle<Shape>,
  definition: ScenarioDefinition<Types, Shape, World, Inputs>,
  write: (path: WritePath<Types, Shape, World>) => void,
): Scenario<Types, Shape, World> {
  const written = new Error(handle.workflowId);
  Error.captureStackTrace(written, scenario);
  const { path, paths } = pathWriter<Types, Shape, World>();
  write(path);
  return { ...definition, workflow: handle, paths, written };
}
