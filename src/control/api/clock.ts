import { DurationError, milliseconds } from "../../ports/clock.ts";
import type { ControlledWorld } from "../controlled-stand-in.ts";
import type { ControlSchema, WorldHandler } from "./control-types.ts";
import { isoInstant, parseInstant } from "./iso-8601.ts";
import { refuseBody } from "./refusals.ts";

/** Timestamps have four digits for the year, those of sessions that last for years included. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(9900, 0, 1);

export const clockOf = ({ clock, now }: ControlledWorld): ControlSchema<"Clock"> => ({
  now: isoInstant(now),
  frozen: clock.frozen,
});

export const readClock: WorldHandler<"readClock"> = ({ world }) => clockOf(world);

export const changeClock: WorldHandler<"changeClock"> = ({ world, body }) => {
  const { frozen } = body;
  const instant = instantOf(world, body);
  if (instant !== undefined) world.clock.set(instant);
  if (frozen === true) world.clock.freeze();
  if (frozen === false) world.clock.resume();
  return clockOf(world);
};

/** Where the clock is to be, if it is to be moved at all. */
function instantOf(
  world: ControlledWorld,
  { advance, set, frozen }: ControlSchema<"ClockChange">,
): number | undefined {
  if (advance !== undefined && set !== undefined) {
    return refuseBody({
      pointer: "",
      message: "A clock is advanced or set, not both.",
      fix: "Leave out advance or set.",
    });
  }
  if (advance === undefined && set === undefined && frozen === undefined) {
    return refuseBody({
      pointer: "",
      message: "Nothing is asked of the clock.",
      fix: 'Send {"advance": "PT2M1S"}, {"set": "2026-01-01T00:00:00Z"} or {"frozen": true}.',
    });
  }
  if (advance !== undefined) return inRange("/advance", world.now + durationOf(advance));
  return set === undefined ? undefined : inRange("/set", instantFrom(set));
}

function durationOf(advance: string): number {
  if (advance.startsWith("-")) {
    return refuseBody({
      pointer: "/advance",
      message: `"${advance}" goes back, and a clock is only ever advanced.`,
      fix: "Set it to an instant, or restore a snapshot.",
    });
  }
  try {
    return milliseconds(advance);
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    return refuseBody({ pointer: "/advance", message: error.problem, fix: error.fix });
  }
}

const instantFrom = (set: string): number =>
  parseInstant(set) ??
  refuseBody({
    pointer: "/set",
    message: `"${set}" is not an ISO 8601 instant with its offset.`,
    fix: 'For example "2026-01-01T00:00:00Z".',
  });

function inRange(pointer: string, instant: number): number {
  if (instant >= EARLIEST && instant <= LATEST) return instant;
  return refuseBody({
    pointer,
    message: "The clock of a world shows times from 1970 up to the year 9900.",
    fix: "Choose one in between.",
  });
}
