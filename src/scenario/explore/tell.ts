import type { Witness } from "../../mock/witness.ts";
import type { Seed } from "../../ports/random.ts";
import type { WorkflowResult } from "../../runner/run/result.ts";
import type { Workflow } from "../../workflow/tree.ts";
import type { Path } from "../path.ts";
import { type PathRun, runPath } from "../run-path.ts";
import type { Scenario } from "../scenario.ts";
import type { Stage, StageOptions } from "../stage.ts";
import type { ExplorableTypes, Tale } from "./move.ts";
import type { Offers } from "./moves.ts";
import { pathOf } from "./path-of.ts";
import { type SeenCall, type Sighting, Watch } from "./watch.ts";

/** A service that can be explored. */
export interface Explorable<Types extends ExplorableTypes> {
  readonly setStage: (options: StageOptions<Types["follows"]>) => {
    readonly stage: Stage<Types>;
    readonly witness: Witness;
  };
  readonly offers: Offers;
}

/** A story that was told. */
export interface Told {
  /** Absent where it could not be lived through at all. */
  readonly run?: PathRun;
  /** Why it could not. */
  readonly failure?: unknown;
  /** What it wants cannot be done in this order: somebody was to read a code before one was sent. */
  readonly cameToNothing: boolean;
  /** The call that broke something first, if one did. */
  readonly sighting?: Sighting;
  /** What always has to hold and does not, each as a sentence. */
  readonly broken: readonly string[];
  readonly calls: readonly SeenCall[];
  readonly world: object;
  /** The steps of the first actor that had a message sent. */
  readonly senders: readonly string[];
}

/** What is explored, and with what chance. */
export interface Expedition<Types extends ExplorableTypes> {
  readonly workflow: Workflow;
  readonly scenario: Scenario<Types>;
  readonly service: Explorable<Types>;
  readonly seed: Seed;
}

/** Lives a story through, and looks at what came of it. */
export async function tell<Types extends ExplorableTypes>(
  { workflow, scenario, service, seed }: Expedition<Types>,
  tale: Tale,
): Promise<Told> {
  let watch: Watch<Types> | undefined;
  let world: object = {};
  let messages = 0;
  const senders: string[] = [];
  const { before, ...definition } = pathOf<Types>(tale, async (move, make) => {
    if (watch) watch.during = move;
    await make();
    if (watch) watch.during = undefined;
  });
  const noting = workflow.steps.map(({ stepId }) => [
    stepId,
    () => {
      const now = watch?.stage.inbox().length ?? 0;
      if (now > messages) senders.push(stepId);
      messages = now;
    },
  ]);
  const path: Path<Types> = {
    ...definition,
    ...(before && { before }),
    after: Object.fromEntries(noting),
    world: (tools) => {
      world = scenario.world(tools);
      return world;
    },
    name: "a story",
    mode: "run",
    written: scenario.written,
  };
  const setStage = (options: StageOptions<Types["follows"]>): Stage<Types> => {
    const { stage, witness } = service.setStage(options);
    watch = new Watch(stage, witness);
    return watch.stage;
  };
  let run: PathRun | undefined;
  let failure: unknown;
  try {
    run = await runPath(workflow, scenario, path, setStage, { seed, transport: "direct" });
  } catch (error) {
    // Nothing is wrong with a service where a person cannot do what a story wants, such as read a code not sent yet.
    failure = error;
  }
  const sighting = watch?.sightings[0];
  const always = run?.mismatches.filter((mismatch) => mismatch.always) ?? [];
  return {
    ...(run && { run }),
    ...(sighting && { sighting }),
    ...(failure !== undefined && { failure }),
    cameToNothing: run === undefined || isUnreadable(run.result) || isUnreadable(run.second),
    broken: [
      ...(sighting ? [sighting.says] : []),
      ...always.map(({ subject, expected }) => (subject === "always" ? expected : subject)),
    ],
    calls: watch?.calls ?? [],
    world,
    senders,
  };
}

const isUnreadable = (result: WorkflowResult | undefined): boolean =>
  result?.steps.some(({ failure }) => failure?.kind === "input") ?? false;
