import { Option } from "commander";
import type { ProbeLogin } from "../../mock/probe.ts";
import { usageError } from "../command-error.ts";
import type { Environment } from "../terminal.ts";
import type { LoginSetting, RealService } from "./real-service.ts";

type Typed = Readonly<Record<string, unknown>>;

/** The logins that were given, by name. Refuses half a login, and any that is not of a test project. */
export function readLogins(
  { name: service, logins, test }: RealService,
  typed: Typed,
  env: Environment,
): Readonly<Record<string, ProbeLogin>> {
  const found = logins.flatMap(({ name, username, password }) => {
    const [user, secret] = [settingOf(username, typed, env), settingOf(password, typed, env)];
    if (user === undefined && secret === undefined) return [];
    if (user === undefined) throw lacking(username, password);
    if (secret === undefined) throw lacking(password, username);
    // What was given is not shown: somebody may have mistaken the one for the other.
    if (!test.username.test(user)) throw notOfTest(service, username);
    if (!test.password.test(secret)) throw notOfTest(service, password);
    return [[name, { username: user, password: secret }] as const];
  });
  if (found.length > 0) return Object.fromEntries(found);
  const ways = logins.map(
    ({ username, password }) =>
      `  ${username.flag} and ${password.flag}, or ${username.variable} and ${password.variable}`,
  );
  throw usageError(
    `No test project of ${service} is given. Name one, or one of each kind, with\n${ways.join("\n")}`,
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

const lacking = (what: LoginSetting, beside: LoginSetting) =>
  usageError(`${beside.flag} (${beside.variable}) is of no use without ${what.flag} (${what.variable}).`);

const notOfTest = (service: string, { flag, variable }: LoginSetting) =>
  usageError(`${flag} (${variable}) is not of a test project of ${service}, and no other is ever asked.`);
