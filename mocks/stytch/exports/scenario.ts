import { scenarioDiagram } from "../../../src/report/scenario-diagram.ts";
import type * as paths from "../../../src/scenario/path.ts";
import type * as writing from "../../../src/scenario/path-writer.ts";
import * as scenarios from "../../../src/scenario/scenario.ts";
import type { AnyShape, WorkflowShape } from "../../../src/scenario/shape.ts";
import type { StytchStage } from "./stage.ts";

// Scenarios as values: nothing here knows of a test runner.
export { guessing, type Habit, insisting, mistyping, sendingTwice } from "../../../src/scenario/habits.ts";
export type { Answer, ConnectionFailure, ExpectedFailure, Interception } from "../../../src/scenario/path.ts";
export {
  type OutOfReach,
  // By this name declaration files speak of what `scenario` answers.
  type Scenario as ScenarioOf,
  type WorkflowHandle,
  workflow,
} from "../../../src/scenario/scenario.ts";
export type { AnyShape, Input, StepShape, WorkflowShape } from "../../../src/scenario/shape.ts";
export { anything, type Login, type Matcher } from "../../../src/scenario/stage.ts";
export type {
  AuthenticatorApp,
  Letterbox,
  MemberPersona,
  Paper,
  Persona,
  Phone,
  UserPersona,
} from "../people/personas.ts";
export { aSessionJwtOf, aSessionOf } from "./matchers.ts";
export type { Follows, StytchDirections, StytchFault, StytchStage, StytchTools } from "./stage.ts";

/** Writes the paths of a workflow down, as a value. `rehearse` makes a test of each. */
export const scenario: scenarios.WriteScenario<StytchStage> = scenarios.scenario;

/** The paths of a workflow, as a value. */
export type Scenario<
  Shape extends WorkflowShape = AnyShape,
  World extends object = object,
> = scenarios.Scenario<StytchStage, Shape, World>;

/** A Mermaid flowchart of the workflow's steps, and of where the paths leave them. Nothing is run for it. */
export const diagram = (scenario: Scenario): string => scenarioDiagram(scenario);

/**
 * What writes the paths of a scenario. A function that adds the same paths to several scenarios takes one of no
 * certain workflow, and of what it needs of the world.
 */
export type WritePath<
  World extends object = object,
  Shape extends WorkflowShape = AnyShape,
> = writing.WritePath<StytchStage, Shape, World>;

/** One way through a workflow, as it is written. */
export type PathDefinition<
  World extends object = object,
  Shape extends WorkflowShape = AnyShape,
> = paths.PathDefinition<StytchStage, Shape, World>;
