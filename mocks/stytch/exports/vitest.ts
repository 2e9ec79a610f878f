import { contract as holdToContract, scenarios } from "../../../src/scenario/vitest.ts";
import { stytchStage } from "./stage.ts";
import { SECRET_FORMS } from "./vendor.ts";

export { workflow } from "../../../src/scenario/scenario.ts";
export type { MemberPersona, UserPersona } from "../people/personas.ts";
export { aSessionJwtOf, aSessionOf } from "./matchers.ts";

/** Writes the paths of a workflow; each one is a vitest test. */
export const scenario = scenarios(stytchStage);

/** Holds Arazzo documents to what they call: each document below the paths is one vitest test. */
export const contract = (...[paths, options]: Parameters<typeof holdToContract>): void =>
  holdToContract(paths, { secretForms: SECRET_FORMS, ...options });
