import * as exploring from "../../../src/scenario/explore/explore.ts";
import type { Offers } from "../../../src/scenario/explore/moves.ts";
import type { Explorable } from "../../../src/scenario/explore/tell.ts";
import type { StytchWorld } from "../state.ts";
import { stytchWitness } from "../witness/witness.ts";
import { type StytchFault, type StytchStage, stytchStage } from "./stage.ts";

export type { Exploration, ExploreOptions } from "../../../src/scenario/explore/explore.ts";
export { StoryFailure } from "../../../src/scenario/explore/story-failure.ts";
export type { ExploredMove } from "../../../src/scenario/explore/tales.ts";

const FAULTS: readonly StytchFault[] = [
  { drop: true },
  { truncate: true },
  { status: 500 },
  { error: "too_many_requests" },
];

const MESSAGE = { minutes: 2 };

const OFFERS: Offers = {
  // A step of an app's codes, messages, emails to members, locks and sessions as they usually are.
  lifetimes: [{ seconds: 30 }, MESSAGE, { minutes: 10 }, { hours: 1 }],
  faults: FAULTS,
  readings: {
    readsCode: [
      ["misreadsCode"],
      ["readsOlderCode"],
      [{ call: "readsCodeAfter", with: [MESSAGE] }],
      ...(["slowBy", "fastBy"] as const).flatMap((drifts) =>
        [{ seconds: 30 }, { minutes: 1 }].map((by) => [{ call: drifts, with: [by] }, "readsCode"] as const),
      ),
    ],
    readsRecoveryCode: [["misreadsRecoveryCode"]],
  },
};

/** What can go otherwise with Stytch. Its world may be prepared first, as that of a stage may be. */
export function stytchExplorable(prepare: (world: StytchWorld) => void = () => {}): Explorable<StytchStage> {
  return {
    offers: OFFERS,
    setStage: (options) => {
      const worlds: StytchWorld[] = [];
      const stage = stytchStage(options, (world) => {
        prepare(world);
        worlds.push(world);
      });
      const [world] = worlds;
      if (world === undefined) throw new Error("A stage was set without a world.");
      return { stage, witness: stytchWitness(world) };
    },
  };
}

/**
 * Makes up stories in which the workflow of a scenario goes otherwise than usual, and holds each to what always holds.
 * Throws the shortest that breaks it, as a path to paste. fast-check has to be installed.
 */
export const explore = exploring.explorer(stytchExplorable());
