import { isDeepStrictEqual } from "node:util";
import type { WorkflowResult } from "../runner/run/result.ts";
import { type ActorRun, deedsFrom } from "./actor.ts";
import { actualOutcome, expectedOutcome } from "./outcome.ts";
import type { Path, Performance } from "./path.ts";
import type { Scenario } from "./scenario.ts";
import type { AnyShape } from "./shape.ts";
import { isMatcher, type Stage, type StageTypes } from "./stage.ts";

/** Where a path did not go as written. */
export interface Mismatch {
  /** What is compared: "outcome", "output sessionToken", "sessions opened" … */
  readonly subject: string;
  readonly expected: string;
  readonly actual: string;
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
    ...ofActor(path, world, first, stage, usual),
    ...(path.second && second
      ? ofActor(path.second, world, second, stage, usual).map((one) => ({
          ...one,
          subject: `second actor, ${one.subject}`,
        }))
      : []),
    ...(await broken("what the path says to hold", holds, scene)),
    ...(await broken("it holds after every path", scenario.invariants ?? {}, scene)).map(always),
    ...stage
      .brokenInvariants()
      .map((says) => always({ subject: "always", expected: says, actual: "it does not hold" })),
  ];
}

const always = (mismatch: Mismatch): Mismatch => ({ ...mismatch, always: true });

function ofActor(
  { fails, sessions, codes, outputs }: Performance<AnyShape, object>,
  world: object,
  { result, deeds }: ActorRun,
  stage: Stage,
  usual: number,
): Mismatch[] {
  const { opened, closed } =
    typeof sessions === "object" ? sessions : { opened: sessions, closed: undefined };
  // What came before the failing step went well, and may have left what it likes.
  const done = deedsFrom(deeds, fails && "at" in fails ? fails.at : undefined);
  return [
    ...compareOutcomes(expectedOutcome(fails), actualOutcome(result, fails, stage)),
    ...compare("sessions opened", opened ?? (fails ? 0 : usual), done.opened),
    ...compareIfSaid("sessions closed", closed ?? (fails ? 0 : undefined), done.closed),
    ...compareIfSaid("codes spent", codes ?? (fails ? 0 : undefined), done.codes),
    ...(fails ? [] : comparedOutputs(() => outputMismatches(outputs?.(world) ?? {}, result.outputs))),
  ];
}

const compareIfSaid = (subject: string, expected: number | undefined, actual: number): Mismatch[] =>
  expected === undefined ? [] : compare(subject, expected, actual);

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
function comparedOutputs(compareThem: () => Mismatch[]): Mismatch[] {
  try {
    return compareThem();
  } catch (error) {
    return [{ subject: "outputs", expected: "what the path says to come out", actual: messageOf(error) }];
  }
}

function outputMismatches(expected: object, actual: WorkflowResult["outputs"]): Mismatch[] {
  const wantedOutputs: Readonly<Record<string, unknown>> = { ...expected };
  const names = new Set([...Object.keys(wantedOutputs), ...Object.keys(actual)]);
  return [...names].flatMap((name) => {
    const subject = `output ${name}`;
    if (!Object.hasOwn(wantedOutputs, name))
      return [{ subject, expected: "not expected", actual: show(actual[name]) }];
    const wanted = wantedOutputs[name];
    if (!isMatcher(wanted)) return compare(subject, wanted, actual[name]);
    const mismatch = wanted.mismatch(actual[name]);
    return mismatch === undefined ? [] : [{ subject, expected: wanted.says, actual: mismatch }];
  });
}

type Holds<Scene> = Readonly<Record<string, (scene: Scene) => unknown>>;

/** What throws, or answers false, does not hold. */
async function broken<Scene>(expected: string, holds: Holds<Scene>, scene: Scene): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const [subject, check] of Object.entries(holds)) {
    try {
      if ((await check(scene)) === false) mismatches.push({ subject, expected, actual: "it does not hold" });
    } catch (error) {
      mismatches.push({ subject, expected, actual: messageOf(error) });
    }
  }
  return mismatches;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
