import { type Command, InvalidArgumentError } from "commander";
import { spokenList } from "../../contract/spoken-list.ts";
import type { Address, AppVariables } from "../../kit/app-variables.ts";
import { each } from "../flag-parsers.ts";
import type { PolicyFlag } from "../policy-flags.ts";
import { type WorldFlags, withWorldFlags } from "../serve/flags.ts";

export interface ExecFlags extends WorldFlags {
  readonly env?: readonly AppVariables[];
}

const ANY_FREE_PORT = 0;

export const withExecFlags = (
  command: Command,
  policyFlags: readonly PolicyFlag[],
  variables: AppVariables,
): Command =>
  withWorldFlags(
    command
      .description("run a command with a stand-in that it is pointed at by its environment")
      .usage("[options] -- <command> [words...]")
      .argument("[command...]", "what to run, after --"),
    policyFlags,
    ANY_FREE_PORT,
  )
    .option(
      "--env <NAME=what>",
      "one more variable: its url, project_id or secret; may be repeated",
      each(variable),
    )
    .addHelpText(
      "after",
      `\nThe command finds ${spokenList(Object.keys(variables))} in its environment.\n${EXAMPLES}`,
    );

const PARTS: readonly (keyof Address)[] = ["url", "project_id", "secret"];

function variable(word: string): AppVariables {
  const [, name, written] = /^([A-Za-z_]\w*)=(.*)$/.exec(word) ?? [];
  const part = PARTS.find((one) => one === written);
  if (name !== undefined && part !== undefined) return { [name]: part };
  throw new InvalidArgumentError(`Write it as ${PARTS.map((one) => `NAME=${one}`).join(", ")}.`);
}

const EXAMPLES = `
Examples:
  $ understudy exec -- npm test                           whatever runs your tests
  $ understudy exec --env AUTH_URL=url -- npx jest        for an app that has its own name for the address
  $ understudy exec --seed 7 --world world.yml -- pytest  with people in it, and the same codes every time

It exits with the code of the command; 127 when there is no such command.
`;
