import { scenario, sendingTwice, type UserPersona } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { anIdOf } from "./expected.ts";
import { garbledRequests, garbledTokens } from "./garbled-requests.ts";
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
import { connectionFailures, serverFailures, transportFailures } from "./transport-failures.ts";
import { badLives, badPhones, lostPhones, missingInputs, userCodes } from "./user-codes.ts";
import { LOOKS_OUT_OF_REACH, presentedSessions, REVOCATIONS_OUT_OF_REACH } from "./user-sessions.ts";
import { loginAndSignOut, signOut } from "./workflows.ts";

interface World {
  readonly ada: UserPersona;
}

const signedOut = ({ ada }: World) => ({
  userId: ada.id,
  sessionId: anIdOf("session"),
  refusedWith: "session_not_found" as const,
});

const tokenOf = (persona: UserPersona): string => persona.sessions()[0]?.token ?? "";

const ending = { outputs: signedOut, sessions: { opened: 0, closed: 1 } };

const END = { authenticateSession: {}, revokeSession: { sessions: { closed: 1 } }, confirmRevoked: {} };

const ofSession = scenario(
  signOut,
  {
    world: ({ user }) => ({ ada: user({ signedIn: true }) }),
    inputs: ({ ada }) => ({ session_token: tokenOf(ada) }),
    outOfReach: [
      ...allAt("authenticateSession", LOOKS_OUT_OF_REACH),
      ...allAt("revokeSession", REVOCATIONS_OUT_OF_REACH),
      ...allAt("confirmRevoked", LOOKS_OUT_OF_REACH),
      {
        at: "confirmRevoked",
        errors: ["session_not_found"],
        because: "It is the answer that the step is there for.",
      },
      ...atEach(["revokeSession", "confirmRevoked"], SAME_CREDENTIALS_BEFORE),
    ],
  },
  (path) => {
    path("a session is ended, and nobody knows its token any more", {
      ...ending,
      afterwards: ({ ada }) => ada.sessions().length === 0,
    });

    path("a session that was opened by email is ended the same way", {
      ...ending,
      world: ({ user }) => ({ ada: user({ phone: false, email: true, signedIn: true }) }),
    });

    path("the session of another device goes on", {
      ...ending,
      before: {
        authenticateSession: async ({ call, ada }) => {
          const { phone_id } = await call("api_otp_v1_otp_sms_LoginOrCreate", {
            phone_number: ada.phone.number,
          });
          await call("api_otp_v1_Authenticate", {
            method_id: phone_id,
            code: ada.phone.readsCode(),
            session_duration_minutes: 60,
          });
        },
      },
      afterwards: ({ ada }) => ada.sessions().length === 1,
    });

    path("whoever lost the phone can still sign out", {
      ...ending,
      before: { authenticateSession: ({ ada }) => ada.losesPhone() },
    });

    path("two devices end the same session, and the slower one is told that it is gone", {
      ...ending,
      second: { fails: { at: "revokeSession", status: 404, error: "session_not_found" } },
      order: [
        "first authenticateSession",
        "second authenticateSession",
        "first revokeSession",
        "second revokeSession",
      ],
    });

    path("the user presses the button twice", {
      instead: { revokeSession: sendingTwice },
      fails: { at: "revokeSession", status: 404, error: "session_not_found" },
      sessions: { closed: 1 },
    });

    path.each(["A".repeat(44), "_".repeat(44)])("the token %s is nobody's", (session_token) => ({
      inputs: () => ({ session_token }),
      fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
    }));

    path.each(["", "token", "A".repeat(45), " ".repeat(44)])('the token "%s" is none', (session_token) => ({
      inputs: () => ({ session_token }),
      fails: { at: "authenticateSession", status: 400, error: "invalid_session_token" },
    }));

    presentedSessions(path, "authenticateSession", "look", ending);
    presentedSessions(path, "revokeSession", "revocation", ending);
    garbledRequests(path, "confirmRevoked", garbledTokens("no_session_arguments"));
    missingInputs(path, ["session_token"]);
    transportFailures(path, Object.keys(END));
    connectionFailures(path, END);
  },
);

const visit = { outputs: signedOut, sessions: { opened: 1, closed: 1 } };

const ofVisit = scenario(
  loginAndSignOut,
  {
    world: ({ user }) => ({ ada: user(), bob: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode }),
    outOfReach: [
      { at: "sendSmsOtp", ...SENDS_NO_LIFE_OF_A_CODE },
      { at: "sendSmsOtp", ...SENDS_NO_LOCALE },
      { at: "authenticateOtp", ...SENDS_NO_SESSION },
      { at: "authenticateOtp", ...SENDS_NO_CUSTOM_CLAIMS },
      { at: "authenticateOtp", ...SENDS_NO_ATTRIBUTES },
      { at: "authenticateOtp", ...SAME_CREDENTIALS_BEFORE },
    ],
  },
  (path) => {
    path("the user signs in, and out again", {
      ...visit,
      codes: 1,
      afterwards: ({ ada }) => ada.sessions().length === 0,
    });

    path("somebody new becomes a user on the way", {
      ...visit,
      world: ({ stranger, user }) => ({ ada: stranger(), bob: user() }),
    });

    path("the user stays for as long as the session lives, but one second", {
      ...visit,
      inputs: () => ({ session_duration_minutes: 5 }),
      before: { signOut: ({ clock }) => clock.advance({ minutes: 4, seconds: 59 }) },
    });

    path("the user stays for longer than the session lives", {
      inputs: () => ({ session_duration_minutes: 5 }),
      before: { signOut: ({ clock }) => clock.advance({ minutes: 5 }) },
      fails: { at: "signOut", status: 404, error: "session_not_found" },
    });

    path("the user signs out on another device first", {
      before: { signOut: ({ call, ada }) => call("api_session_v1_Revoke", { session_token: tokenOf(ada) }) },
      fails: { at: "signOut", status: 404, error: "session_not_found" },
    });

    path("the account is deleted during the visit", {
      after: { authenticateOtp: ({ call, ada }) => call("api_user_v1_Delete", { user_id: ada.id }) },
      fails: { at: "signOut", status: 404, error: "session_not_found" },
    });

    path("two people visit at once, and neither ends the session of the other", {
      ...visit,
      second: {
        ...visit,
        inputs: ({ bob }) => ({ phone_number: bob.phone.number, code: bob.phone.readsCode }),
        outputs: ({ bob }) => signedOut({ ada: bob }),
      },
      order: ["first authenticateOtp", "second authenticateOtp", "first signOut", "second signOut"],
    });

    badPhones(path, "sendSmsOtp");
    lostPhones(path, "sendSmsOtp");
    userCodes(path, {
      channel: "sms",
      sentAt: "sendSmsOtp",
      at: "authenticateOtp",
      input: "code",
      passes: visit,
    });
    badLives(path, "authenticateOtp");
    missingInputs(path, ["phone_number", "code"]);
    transportFailures(path, ["sendSmsOtp", "authenticateOtp"]);
    serverFailures(path, ["signOut"]);
    connectionFailures(path, { sendSmsOtp: {}, authenticateOtp: { sessions: 1, codes: 1 }, signOut: {} });
  },
);

rehearse(ofSession);
rehearse(ofVisit);

export default [ofSession, ofVisit];
