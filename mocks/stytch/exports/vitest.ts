import { scenarios } from "../../../src/scenario/vitest.ts";
import { stytchStage } from "./stage.ts";

export { workflow } from "../../../src/scenario/scenario.ts";
export { contract } from "../../../src/scenario/vitest.ts";
export type { MemberPersona, UserPersona } from "../people/personas.ts";
export { aSessionJwtOf, aSessionOf } from "./matchers.ts";

/** Writes the paths of a workflow; each one is a vitest test. */
export const scenario = scenarios(stytchStage);
