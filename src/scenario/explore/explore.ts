import { evidence, inBlocks } from "../failure-report.ts";
import { openWorkflow } from "../open-workflow.ts";
import { actualOutcome } from "../outcome.ts";
import type { Scenario } from "../scenario.ts";
import { endingsOf, type Usual } from "./ending.ts";
import { loadFastCheck } from "./load-fast-check.ts";
import type { ExplorableTypes, Tale } from "./move.ts";
import { MOVES, type MoveKind } from "./moves.ts";
import { pathSource } from "./path-source.ts";
import { type FastCheck, tales } from "./tales.ts";
import { type Expedition, type Explorable, type Told, tell } from "./tell.ts";
import { terrainOf } from "./terrain.ts";
import { indented } from "./written.ts";

export type ExploredMove = MoveKind | "companion";

export interface ExploreOptions {
  /** How many stories are told: 200 unless said otherwise. */
  readonly runs?: number;
  /** Other stories, with other codes; the same number tells the same ones. */
  readonly seed?: number;
  /** What may go otherwise; everything unless said. */
  readonly moves?: readonly ExploredMove[];
}

/** What was done, where nothing was found. */
export interface Exploration {
  readonly seed: number;
  /** The stories that were told, the usual path the first of them. */
  readonly stories: number;
  /** Those of them in which somebody could not do what the story wanted, such as read a code before one was sent. */
  readonly cameToNothing: number;
}

/** A story that breaks what always holds. */
export class StoryFailure extends Error {
  override readonly name = "StoryFailure";
  /** The path to paste into the scenario. */
  readonly path: string;

  constructor(message: string, path: string) {
    super(message);
    this.path = path;
  }
}

const NOTHING_ELSE: Tale = { moves: [], companion: undefined };

/** The `explore` function of a service. */
export const explorer =
  <Types extends ExplorableTypes>(service: Explorable<Types>, load?: () => Promise<FastCheck>) =>
  async (
    scenario: Scenario<Types>,
    { runs = 200, seed = 1, moves = ALL_MOVES }: ExploreOptions = {},
  ): Promise<Exploration> => {
    const fc = await loadFastCheck(load);
    const workflow = openWorkflow(scenario.workflow);
    const expedition = { workflow, scenario, service, seed };
    const usual = await tell(expedition, NOTHING_ELSE);
    const again = `explore(scenario, { seed: ${seed}, runs: ${runs} })`;
    const outputs = Object.keys(usual.run?.result.outputs ?? {});
    const ends = { sessions: scenario.sessions ?? 1, outputs };
    if (usual.broken.length > 0) throw storyFailure(expedition, NOTHING_ELSE, usual, ends, again);
    const { run } = usual;
    if (!run || run.result.failure) throw new Error(noUsualPath(workflow.workflowId, usual));
    const terrain = terrainOf(scenario, usual.world, run, usual.senders);
    let cameToNothing = 0;
    const made = tales(fc, terrain, service.offers, usual.world, moves);
    const property = fc.asyncProperty(made, async (tale) => {
      const told = await tell(expedition, tale);
      if (!told.run) cameToNothing++;
      return told.broken.length === 0;
    });
    const { counterexample, numRuns } = await fc.check(property, { numRuns: runs - 1, seed });
    if (counterexample === null) return { seed, stories: numRuns + 1, cameToNothing };
    const [tale] = counterexample;
    throw storyFailure(expedition, tale, await tell(expedition, tale), ends, again);
  };

const ALL_MOVES: readonly ExploredMove[] = [...(Object.keys(MOVES) as MoveKind[]), "companion"];

function noUsualPath(workflowId: string, { run, failure }: Told): string {
  const why = run ? actualOutcome(run.result, undefined, run.stage) : String(failure);
  return `The usual path of ${workflowId} ${why}. Explore a scenario whose own world and inputs pass.`;
}

function storyFailure<Types extends ExplorableTypes>(
  { workflow }: Expedition<Types>,
  tale: Tale,
  { run, sighting, broken }: Told,
  usual: Usual,
  again: string,
): StoryFailure {
  const [says = ""] = broken;
  const path = pathSource(says, tale, run ? endingsOf(run, sighting, usual) : {}, sighting);
  const report = inBlocks([
    `${workflow.workflowId}: ${says}\n  does not hold in this story:`,
    storyInWords(tale),
    ...(sighting ? [`seen   ${sighting.seen}`] : []),
    ...(run ? evidence(run, again) : [`again  ${again}`]),
    `As a path to paste:\n\n${indented(path)}`,
  ]);
  return new StoryFailure(report, path);
}

function storyInWords({ moves, companion }: Tale): string {
  const parts = [...moves.map(({ says }) => says), ...(companion ? [companion.says] : [])];
  return parts.length === 0 ? "- everything goes as usual" : parts.map((part) => `- ${part}`).join("\n");
}
