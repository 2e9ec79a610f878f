import type { Seed } from "../ports/random.ts";
import type { Workflow } from "../workflow/tree.ts";
import { NotOnStage } from "./not-on-stage.ts";
import type { Path } from "./path.ts";
import { type PathRun, runPath } from "./run-path.ts";
import type { Scenario } from "./scenario.ts";
import type { SetStage, StageTypes } from "./stage.ts";

/** The stages of one path that is played at the real service. */
export interface LiveStages<Types extends StageTypes> {
  /** The stand-in's; whatever a path asks of it that the real service has not got is told, as a reason. */
  standIn(tell: (reason: string) => void): SetStage<Types>;
  readonly real: SetStage<Types>;
}

export interface LiveRun extends PathRun {
  /** Which of the two the run is of: the real service is not asked where a path does not even go on the stand-in. */
  readonly at: "stand-in" | "real service";
}

/**
 * Plays a path at the real service, once it went as written on the stand-in and has asked for nothing there that only
 * a stand-in can do. So nothing is sent to anybody for a path that could not go on. Throws a NotOnStage otherwise.
 */
export async function playLive<Types extends StageTypes>(
  workflow: Workflow,
  scenario: Scenario<Types>,
  path: Path<Types>,
  stages: LiveStages<Types>,
  seed: Seed,
): Promise<LiveRun> {
  if (path.login) throw new NotOnStage("it signs in with a login of its own.");
  let reason: string | undefined;
  let isOver = false;
  const standIn = stages.standIn((asked) => {
    // What is only looked at in the end is not judged there, and keeps nobody from playing.
    if (!isOver) reason ??= asked;
  });
  const play = (setStage: SetStage<Types>, onPlayed = () => {}) =>
    runPath(workflow, scenario, path, setStage, { seed, transport: "direct", onPlayed });
  const rehearsal = await play(standIn, () => {
    isOver = true;
  });
  if (reason !== undefined) throw new NotOnStage(reason);
  if (rehearsal.mismatches.length > 0) return { ...rehearsal, at: "stand-in" };
  return { ...(await play(stages.real)), at: "real service" };
}
