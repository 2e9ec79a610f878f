import { type Command, InvalidArgumentError, type Option } from "commander";
import { usageError } from "../command-error.ts";
import type { Environment } from "../terminal.ts";

/** `UNDERSTUDY_HAR_OUTPUT` of `--har-output`. */
export const variableOf = (flag: string): string =>
  `UNDERSTUDY_${flag.replace(/^--/, "").replaceAll(/[^\w]/g, "_").toUpperCase()}`;

/** Gives each flag that was not typed the value of its environment variable. */
export function takeFlagsFrom(env: Environment, command: Command): void {
  for (const option of command.options) {
    const variable = variableOf(option.long ?? "");
    const text = env[variable];
    const name = option.attributeName();
    if (text === undefined || text === "" || command.getOptionValueSource(name) === "cli") continue;
    const value = flagValue(option, text, variable);
    if (value !== undefined) command.setOptionValueWithSource(name, value, "env");
  }
}

function flagValue(option: Option, text: string, variable: string): unknown {
  if (option.isBoolean() || option.negate) return isOn(text, variable) ? !option.negate : undefined;
  const { parseArg } = option;
  if (parseArg === undefined) return text;
  try {
    return wordsOf(option, text).reduce<unknown>((earlier, word) => parseArg(word, earlier), undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw usageError(`The environment variable ${variable} is "${text}". ${error.message}`);
  }
}

/** A flag that may be repeated takes values separated by commas, unless a value may itself hold commas. */
const wordsOf = ({ long }: Option, text: string): readonly string[] =>
  LISTS.has(long ?? "") ? text.split(",").map((word) => word.trim()) : [text];

const LISTS: ReadonlySet<string> = new Set(["--server", "--workflow", "--skip", "--severity"]);

function isOn(text: string, variable: string): boolean {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  if (/^(0|false|no|off)$/i.test(text)) return false;
  throw usageError(`The environment variable ${variable} is "${text}"; it is either true or false.`);
}
