import { contract as holdToContract, rehearsals } from "../../../src/scenario/vitest.ts";
import { stytchStage } from "./stage.ts";
import { SECRET_FORMS } from "./vendor.ts";
import "./vitest-matchers.ts";

// The kit: `test` has a stand-in at hand, and `expect` can ask things of it.
export type { ProvenFactor, Somebody, WantedSession } from "./kit/signed-in.ts";
export type { ClientOptions, People, StytchKit } from "./kit/stytch-kit.ts";
export {
  type StytchMatchers,
  stytchMatchers,
  type WantedCall,
  type WantedCode,
} from "./kit/stytch-matchers.ts";
export { type StytchFixtures, test } from "./vitest-fixtures.ts";

/** Makes a vitest test of each path of a scenario. */
export const rehearse = rehearsals({
  standIn: stytchStage,
  // Only those who play at the real service need what is known of it.
  live: async () => (await import("./live/live-stages.ts")).liveStages(),
});

/** Holds Arazzo documents to what they call: each document below the paths is one vitest test. */
export const contract = (...[paths, options]: Parameters<typeof holdToContract>): void =>
  holdToContract(paths, { secretForms: SECRET_FORMS, ...options });
