import type { ProbeLogin } from "../../../../src/mock/probe.ts";
import { testLogins } from "../../../../src/verification/test-logins.ts";
import { REAL_SERVICE } from "../vendor.ts";

/** Where paths are played, as whom, and who reads the messages. */
export interface LiveSettings {
  readonly url: string;
  /** By the kind of project: "consumer", "b2b". */
  readonly logins: Readonly<Record<string, ProbeLogin>>;
  /** A phone and a mailbox of whoever runs this. */
  readonly phone?: string;
  readonly email?: string;
  /** How many requests it may be asked in a second. */
  readonly perSecond: number;
}

/** Others may use the project meanwhile. */
const DEFAULT_PER_SECOND = 3;

type Environment = Readonly<Record<string, string | undefined>>;

/** Refuses an environment without a test project, and one with a project that is no test project. */
export function readLiveSettings(env: Environment): LiveSettings {
  const logins = testLogins(REAL_SERVICE, {
    wordOf: ({ variable }) => env[variable] || undefined,
    name: ({ variable }) => variable,
    error: (message) => new Error(message),
  });
  if (Object.keys(logins).length === 0) {
    const ways = REAL_SERVICE.logins.map(({ name }) => variablesOf(name)).join(", or ");
    throw new Error(
      `No test project of ${REAL_SERVICE.name} is given to play the paths at. Set ${ways}, in the environment or in a file .env.`,
    );
  }
  const { UNDERSTUDY_LIVE_URL: url, UNDERSTUDY_LIVE_PHONE: phone, UNDERSTUDY_LIVE_EMAIL: email } = env;
  const { UNDERSTUDY_LIVE_PER_SECOND: perSecond } = env;
  if (email && !/^[^@\s]+@[^@\s]+$/.test(email))
    throw new Error(`UNDERSTUDY_LIVE_EMAIL is "${email}"; it is an address, like "you@your-company.com".`);
  if (phone && !/^\+[1-9]\d{6,14}$/.test(phone))
    throw new Error(`UNDERSTUDY_LIVE_PHONE is "${phone}"; it is a number like "+15005550006".`);
  if (url && !/^https?:\/\/[^/?#@]+$/.test(url))
    throw new Error(
      `UNDERSTUDY_LIVE_URL is "${url}"; it is written as https://host, with nothing behind it.`,
    );
  if (perSecond && !/^[1-9]\d*$/.test(perSecond))
    throw new Error(`UNDERSTUDY_LIVE_PER_SECOND is "${perSecond}"; it is a whole number from 1.`);
  return {
    url: url || REAL_SERVICE.url,
    logins,
    perSecond: Number(perSecond || DEFAULT_PER_SECOND),
    ...(phone && { phone }),
    ...(email && { email }),
  };
}

/** `STYTCH_PROJECT_ID and STYTCH_SECRET` */
export function variablesOf(kind: string): string {
  const login = REAL_SERVICE.logins.find(({ name }) => name === kind);
  return `${login?.username.variable} and ${login?.password.variable}`;
}
