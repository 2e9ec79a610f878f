import { isDeepStrictEqual } from "node:util";
import { messageOf } from "../document/message-of.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import { type ActorRun, deedsFrom } from "./actor.ts";
import { NotOnStage, patiently } from "./not-on-stage.ts";
import { actualOutcome, expectedOutcome } from "./outcome.ts";
import type { Path, Performance } from "./path.ts";
import type { Scenario } from "./scenario.ts";
import type { AnyShape } from "./shape.ts";
import { type Deeds, isMatcher, type Stage, type StageTypes } from "./stage.ts";

/** Where a path did not go as written. */
export interface Mismatch {
  /** What is compared: "outcome", "output sessionToken", "sessions opened" … */
  readonly subject: string;
  readonly expected: string;
  readonly actual: string;
  /** Nobody can tell here whether it is as expected. */
  readonly unjudged?: true;
  /** It has to hold whatever the path says. */
  readonly always?: true;
}

interface Runs {
  readonly first: ActorRun;
  readonly second?: ActorRun;
}

/** Compares a path with its run: what its actors did, what holds afterwards, and what always has to. */
export async function mismatchesOf<Types extends StageTypes>(
  scenario: Scenario<Types>,
  path: Path<Types>,
  world: object,
  { first, second }: Runs,
  stage: Stage<Types>,
): Promise<Mismatch[]> {
  const usual = scenario.sessions ?? 1;
  const scene = { ...world, ...stage.directions };
  const { afterwards } = path;
  const holds = { ...(afterwards && { afterwards }) };
  return [
    ...(await ofActor(path, world, first, stage, usual)),
    ...(path.second && second
      ? (await ofActor(path.second, world, second, stage, usual)).map((one) => ({
          ...one,
          subject: `second actor, ${one.subject}`,
        }))
      : []),
    ...(await broken("what the path says to hold", holds, scene)),
    ...(await broken("it holds after every path", scenario.invariants ?? {}, scene)).map(always),
    ...stage
      .brokenInvariants()
      .map((says) => always({ subject: "always", expected: says, actual: "it does not hold" })),
    ...(stage.real ? [cannotTell("what always holds", "it holds")] : []),
  ];
}

const always = (mismatch: Mismatch): Mismatch => ({ ...mismatch, always: true });

async function ofActor(
  { fails, sessions, codes, outputs }: Performance<AnyShape, object>,
  world: object,
  { result, deeds }: ActorRun,
  stage: Stage,
  usual: number,
): Promise<Mismatch[]> {
  const { opened, closed } =
    typeof sessions === "object" ? sessions : { opened: sessions, closed: undefined };
  // What came before the failing step went well, and may have left what it likes.
  const done = deedsFrom(deeds, fails && "at" in fails ? fails.at : undefined);
  const untold = stage.real?.untold() ?? new Set();
  const compareDone = (deed: keyof Deeds, subject: string, expected: number | undefined): Mismatch[] => {
    if (expected === undefined) return [];
    return untold.has(deed) ? [cannotTell(subject, show(expected))] : compare(subject, expected, done[deed]);
  };
  return [
    ...compareOutcomes(expectedOutcome(fails), actualOutcome(result, fails, stage)),
    ...compareDone("opened", "sessions opened", opened ?? (fails ? 0 : usual)),
    ...compareDone("closed", "sessions closed", closed ?? (fails ? 0 : undefined)),
    ...compareDone("codes", "codes spent", codes ?? (fails ? 0 : undefined)),
    ...(fails ? [] : await outputMismatches(() => outputs?.(world) ?? {}, result.outputs)),
  ];
}

const cannotTell = (subject: string, expected: string): Mismatch => ({
  subject,
  expected,
  actual: "nobody can tell",
  unjudged: true,
});

const compare = (subject: string, expected: unknown, actual: unknown): Mismatch[] =>
  isDeepStrictEqual(expected, actual) ? [] : [{ subject, expected: show(expected), actual: show(actual) }];

const compareOutcomes = (expected: string, actual: string): Mismatch[] =>
  expected === actual ? [] : [{ subject: "outcome", expected, actual }];

const LONGEST_VALUE = 60;

/** A value in short: a token or a JWT by its two ends. */
function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, 24)}…${text.slice(-12)}`;
}

/** When a path ended too early, there may be nobody yet whose id could be compared: how it ended has to be told all the same. */
async function outputMismatches(
  expected: () => object,
  actual: WorkflowResult["outputs"],
): Promise<Mismatch[]> {
  try {
    return await comparedOutputs({ ...(await patiently(expected)) }, actual);
  } catch (error) {
    const says = "what the path says to come out";
    if (error instanceof NotOnStage) return [cannotTell("outputs", says)];
    return [{ subject: "outputs", expected: says, actual: messageOf(error) }];
  }
}

async function comparedOutputs(
  wantedOutputs: Readonly<Record<string, unknown>>,
  actual: WorkflowResult["outputs"],
): Promise<Mismatch[]> {
  const names = new Set([...Object.keys(wantedOutputs), ...Object.keys(actual)]);
  const mismatches: Mismatch[] = [];
  for (const name of names) mismatches.push(...(await outputMismatch(name, wantedOutputs, actual)));
  return mismatches;
}

async function outputMismatch(
  name: string,
  wantedOutputs: Readonly<Record<string, unknown>>,
  actual: WorkflowResult["outputs"],
): Promise<Mismatch[]> {
  const subject = `output ${name}`;
  if (!Object.hasOwn(wantedOutputs, name))
    return [{ subject, expected: "not expected", actual: show(actual[name]) }];
  const wanted = wantedOutputs[name];
  if (!isMatcher(wanted)) return compare(subject, wanted, actual[name]);
  try {
    const mismatch = await patiently(() => wanted.mismatch(actual[name]));
    return mismatch === undefined ? [] : [{ subject, expected: wanted.says, actual: mismatch }];
  } catch (error) {
    if (error instanceof NotOnStage) return [cannotTell(subject, wanted.says)];
    throw error;
  }
}

type Holds<Scene> = Readonly<Record<string, (scene: Scene) => unknown>>;

/** What throws, or answers false, does not hold. */
async function broken<Scene>(expected: string, holds: Holds<Scene>, scene: Scene): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const [subject, check] of Object.entries(holds)) {
    try {
      if ((await patiently(() => check(scene))) === false)
        mismatches.push({ subject, expected, actual: "it does not hold" });
    } catch (error) {
      mismatches.push(
        error instanceof NotOnStage
          ? cannotTell(subject, expected)
          : { subject, expected, actual: messageOf(error) },
      );
    }
  }
  return mismatches;
}
