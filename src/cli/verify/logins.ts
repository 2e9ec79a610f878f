import { Option } from "commander";
import type { ProbeLogin } from "../../mock/probe.ts";
import type { LoginSetting, RealService } from "../../verification/real-service.ts";
import { testLogins } from "../../verification/test-logins.ts";
import { usageError } from "../command-error.ts";
import type { Environment } from "../terminal.ts";

type Typed = Readonly<Record<string, unknown>>;

/** The logins that were given, by name. Refuses half a login, and any that is not of a test project. */
export function readLogins(
  service: RealService,
  typed: Typed,
  env: Environment,
): Readonly<Record<string, ProbeLogin>> {
  const found = testLogins(service, {
    wordOf: (setting) => settingOf(setting, typed, env),
    name: ({ flag, variable }) => `${flag} (${variable})`,
    error: usageError,
  });
  if (Object.keys(found).length > 0) return found;
  const ways = service.logins.map(
    ({ username, password }) =>
      `  ${username.flag} and ${password.flag}, or ${username.variable} and ${password.variable}`,
  );
  throw usageError(
    `No test project of ${service.name} is given. Name one, or one of each kind, with\n${ways.join("\n")}`,
  );
}

function settingOf({ flag, variable }: LoginSetting, typed: Typed, env: Environment): string | undefined {
  const word = typed[new Option(`${flag} <value>`).attributeName()];
  if (typeof word !== "string") return env[variable] || undefined;
  if (!word.startsWith("@env:")) return word;
  const named = word.slice("@env:".length);
  const value = env[named];
  if (value) return value;
  throw usageError(`${flag} is to come from the environment variable ${named}, which is not set.`);
}
