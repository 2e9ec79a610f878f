import { type Command, InvalidArgumentError } from "commander";
import { listening } from "./serve-flags.ts";

export interface ReplayFlags {
  readonly until?: number;
  readonly serve?: boolean;
  readonly port: number;
  readonly host: string;
  readonly allowHost?: readonly string[];
}

export const replaying = (command: Command): Command =>
  listening(
    command
      .description("ask everything in a journal once more, and compare each reply byte for byte")
      .argument("<journal>", "what serve --journal wrote")
      .option("--until <number>", "stop before the exchange of this number", exchangeNumber)
      .option("--serve", "then serve that world, from the moment at which it stopped"),
  ).addHelpText("after", EXAMPLES);

function exchangeNumber(word: string): number {
  const number = Number(word);
  if (/^\d+$/.test(word) && Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("An exchange has a whole number from 1, the n of its line.");
}

const EXAMPLES = `
Examples:
  $ understudy replay today.jsonl                        does it still answer the same?
  $ understudy replay today.jsonl --until 812 --serve    serve the world as it was just before exchange 812
`;
