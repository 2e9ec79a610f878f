import type { WritePath } from "../../../src/scenario/path-writer.ts";
import { type WriteScenario, scenario as write } from "../../../src/scenario/scenario.ts";
import type { AnyShape } from "../../../src/scenario/shape.ts";
import type { StytchStage } from "./stage.ts";

// Scenarios as values: nothing here knows of a test runner.
export { guessing, mistyping, sendingTwice } from "../../../src/scenario/habits.ts";
export { workflow } from "../../../src/scenario/scenario.ts";
export type { MemberPersona, UserPersona } from "../people/personas.ts";
export { aSessionJwtOf, aSessionOf } from "./matchers.ts";

/** Writes the paths of a workflow down, as a value. `rehearse` makes a test of each. */
export const scenario: WriteScenario<StytchStage> = write;

/** Writes paths of any scenario: what a function takes that adds the same paths to several. */
export type WriteAnyPath = WritePath<StytchStage, AnyShape, object>;
