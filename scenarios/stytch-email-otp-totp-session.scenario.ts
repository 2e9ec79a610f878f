import { type StytchTools, scenario, sendingTwice } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { anIdOf, factors, theRecoveryCodesOf } from "./expected.ts";
import { garbledRequests } from "./garbled-requests.ts";
import {
  allAt,
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_ATTRIBUTES,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
  SENDS_NO_SESSION,
} from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { APPS_OUT_OF_REACH, type AppWorld, userApps } from "./user-apps.ts";
import { badAddresses, badLives, isActive, missingInputs, userCodes } from "./user-codes.ts";
import { LOOKS_OUT_OF_REACH, presentedSessions, REVOCATIONS_OUT_OF_REACH } from "./user-sessions.ts";
import { emailOtpTotpSession } from "./workflows.ts";

const people = ({ user }: StytchTools): AppWorld => ({
  ada: user({ email: true }),
  bob: user({ email: true, authenticator: true }),
});

/** Through all six steps, and out again. */
const passes = {
  outputs: ({ ada }: AppWorld) => ({
    userId: ada.id,
    totpId: ada.authenticator.registrationId(),
    recoveryCodes: theRecoveryCodesOf(ada),
    sessionId: anIdOf("session"),
    factors: factors("email_otp", "totp"),
  }),
  sessions: { opened: 1, closed: 1 },
};

/** What each step leaves behind, whether or not its answer arrives. */
const STEPS = {
  sendEmailOtp: {},
  authenticateOtp: { sessions: 1, codes: 1 },
  createTotp: {},
  authenticateTotp: { codes: 1 },
  authenticateSession: {},
  revokeSession: { sessions: { closed: 1 } },
};
const [, ...LATER] = Object.keys(STEPS) as (keyof typeof STEPS)[];

const paths = scenario(
  emailOtpTotpSession,
  {
    world: people,
    inputs: ({ ada }) => ({
      email: ada.mailbox.address,
      email_code: ada.mailbox.readsCode,
      totp_code: ada.authenticator.readsCode,
    }),
    invariants: {
      "nobody has two authenticator apps": async ({ tries }) => {
        const { results } = await tries("api_user_v1_Search", {});
        return Array.isArray(results) && results.every(({ totps }) => totps.length <= 1);
      },
    },
    outOfReach: [
      { at: "sendEmailOtp", ...SENDS_NO_LIFE_OF_A_CODE },
      { at: "sendEmailOtp", ...SENDS_NO_LOCALE },
      { at: "authenticateOtp", ...SENDS_NO_SESSION },
      { at: "authenticateOtp", ...SENDS_NO_CUSTOM_CLAIMS },
      { at: "authenticateOtp", ...SENDS_NO_ATTRIBUTES },
      ...APPS_OUT_OF_REACH,
      ...allAt("authenticateSession", LOOKS_OUT_OF_REACH),
      ...allAt("revokeSession", REVOCATIONS_OUT_OF_REACH),
      ...atEach(LATER, SAME_CREDENTIALS_BEFORE),
    ],
  },
  (path) => {
    path("a careful user signs in, adds an app, uses the session and signs out", {
      ...passes,
      codes: 2,
      afterwards: ({ ada }) => ada.sessions().length === 0,
    });

    path("somebody new becomes a user on the way", {
      ...passes,
      world: ({ user, stranger }) => ({ ada: stranger(), bob: user({ authenticator: true }) }),
    });

    path("a pending user becomes active", {
      ...passes,
      world: ({ user }) => ({
        ada: user({ email: true, status: "pending" }),
        bob: user({ authenticator: true }),
      }),
      afterwards: isActive,
    });

    path("the session is lost on its way to the app's step, so the app opens a second one", {
      ...passes,
      instead: { authenticateTotp: ({ send }) => send({ session_token: undefined }) },
      outputs: (world) => ({ ...passes.outputs(world), factors: factors("totp") }),
      sessions: { opened: 2, closed: 1 },
      afterwards: ({ ada }) => ada.sessions().length === 1,
    });

    path("the user takes a while over both codes, and types each in time", {
      ...passes,
      inputs: ({ ada }) => ({
        email_code: ada.mailbox.readsCodeAfter({ minutes: 1, seconds: 59 }),
        totp_code: ada.authenticator.readsCodeAfter({ seconds: 30 }),
      }),
    });

    path("the app is scanned after a day of thinking about it, one second before it is too late", {
      ...passes,
      inputs: () => ({ session_duration_minutes: 3 * 24 * 60 }),
      before: { authenticateTotp: ({ clock }) => clock.advance({ hours: 23, minutes: 59, seconds: 59 }) },
    });

    path("another email comes when the user is in already, and changes nothing", {
      ...passes,
      after: {
        authenticateOtp: ({ call, ada }) =>
          call("api_otp_v1_otp_email_LoginOrCreate", { email: ada.mailbox.address }),
      },
    });

    path("two devices sign in at once: the older code is dead, and the newer one goes all the way", {
      inputs: ({ ada }) => ({ email_code: ada.mailbox.readsOlderCode }),
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
      second: passes,
      order: ["first sendEmailOtp", "second sendEmailOtp", "first authenticateOtp", "second authenticateOtp"],
    });

    path("two devices add an app at once, and the slower one is told that there is one", {
      second: { fails: { at: "createTotp", status: 400, error: "active_totp_exists" } },
      ...passes,
      order: [
        "first sendEmailOtp",
        "first authenticateOtp",
        "second sendEmailOtp",
        "second authenticateOtp",
        "first createTotp",
        "first authenticateTotp",
        "second createTotp",
      ],
    });

    path("the user presses the button for signing out twice", {
      instead: { revokeSession: sendingTwice },
      fails: { at: "revokeSession", status: 404, error: "session_not_found" },
      sessions: { opened: 0, closed: 1 },
    });

    badAddresses(path, "sendEmailOtp");
    garbledRequests(path, "sendEmailOtp", [["the address is lost", { email: undefined }, "bad_request"]]);
    userCodes(path, {
      channel: "email",
      sentAt: "sendEmailOtp",
      at: "authenticateOtp",
      input: "email_code",
      passes,
    });
    badLives(path, "authenticateOtp");
    userApps(path, { people, passes });
    presentedSessions(path, "authenticateSession", "look", passes);
    presentedSessions(path, "revokeSession", "revocation", passes);
    missingInputs(path, ["email", "email_code", "totp_code"]);
    transportFailures(path, Object.keys(STEPS));
    connectionFailures(path, STEPS);
  },
);

rehearse(paths);

export default paths;
