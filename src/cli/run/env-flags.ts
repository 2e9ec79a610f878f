import { type Command, InvalidArgumentError, type Option } from "commander";
import { CommandError, EXIT } from "../exit-code.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

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
  if (option.isBoolean() || option.negate) {
    const on = isOn(text, variable);
    return on ? !option.negate : undefined;
  }
  try {
    return option.parseArg ? parsed(option, text) : text;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new CommandError(`The environment variable ${variable} is "${text}". ${error.message}`, EXIT.usage);
  }
}

/** A flag that may be repeated takes its values with commas between, unless a value is JSON or its own commas count. */
function parsed({ parseArg, argChoices, long }: Option, text: string): unknown {
  const words = LISTS.has(long ?? "") ? text.split(",").map((word) => word.trim()) : [text];
  if (argChoices !== undefined || words.length === 1) return parseArg?.(words[0] ?? "", undefined);
  return words.reduce<unknown>((earlier, word) => parseArg?.(word, earlier), undefined);
}

const LISTS: ReadonlySet<string> = new Set(["--server", "--workflow", "--skip", "--severity"]);

function isOn(text: string, variable: string): boolean {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  if (/^(0|false|no|off)$/i.test(text)) return false;
  throw new CommandError(
    `The environment variable ${variable} is "${text}"; it is either true or false.`,
    EXIT.usage,
  );
}
