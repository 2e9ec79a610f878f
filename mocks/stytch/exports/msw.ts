import * as msw from "../../../src/adapters/msw.ts";
import { HOSTS } from "../service.ts";
import { type Understudy, type UnderstudyOptions, understudy } from "./index.ts";

/** One handler for the hosts of Stytch, for a `setupServer` of your own. */
export const handlers = (standIn: Understudy): ReturnType<typeof msw.handlers> =>
  msw.handlers(standIn.handle, { hosts: HOSTS });

export interface StytchNetwork extends msw.MswNetwork {
  readonly understudy: Understudy;
}

export interface SetupOptions extends UnderstudyOptions {
  /** What becomes of requests to other hosts: "bypass", unless given, lets them through. */
  readonly onUnhandledRequest?: msw.OnUnhandledRequest;
}

/** A stand-in and a ready MSW server in front of it. */
export function setupStytch({ onUnhandledRequest, ...options }: SetupOptions = {}): StytchNetwork {
  const standIn = understudy(options);
  return { ...msw.setupMsw(standIn.handle, { hosts: HOSTS, onUnhandledRequest }), understudy: standIn };
}
