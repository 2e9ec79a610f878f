import { stytchExplorable } from "../../../mocks/stytch/exports/explore.ts";
import * as words from "../../../mocks/stytch/exports/scenario.ts";
import { type StytchStage, stytchStage } from "../../../mocks/stytch/exports/stage.ts";
import { type ExploreOptions, explorer } from "../../../src/scenario/explore/explore.ts";
import { StoryFailure } from "../../../src/scenario/explore/story-failure.ts";
import type { Path } from "../../../src/scenario/path.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { play, told } from "../play.ts";
import type { Break } from "./bugs.ts";

type Explored = Scenario<StytchStage>;

/** What an exploration throws of a stand-in that misbehaves; undefined when it finds nothing. */
export async function foundIn(
  scenario: Explored,
  breakIt: Break,
  options: ExploreOptions = {},
): Promise<StoryFailure | undefined> {
  try {
    await explorer(stytchExplorable(breakIt))(scenario, options);
    return undefined;
  } catch (error) {
    if (error instanceof StoryFailure) return error;
    throw error;
  }
}

/** A scenario with the path that was printed, as if somebody had pasted it in. */
export function pasted(scenario: Explored, source: string): Explored {
  const paths: Path<StytchStage>[] = [];
  const path = (name: string, definition: object): void =>
    void paths.push({ ...definition, name, mode: "run", written: new Error(name) });
  const names = { path, ...words };
  new Function(...Object.keys(names), source)(...Object.values(names));
  return { ...scenario, paths };
}

/** What is wrong with the only path of a scenario, each in a line; a throw of its own included. */
export async function wrongWith(scenario: Explored, breakIt: Break = () => {}): Promise<readonly string[]> {
  try {
    return told(await play(scenario, { setStage: (options) => stytchStage(options, breakIt) }));
  } catch (error) {
    return [String(error)];
  }
}
