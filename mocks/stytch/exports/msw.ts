import * as msw from "../../../src/adapters/msw.ts";
import { HOSTS } from "../service.ts";
import { type Understudy, type UnderstudyOptions, understudy } from "./index.ts";

/** One handler for the hosts of Stytch, for a `setupServer` of your own. */
export const handlers = (standIn: Understudy): ReturnType<typeof msw.handlers> =>
  msw.handlers(standIn.handle, { hosts: HOSTS });

export interface StytchNetwork extends msw.MswNetwork {
  readonly understudy: Understudy;
}

/** A stand-in and a ready MSW server in front of it. Requests to other hosts go through untouched. */
export function setupStytch(options: UnderstudyOptions = {}): StytchNetwork {
  const standIn = understudy(options);
  return { ...msw.setupMsw(standIn.handle, { hosts: HOSTS }), understudy: standIn };
}
