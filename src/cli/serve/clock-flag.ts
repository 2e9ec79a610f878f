import { InvalidArgumentError } from "commander";
import { type Clock, type ClockState, systemClock, VirtualClock } from "../../ports/clock.ts";

export interface ClockFlag {
  /** As it was typed. */
  readonly word: string;
  /** Where every clock starts; the machine's time when absent. */
  readonly at?: number;
  readonly frozen: boolean;
}

const AS_IT_IS = "Write frozen, an instant such as 2026-01-01T00:00:00Z, or both with a comma between.";

/** `frozen`, `2026-01-01T00:00:00Z`, `2026-01-01T00:00:00Z,frozen` */
export function clockFlag(word: string): ClockFlag {
  const parts = word.split(",").map((part) => part.trim());
  const instants = parts.filter((part) => part !== "frozen");
  const [instant] = instants;
  if (instants.length > 1 || parts.length > 2) throw new InvalidArgumentError(AS_IT_IS);
  if (instant === undefined) return { word, frozen: true };
  const at = Date.parse(instant);
  if (!/^\d{4}-\d\d-\d\d/.test(instant) || Number.isNaN(at)) throw new InvalidArgumentError(AS_IT_IS);
  return { word, at, frozen: parts.includes("frozen") };
}

/** What every clock of a server starts as: the same instant for each, whenever its project is first called. */
export const clockStateOf = (flag: ClockFlag | undefined, source: Clock = systemClock): ClockState =>
  new VirtualClock({ ...(flag?.at !== undefined && { at: flag.at }), frozen: flag?.frozen ?? false, source })
    .state;
