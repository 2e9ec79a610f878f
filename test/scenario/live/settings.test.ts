import { expect, test } from "vitest";
import { liveStages } from "../../../mocks/stytch/exports/live/live-stages.ts";
import { systemClock } from "../../../src/ports/clock.ts";
import { B2B_PROJECT, B2B_SECRET, CONSUMER_PROJECT, CONSUMER_SECRET, ENV } from "../../cli/verify-server.ts";

const stagesOf = (env: Readonly<Record<string, string>>) =>
  liveStages({
    env,
    clock: systemClock,
    sleep: async () => {},
    send: () => {
      throw new Error("nothing is to be sent.");
    },
    ask: undefined,
  });

test.each([
  [
    "nothing",
    {},
    "No test project of Stytch is given to play the paths at. Set STYTCH_PROJECT_ID and STYTCH_SECRET, or STYTCH_B2B_PROJECT_ID and STYTCH_B2B_SECRET, in the environment or in a file .env.",
  ],
  [
    "half a login",
    { STYTCH_PROJECT_ID: CONSUMER_PROJECT },
    "STYTCH_PROJECT_ID is of no use without STYTCH_SECRET.",
  ],
  [
    "a live project",
    { STYTCH_PROJECT_ID: CONSUMER_PROJECT.replace("test", "live"), STYTCH_SECRET: CONSUMER_SECRET },
    "STYTCH_PROJECT_ID is not of a test project of Stytch, and no other is ever asked.",
  ],
  [
    "the secret of a live project",
    { STYTCH_B2B_PROJECT_ID: B2B_PROJECT, STYTCH_B2B_SECRET: B2B_SECRET.replace("test", "live") },
    "STYTCH_B2B_SECRET is not of a test project of Stytch, and no other is ever asked.",
  ],
  [
    "a phone that is none",
    { ...ENV, UNDERSTUDY_LIVE_PHONE: "202-555-0100" },
    'UNDERSTUDY_LIVE_PHONE is "202-555-0100"; it is a number like "+15005550006".',
  ],
  [
    "a mailbox that is none",
    { ...ENV, UNDERSTUDY_LIVE_EMAIL: "grace" },
    'UNDERSTUDY_LIVE_EMAIL is "grace"; it is an address, like "you@your-company.com".',
  ],
  [
    "a url with a path",
    { ...ENV, UNDERSTUDY_LIVE_URL: "https://localhost/v1" },
    'UNDERSTUDY_LIVE_URL is "https://localhost/v1"; it is written as https://host, with nothing behind it.',
  ],
  [
    "a pace that is none",
    { ...ENV, UNDERSTUDY_LIVE_PER_SECOND: "0" },
    'UNDERSTUDY_LIVE_PER_SECOND is "0"; it is a whole number from 1.',
  ],
])("%s is refused before anything is asked", (_, env: Readonly<Record<string, string>>, message) => {
  expect(() => stagesOf(env)).toThrow(new Error(message));
});
