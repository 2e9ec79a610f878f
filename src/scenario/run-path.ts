import { messageOf } from "../document/message-of.ts";
import { didYouMean } from "../document/nearest.ts";
import type { Transport } from "../ports/http.ts";
import type { Seed } from "../ports/random.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import type { Workflow } from "../workflow/tree.ts";
import { type ActorRun, type OneByOne, perform, type StepDeeds } from "./actor.ts";
import { type Mismatch, mismatchesOf } from "./mismatches.ts";
import type { NotOnStage } from "./not-on-stage.ts";
import type { Actor, Path } from "./path.ts";
import type { Scenario } from "./scenario.ts";
import type { RealStage, SetStage, Stage, StageTypes } from "./stage.ts";
import { CONNECT, type TransportName } from "./transports.ts";
import { Turns } from "./turns.ts";

export interface PathRun {
  readonly result: WorkflowResult;
  /** Of the second actor, where there is one. */
  readonly second?: WorkflowResult;
  /** What each call of an actor did to the world. */
  readonly deeds: Readonly<Record<Actor, readonly StepDeeds[]>>;
  /** Empty when the path went as it is written. */
  readonly mismatches: readonly Mismatch[];
  /** What the stage had no way to tell: "codes spent", "always" … */
  readonly unjudged: readonly string[];
  readonly stage: Stage;
}

interface Playing {
  readonly seed: Seed;
  readonly transport: TransportName;
  /** Told when the actors are done, and it is to be judged how it went. */
  readonly onPlayed?: () => void;
}

/** Sets the stage, runs the workflow along one path, and compares the two. Throws a NotOnStage where it cannot be played. */
export async function runPath<Types extends StageTypes>(
  workflow: Workflow,
  scenario: Scenario<Types>,
  path: Path<Types>,
  setStage: SetStage<Types>,
  { seed, transport, onPlayed }: Playing,
): Promise<PathRun> {
  refuseUnknownSteps(workflow, path);
  const stage = setStage({ seed, follows: scenario.follows });
  const run = async (): Promise<PathRun> => {
    const world = (path.world ?? scenario.world)(stage.tools);
    stage.introduce?.(world);
    await stage.real?.prepare();
    const connection = await CONNECT[transport](stage);
    try {
      const runs = await performAll(workflow, scenario, path, world, stage, connection.transport);
      const { first, second } = runs;
      onPlayed?.();
      const found = await mismatchesOf(scenario, path, world, runs, stage);
      return {
        result: first.result,
        ...(second && { second: second.result }),
        deeds: { first: first.deeds, second: second?.deeds ?? [] },
        stage,
        mismatches: found.filter(({ unjudged }) => !unjudged),
        unjudged: found.filter(({ unjudged }) => unjudged).map(({ subject }) => subject),
      };
    } finally {
      await connection.close();
    }
  };
  return stage.real ? clearedAfter(run, stage.real) : run();
}

/** What was made at a real service goes again, however the path has ended; what stays is told beside that. */
async function clearedAfter(run: () => Promise<PathRun>, real: RealStage): Promise<PathRun> {
  let played: PathRun;
  try {
    played = await run();
  } catch (error) {
    const left = await real.clear();
    if (left.length === 0) throw error;
    throw new Error([messageOf(error), "Besides, it could not be removed:", ...left].join("\n"), {
      cause: error,
    });
  }
  const left = (await real.clear()).map((actual) => ({
    subject: "left behind",
    expected: "nothing that the path has made",
    actual,
  }));
  return { ...played, mismatches: [...played.mismatches, ...left] };
}

async function performAll<Types extends StageTypes>(
  workflow: Workflow,
  scenario: Scenario<Types>,
  path: Path<Types>,
  world: object,
  stage: Stage,
  transport: Transport,
): Promise<{ readonly first: ActorRun; readonly second?: ActorRun }> {
  const { second, order } = path;
  const inTurn = oneByOne();
  const turns = new Turns(order ?? [], second ? ["first", "second"] : ["first"]);
  const refusals: NotOnStage[] = [];
  const start = (actor: Actor, inputs: object = {}): Promise<ActorRun> =>
    perform(workflow, path, world, stage, {
      actor,
      inputs: { ...scenario.inputs(world), ...inputs },
      transport,
      inTurn,
      turns,
      refused: (refusal) => void refusals.push(refusal),
    });
  const both = async () => {
    const first = start("first", path.inputs?.(world));
    if (second === undefined) return { first: await first };
    if (order === undefined) await first;
    const runs = await Promise.all([first, start("second", second.inputs?.(world))]);
    return { first: runs[0], second: runs[1] };
  };
  const runs = await both();
  const [refusal] = refusals;
  if (refusal) throw refusal;
  return runs;
}

/** Two actors may call at once; over a network it would be anybody's guess whose call is served first. */
function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const reply = last.then(call);
    last = reply.catch(() => {});
    return reply;
  };
}

/** What is written for a step that does not exist would never happen, and nobody would notice. */
function refuseUnknownSteps(workflow: Workflow, path: Path<StageTypes>): void {
  const known = workflow.steps.map(({ stepId }) => stepId);
  const { before, after, instead, order = [] } = path;
  const named = [
    ...[before, after, instead].flatMap((directions) => Object.keys(directions ?? {})),
    ...[path.fails, path.second?.fails].flatMap((fails) => (fails && "at" in fails ? (fails.at ?? []) : [])),
    ...order.map((turn) => turn.replace(/^\w+ /, "")),
  ];
  const unknown = named.find((stepId) => !known.includes(stepId));
  if (unknown === undefined) return;
  const hint = didYouMean(unknown, known, `It has ${known.join(", ")}.`);
  throw new Error(`${workflow.workflowId} has no step "${unknown}". ${hint}`);
}
