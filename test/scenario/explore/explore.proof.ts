import { expect, test } from "vitest";
import { explore, stytchExplorable } from "../../../mocks/stytch/exports/explore.ts";
import type { StytchDirections } from "../../../mocks/stytch/exports/scenario.ts";
import { explorer } from "../../../src/scenario/explore/explore.ts";
import { signingInAndOut } from "../two-factors.ts";
import { BUGS, type Bug } from "./bugs.ts";
import { foundIn, pasted, wrongWith } from "./pasted.ts";
import { enrollment, recoveryLogin, signingIn, smsLogin, twoStepLogin } from "./scenarios.ts";

const few = { runs: 60 };

const SCENARIOS = { enrollment, recoveryLogin, signingIn, smsLogin, twoStepLogin };

/** Where each mistake is looked for, and what it breaks. */
const FOUND: Readonly<Record<Bug, readonly [keyof typeof SCENARIOS, string]>> = {
  codesNeverExpire: ["smsLogin", "an expired code is never accepted"],
  codesLiveASecondTooLong: ["twoStepLogin", "an expired code is never accepted"],
  codesDieASecondTooEarly: [
    "recoveryLogin",
    "a right code is accepted, typed in time by somebody who is not locked out",
  ],
  codesWorkTwice: ["signingIn", "a code is accepted only once"],
  olderCodesStayGood: ["twoStepLogin", "a code is worthless once another was sent"],
  olderCodesAreUnknown: ["smsLogin", "a code that is superseded is refused as such"],
  anyCodeIsRight: ["smsLogin", "a code that is not theirs, or was never sent, is never accepted"],
  anybodysCodeIsRight: ["smsLogin", "a code that is not theirs, or was never sent, is never accepted"],
  aWrongGuessSpendsTheCode: [
    "smsLogin",
    "a right code is accepted, typed in time by somebody who is not locked out",
  ],
  locksNeverClose: ["smsLogin", "whoever failed too often is locked out, and signs in with no code"],
  locksCloseTooSoon: ["smsLogin", "nobody is locked out before failing too often"],
  appCodesWorkTwice: ["enrollment", "a code is accepted only once"],
  appsWaitForever: ["enrollment", "an app that was not confirmed in time is never accepted"],
  recoveryCodesWorkTwice: ["recoveryLogin", "a code is accepted only once"],
  noSecondFactorIsAsked: ["twoStepLogin", "whoever owes a second factor has no session without it"],
  sessionsAreOfTheFirstUser: ["smsLogin", "a session is of whoever brought the code"],
  sessionsLiveTooLong: ["smsLogin", "a session lives for as long as was asked for"],
  aRefusalSpendsTheNewestCode: ["smsLogin", "a refusal changes nothing"],
};

const found = Object.entries(FOUND) as [Bug, (typeof FOUND)[Bug]][];

/** What is wrong with a session's life, or with whose it is, is in nothing that a path of this kind compares. */
const SEEN_BY_EXPLORING_ALONE: readonly Bug[] = ["sessionsAreOfTheFirstUser", "sessionsLiveTooLong"];

/** The second reads the first code that is left on the list, which is another one when the first code has gone. */
const READS_ON = "recoveryCodesWorkTwice";

test.each(found)("finds the mistake %s, and prints a path that shows it", async (bug, [name, says]) => {
  const scenario = SCENARIOS[name];
  const failure = await foundIn(scenario, BUGS[bug]);
  expect(failure?.message.split("\n")[0]).toBe(`${scenario.workflow.workflowId}: ${says}`);
  const path = failure?.path ?? "";
  await expect(`${path}\n`).toMatchFileSnapshot(`../../golden/explored/${bug}.txt`);
  const written = pasted(scenario, path);
  // It passes as soon as the mistake is mended, and until then it fails.
  if (bug !== READS_ON) expect(await wrongWith(written)).toEqual([]);
  if (SEEN_BY_EXPLORING_ALONE.includes(bug)) {
    expect(await wrongWith(written, BUGS[bug])).toEqual([]);
    expect(failure?.message).toContain("it passes, and only an exploration sees it");
  } else expect(await wrongWith(written, BUGS[bug])).not.toEqual([]);
});

test("tells whoever was not there what happened, and how to see it again", async () => {
  const failure = await foundIn(smsLogin, BUGS.codesNeverExpire, { seed: 7 });
  await expect(`${failure?.message}\n`).toMatchFileSnapshot("../../golden/explored-story.txt");
});

test("finds nothing in a stand-in that behaves, and says how much it has tried", async () => {
  expect(await explore(smsLogin, few)).toEqual({ seed: 1, stories: 111, cameToNothing: 16 });
});

test("makes up the same stories of the same seed, and others of another", async () => {
  const told = (seed: number) => foundIn(smsLogin, BUGS.anybodysCodeIsRight, { seed });
  const [one, same, other] = [await told(1), await told(1), await told(2)];
  expect(one?.message).toBe(same?.message);
  expect(other?.message).not.toBe(one?.message);
});

test("lets only that go otherwise which is asked for", async () => {
  expect(await foundIn(smsLogin, BUGS.codesNeverExpire, { ...few, moves: ["mistypes", "sendsTwice"] })).toBe(
    undefined,
  );
  expect(await foundIn(smsLogin, BUGS.codesNeverExpire, { ...few, moves: ["waits"] })).toBeDefined();
});

test("tells the usual path alone where nothing may go otherwise", async () => {
  expect(await explore(smsLogin, { runs: 0, moves: [] })).toEqual({ seed: 1, stories: 1, cameToNothing: 0 });
});

test("holds a scenario's own invariants as well", async () => {
  const invariants = {
    "it is still before one o'clock": async ({ clock }: StytchDirections) =>
      (await clock.now()) < "2026-01-01T01:00:00Z",
  };
  const failure = explore({ ...smsLogin, invariants });
  await expect(failure).rejects.toThrow("sms-otp-login: it is still before one o'clock");
});

test("says so when the usual path does not lead through", async () => {
  const wrong = signingInAndOut(() => {}, {});
  const closed = { ...wrong, inputs: () => ({ email: "ada", email_code: "123456", totp_code: "123456" }) };
  await expect(explore(closed)).rejects.toThrow(
    "The usual path of email-otp-totp-session fails at sendEmailOtp with 400 invalid_email, and nothing runs after it. " +
      "Explore a scenario whose own world and inputs lead through.",
  );
});

test("says what to install where fast-check is not", async () => {
  const without = explorer(stytchExplorable(), () => Promise.reject(new Error("Cannot find package")));
  await expect(without(smsLogin)).rejects.toThrow(
    "To explore, fast-check makes the stories up, and it is not installed. Run: npm install --save-dev fast-check@4",
  );
});
