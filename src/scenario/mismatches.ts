import { isDeepStrictEqual } from "node:util";
import { lastAttempt, type WorkflowResult } from "../runner/run/result.ts";
import type { ExpectedFailure, PathDefinition } from "./scenario.ts";
import { isMatcher, type Stage, type Tally } from "./stage.ts";

/** Where a path did not go as written. */
export interface Mismatch {
  /** What is compared: "outcome", "output sessionToken", "sessions opened" … */
  readonly subject: string;
  readonly expected: string;
  readonly actual: string;
}

/** Compares a path with its run. `bySteps` leaves out what the path itself did before a step. */
export function mismatchesOf<Tools, World>(
  path: PathDefinition<Tools, World>,
  world: World,
  result: WorkflowResult,
  bySteps: Tally,
  stage: Stage<unknown>,
): Mismatch[] {
  const { fails } = path;
  return [
    ...compareOutcomes(expectedOutcome(fails), actualOutcome(result, stage)),
    ...compare("sessions opened", path.sessions ?? (fails ? 0 : 1), bySteps.sessions),
    ...(fails ? compare("codes spent", 0, bySteps.spentCodes) : []),
    ...(fails ? [] : outputMismatches(path.outputs?.(world) ?? {}, result.outputs)),
    ...afterwards(path, world),
    ...stage
      .brokenInvariants()
      .map((says) => ({ subject: "always", expected: says, actual: "it does not hold" })),
  ];
}

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

function expectedOutcome(fails: ExpectedFailure | undefined): string {
  if (!fails) return "passes";
  if ("input" in fails) return `fails before any request, for the input "${fails.input}"`;
  return `fails at ${fails.at} with ${fails.status} ${fails.error}, and nothing runs after it`;
}

/** In the words of `expectedOutcome`, and in others for what a path cannot expect. */
function actualOutcome(result: WorkflowResult, stage: Stage<unknown>): string {
  const { failure, steps } = result;
  if (!failure) return "passes";
  const ran = steps.filter(({ attempts }) => attempts.length > 0);
  const failed = ran.find((step) => step.status === "failed");
  if (!failed) {
    const input = failure.kind === "input" && /"([^"]+)"/.exec(failure.message)?.[1];
    return input ? `fails before any request, for the input "${input}"` : `fails: ${failure.message}`;
  }
  if (failure.kind !== "criterion") return `fails at ${failed.stepId}: ${failure.message}`;
  const { status, body } = lastAttempt(failed)?.response ?? {};
  const after = ran.at(-1) === failed ? "nothing runs after it" : `${ran.at(-1)?.stepId} runs after it`;
  return `fails at ${failed.stepId} with ${status} ${stage.errorOf(body) ?? "and no error named"}, and ${after}`;
}

function outputMismatches(
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
): Mismatch[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => {
    const subject = `output ${name}`;
    if (!Object.hasOwn(expected, name))
      return [{ subject, expected: "not expected", actual: show(actual[name]) }];
    const wanted = expected[name];
    if (!isMatcher(wanted)) return compare(subject, wanted, actual[name]);
    const mismatch = wanted.mismatch(actual[name]);
    return mismatch === undefined ? [] : [{ subject, expected: wanted.says, actual: mismatch }];
  });
}

function afterwards<Tools, World>(path: PathDefinition<Tools, World>, world: World): Mismatch[] {
  try {
    path.afterwards?.(world);
    return [];
  } catch (error) {
    const actual = error instanceof Error ? error.message : String(error);
    return [{ subject: "afterwards", expected: "what the path says to hold", actual }];
  }
}
