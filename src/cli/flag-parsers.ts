import { type Command, InvalidArgumentError } from "commander";
import { listed } from "../runner/reply/exchange-breach.ts";

/** The documents that a command is about. */
export const withDocuments = (command: Command): Command =>
  command.argument(
    "[documents...]",
    "files, or folders to search; workflows/arazzo or else this folder when left out",
  );

/** For a flag that may be repeated. */
export const each =
  <T>(parse: (word: string) => T) =>
  (word: string, earlier: readonly T[] = []): readonly T[] => [...earlier, parse(word)];

export const asTyped = (word: string): string => word;

export const wholeNumber =
  (from: number, to = Number.MAX_SAFE_INTEGER, hint = `It takes a whole number from ${from}.`) =>
  (word: string): number => {
    const number = Number(word);
    if (/^\d+$/.test(word) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(hint);
  };

/** About the longest time that a timer can be set for. */
const LONGEST_SECONDS = 2_000_000;

export function seconds(word: string): number {
  const number = Number(word);
  if (/^\d+(\.\d+)?$/.test(word) && number > 0 && number <= LONGEST_SECONDS) return number;
  throw new InvalidArgumentError(`It takes a number of seconds, more than 0 and up to ${LONGEST_SECONDS}.`);
}

/** The name and the level of `name=level`. */
export function nameAndLevel<Level extends string>(
  word: string,
  what: string,
  levels: readonly Level[],
): readonly [name: string, level: Level] {
  const [name = "", level = ""] = word.split("=");
  const found = levels.find((one) => one === level);
  if (found !== undefined) return [name, found];
  throw new InvalidArgumentError(`Write it as ${listed(levels.map((one) => `${what}=${one}`))}.`);
}

/** Where the clocks of a stand-in start. */
export interface ClockFlag {
  /** As it was typed. */
  readonly word: string;
  /** The machine's time when absent. */
  readonly at?: number;
  readonly frozen: boolean;
}

/** `frozen`, `2026-01-01T00:00:00Z`, `2026-01-01T00:00:00Z,frozen` */
export function clockFlag(word: string): ClockFlag {
  const parts = word.split(",").map((part) => part.trim());
  const [instant, ...more] = parts.filter((part) => part !== "frozen");
  const at = instant === undefined ? undefined : Date.parse(instant);
  const isInstant = instant === undefined || (/^\d{4}-\d\d-\d\d/.test(instant) && !Number.isNaN(at));
  if (more.length > 0 || parts.length > 2 || !isInstant) {
    throw new InvalidArgumentError(
      "Write frozen, an instant such as 2026-01-01T00:00:00Z, or both with a comma between.",
    );
  }
  return { word, ...(at !== undefined && { at }), frozen: parts.includes("frozen") };
}
