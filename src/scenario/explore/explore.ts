import { openWorkflow } from "../open-workflow.ts";
import { actualOutcome } from "../outcome.ts";
import type { PathRun } from "../run-path.ts";
import type { Scenario } from "../scenario.ts";
import { loadFastCheck } from "./load-fast-check.ts";
import type { ExplorableTypes, Tale } from "./move.ts";
import { companions, MOVES, type MoveKind } from "./moves.ts";
import { storyFailure } from "./story-failure.ts";
import { dialogues, type ExploredMove, type FastCheck, monologues, singleMoves } from "./tales.ts";
import { type Expedition, type Explorable, type Told, tell } from "./tell.ts";
import { terrainOf } from "./terrain.ts";

export interface ExploreOptions {
  /** How many stories are made up by chance, once every single move was tried alone: 200 unless said otherwise. */
  readonly runs?: number;
  /** Other stories, with other codes; the same number tells the same ones. */
  readonly seed?: number;
  /** What may go otherwise; everything unless said. */
  readonly moves?: readonly ExploredMove[];
}

/** What was done, where nothing was found. */
export interface Exploration {
  readonly seed: number;
  /** The stories that were told: the usual path, every single move, and those made up by chance. */
  readonly stories: number;
  /** Those of them in which somebody could not do what the story wanted, such as read a code before one was sent. */
  readonly cameToNothing: number;
}

const EVERYTHING: readonly ExploredMove[] = [...(Object.keys(MOVES) as MoveKind[]), "companion"];

const AS_USUAL: Tale = { moves: [], companion: undefined };

/** The `explore` function of a service. */
export const explorer =
  <Types extends ExplorableTypes>(service: Explorable<Types>, load?: () => Promise<FastCheck>) =>
  async (
    scenario: Scenario<Types>,
    { runs = 200, seed = 1, moves = EVERYTHING }: ExploreOptions = {},
  ): Promise<Exploration> => {
    const fc = await loadFastCheck(load);
    const workflow = openWorkflow(scenario.workflow);
    const expedition: Expedition<Types> = { workflow, scenario, service, seed };
    const again = `explore(scenario, { seed: ${seed}, runs: ${runs} })`;
    const usual = await tell(expedition, AS_USUAL);
    const outputs = usual.run?.result.failure
      ? workflow.outputs.map(({ name }) => name)
      : Object.keys(usual.run?.result.outputs ?? {});
    const report = { sessions: scenario.sessions ?? 1, outputs, again };
    if (usual.broken.length > 0) throw await storyFailure(expedition, AS_USUAL, usual, report);
    const run = passedRun(workflow.workflowId, usual);
    const terrain = terrainOf(scenario, usual.world, run, usual.senders);
    const choices = singleMoves(terrain, service.offers, usual.world, moves);
    const others = moves.includes("companion") ? companions(terrain, service.offers, usual.world) : [];
    const count = { stories: 1, cameToNothing: 0 };
    const holds = async (tale: Tale): Promise<boolean> => {
      const told = await tell(expedition, tale);
      count.stories++;
      if (told.cameToNothing) count.cameToNothing++;
      return told.broken.length === 0;
    };
    const refuse = async (tale: Tale): Promise<never> => {
      throw await storyFailure(expedition, tale, await tell(expedition, tale), report);
    };
    // What one move can show is not left to chance, nor told in more.
    for (const move of choices.flat()) {
      const tale = { moves: [move], companion: undefined };
      if (!(await holds(tale))) await refuse(tale);
    }
    const forTwo = others.length === 0 ? 0 : Math.floor(runs * SHARE_OF_TWO);
    const made = [
      { tales: monologues(fc, choices), numRuns: runs - forTwo },
      ...(forTwo > 0 ? [{ tales: dialogues(fc, choices, others, terrain), numRuns: forTwo }] : []),
    ];
    for (const { tales, numRuns } of made) {
      const { counterexample } = await fc.check(fc.asyncProperty(tales, holds), { numRuns, seed });
      if (counterexample !== null) await refuse(await simplified(counterexample[0], holds));
    }
    return { seed, ...count };
  };

/** So many of the stories have two actors. They are told last: whatever one can show is better shown by one. */
const SHARE_OF_TWO = 0.3;

/** Shrunk moves may still bring along more than they need, such as another message for a code that is there anyway. */
async function simplified(found: Tale, holds: (tale: Tale) => Promise<boolean>): Promise<Tale> {
  let tale = found;
  for (const [place, { before, ...move }] of found.moves.entries()) {
    if (before === undefined || (move.reads ?? move.instead) === undefined) continue;
    const simpler = { ...tale, moves: tale.moves.with(place, { ...move, says: move.alone ?? move.says }) };
    if (!(await holds(simpler))) tale = simpler;
  }
  return tale;
}

function passedRun(workflowId: string, { run, failure }: Told): PathRun {
  if (run && !run.result.failure) return run;
  const why = run ? actualOutcome(run.result, undefined, run.stage) : String(failure);
  throw new Error(
    `The usual path of ${workflowId} ${why}. Explore a scenario whose own world and inputs lead through.`,
  );
}
