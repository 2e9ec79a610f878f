import { InvalidArgumentError } from "commander";
import { nearest } from "../document/nearest.ts";
import { type Check, DEFAULT_SEVERITIES, type ExchangeBreach } from "../runner/reply/exchange-breach.ts";

/** For a flag that may be repeated. */
export const each =
  <T>(parse: (word: string) => T) =>
  (word: string, earlier: readonly T[] = []): readonly T[] => [...earlier, parse(word)];

export const asTyped = (word: string): string => word;

export function count(word: string): number {
  const number = Number(word);
  if (/^\d+$/.test(word) && Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("It takes a whole number from 1.");
}

/** Timers hold no longer time than this. */
const LONGEST_SECONDS = 2_000_000;

export function seconds(word: string): number {
  const number = Number(word);
  if (/^\d+(\.\d+)?$/.test(word) && number > 0 && number <= LONGEST_SECONDS) return number;
  throw new InvalidArgumentError(`It takes a number of seconds, more than 0 and up to ${LONGEST_SECONDS}.`);
}

export type SeverityFlag = readonly [Check, ExchangeBreach["severity"] | "off"];

const LEVELS = ["error", "warn", "off"] as const;

/** `schema=warn` */
export function severity(word: string): SeverityFlag {
  const [name = "", level = ""] = word.split("=");
  const checks = Object.keys(DEFAULT_SEVERITIES) as Check[];
  const check = checks.find((one) => one === name);
  if (check === undefined) {
    const near = nearest(name, checks);
    const hint = near === undefined ? `There are ${checks.join(", ")}.` : `Did you mean ${near}?`;
    throw new InvalidArgumentError(`There is no check "${name}". ${hint}`);
  }
  const found = LEVELS.find((one) => one === level);
  if (found === undefined)
    throw new InvalidArgumentError("Write it as check=error, check=warn or check=off.");
  return [check, found];
}
