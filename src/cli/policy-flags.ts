import { type Command, Option } from "commander";
import { usageError } from "./command-error.ts";

/** A flag that sets a policy of the vendor's. */
export interface PolicyFlag {
  readonly flag: string;
  readonly says: string;
  readonly policy: string;
  readonly value: boolean;
}

export function withPolicyFlags(command: Command, known: readonly PolicyFlag[]): Command {
  for (const { flag, says } of known) command.option(flag, says);
  return command;
}

/** Those that were given. Two that set one policy differently cannot both be meant. */
export function givenAmong(known: readonly PolicyFlag[], flags: object): readonly PolicyFlag[] {
  const given = known.filter(({ flag }) => Object.hasOwn(flags, new Option(flag).attributeName()));
  for (const one of given) {
    const other = given.find(({ policy, value }) => policy === one.policy && value !== one.value);
    if (other !== undefined) throw usageError(`${one.flag} and ${other.flag} contradict each other.`);
  }
  return given;
}

export const policiesOf = (given: readonly PolicyFlag[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(given.map(({ policy, value }) => [policy, value]));
