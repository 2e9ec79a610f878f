import type { ProbeLogin } from "../mock/probe.ts";
import type { LoginSetting, RealService } from "./real-service.ts";

/** Where the halves of logins are found, and how they are spoken of. */
interface Told {
  readonly wordOf: (setting: LoginSetting) => string | undefined;
  /** `--secret (SECRET)` */
  readonly name: (setting: LoginSetting) => string;
  readonly error: (message: string) => Error;
}

/** The logins that were given, by name; perhaps none. Refuses half a login, and any that is not of a test project. */
export function testLogins(
  { name: service, logins, test }: RealService,
  { wordOf, name: told, error }: Told,
): Readonly<Record<string, ProbeLogin>> {
  const lacking = (what: LoginSetting, beside: LoginSetting) =>
    error(`${told(beside)} is of no use without ${told(what)}.`);
  const notOfTest = (setting: LoginSetting) =>
    error(`${told(setting)} is not of a test project of ${service}, and no other is ever asked.`);
  const found = logins.flatMap(({ name, username, password }) => {
    const [user, secret] = [wordOf(username), wordOf(password)];
    if (user === undefined && secret === undefined) return [];
    if (user === undefined) throw lacking(username, password);
    if (secret === undefined) throw lacking(password, username);
    // What was given is not shown: somebody may have mistaken the one for the other.
    if (!test.username.test(user)) throw notOfTest(username);
    if (!test.password.test(secret)) throw notOfTest(password);
    return [[name, { username: user, password: secret }] as const];
  });
  return Object.fromEntries(found);
}
