import type { HttpRequest } from "../../ports/http.ts";
import type { WorkflowResult } from "../../runner/run/result.ts";
import { deedsFrom, type StepDeeds } from "../actor.ts";
import { failureOf } from "../outcome.ts";
import type { Actor, ExpectedFailure } from "../path.ts";
import type { PathRun } from "../run-path.ts";
import type { Stage } from "../stage.ts";
import type { SeenCall, Sighting } from "./watch.ts";

/** What a path says of how one actor ends. */
export interface Ending {
  readonly fails?: ExpectedFailure;
  /** The names of the outputs, when it passes. */
  readonly outputs?: readonly string[];
  readonly sessions?: number | { readonly opened: number; readonly closed: number };
  readonly codes?: number;
}

export type Endings = { readonly [Which in Actor]?: Ending };

export interface Usual {
  readonly sessions: number;
  readonly outputs: readonly string[];
}

interface Seen {
  readonly sighting: Sighting | undefined;
  /** Every call, in their order. */
  readonly calls: readonly SeenCall[];
}

/**
 * How a story ends where the service does as it should: up to what was seen it has done so, and what the call was due
 * follows from there. What cannot be told from that is as the usual path has it.
 */
export function endingsOf(run: PathRun, { sighting, calls }: Seen, usual: Usual): Endings {
  const placeOf = (request: HttpRequest | undefined): number =>
    calls.findIndex((call) => call.request === request);
  const ending = (actor: Actor, result: WorkflowResult | undefined) => {
    if (result === undefined) return {};
    // Codes are counted by the witness: what is wrong with a service may be that it does not remember them.
    const deeds = run.deeds[actor].map((deed) => ({
      ...deed,
      codes: calls[placeOf(deed.request)]?.codes ?? 0,
    }));
    const place = deeds.findIndex(({ request }) => request === sighting?.request);
    if (sighting && place >= 0) return { [actor]: dueEnding(deeds, place, sighting, usual) };
    const isMisled =
      sighting?.during === undefined && placeOf(deeds.at(-1)?.request) > placeOf(sighting?.request);
    return { [actor]: isMisled ? { outputs: usual.outputs } : seenEnding(result, deeds, run.stage, usual) };
  };
  return { ...ending("first", run.result), ...ending("second", run.second) };
}

function dueEnding(deeds: readonly StepDeeds[], place: number, { due }: Sighting, usual: Usual): Ending {
  const at = deeds[place]?.stepId ?? "";
  const isLast = deeds.findLastIndex(({ stepId }) => stepId === at) === place;
  if (due === undefined || due === "taken" || !isLast) return { outputs: usual.outputs };
  const before = deeds.slice(0, place);
  // Of the step's own calls alone: what earlier steps did is not held to the failure.
  const done = before.some(({ stepId }) => stepId === at) ? deedsFrom(before, at) : undefined;
  return { fails: { at, ...due }, ...counted(done, 0) };
}

function seenEnding(
  result: WorkflowResult,
  deeds: readonly StepDeeds[],
  stage: Stage,
  { sessions }: Usual,
): Ending {
  const fails = failureOf(result, stage);
  if (fails === undefined)
    return {
      outputs: Object.keys(result.outputs),
      ...counted({ ...deedsFrom(deeds, undefined), codes: 0, closed: 0 }, sessions),
    };
  return { fails, ...counted("at" in fails ? deedsFrom(deeds, fails.at) : undefined, 0) };
}

/** What a path has to say of sessions and codes, because it would not be taken for granted. */
function counted(
  done: Pick<StepDeeds, "opened" | "closed" | "codes"> | undefined,
  usual: number,
): Pick<Ending, "sessions" | "codes"> {
  if (done === undefined) return {};
  const { opened, closed, codes } = done;
  return {
    ...(closed > 0 ? { sessions: { opened, closed } } : opened !== usual && { sessions: opened }),
    ...(codes > 0 && { codes }),
  };
}
