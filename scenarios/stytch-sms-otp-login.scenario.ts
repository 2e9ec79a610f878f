import {
  aSessionJwtOf,
  aSessionOf,
  guessing,
  mistyping,
  type PathDefinition,
  type StytchDirections,
  scenario,
  sendingTwice,
  type UserPersona,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import {
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_ATTRIBUTES,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
  SENDS_NO_SESSION,
} from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { isActive, lostPhones, missingInputs } from "./user-codes.ts";
import { smsOtpLogin } from "./workflows.ts";

type Path = PathDefinition<{ readonly ada: UserPersona }, smsOtpLogin>;

const signedIn = ({ ada }: { readonly ada: UserPersona }) => ({
  userId: ada.id,
  sessionToken: aSessionOf(ada),
  sessionJwt: aSessionJwtOf(ada),
});

const SEND = "api_otp_v1_otp_sms_LoginOrCreate";
const AUTHENTICATE = "api_otp_v1_Authenticate";

/** Somebody has locked the user out, who waits so long and then asks for another message. */
const lockedFor = (wait: Parameters<StytchDirections["clock"]["advance"]>[0]): Path => ({
  before: {
    sendSmsOtp: async ({ call, tries, clock, ada }) => {
      const { phone_id } = await call(SEND, { phone_number: ada.phone.number });
      const guess = { method_id: phone_id, code: ada.phone.misreadsCode() };
      for (let attempt = 1; attempt <= 10; attempt++) await tries(AUTHENTICATE, guess);
      await clock.advance(wait);
    },
  },
});

const paths = scenario(
  smsOtpLogin,
  {
    outOfReach: [
      { at: "sendSmsOtp", ...SENDS_NO_LIFE_OF_A_CODE },
      { at: "sendSmsOtp", ...SENDS_NO_LOCALE },
      { at: "authenticateOtp", ...SENDS_NO_SESSION },
      { at: "authenticateOtp", ...SENDS_NO_CUSTOM_CLAIMS },
      { at: "authenticateOtp", ...SENDS_NO_ATTRIBUTES },
      { at: "authenticateOtp", ...SAME_CREDENTIALS_BEFORE },
    ],
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({
      phone_number: ada.phone.number,
      code: ada.phone.readsCode,
      session_duration_minutes: 60,
    }),
  },
  (path) => {
    path("the user types the code from the text message", {
      outputs: signedIn,
    });

    path("somebody new becomes a user on the way", {
      world: ({ stranger }) => ({ ada: stranger() }),
      outputs: signedIn,
    });

    path("a pending user becomes active", {
      world: ({ user }) => ({ ada: user({ status: "pending" }) }),
      outputs: signedIn,
      afterwards: isActive,
    });

    path("no session is asked for, so none is made", {
      inputs: () => ({ session_duration_minutes: undefined }),
      outputs: ({ ada }) => ({ userId: ada.id, sessionToken: "", sessionJwt: "" }),
      sessions: 0,
    });

    path("the sandbox number takes the sandbox code", {
      inputs: () => ({ phone_number: "+10000000000", code: "000000", session_duration_minutes: undefined }),
      outputs: () => ({
        userId: "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd",
        sessionToken: "",
        sessionJwt: "",
      }),
      sessions: 0,
    });

    path("the code is still good one second before it expires", {
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 1, seconds: 59 }) },
      outputs: signedIn,
    });

    path("the code has expired", {
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the user misreads the code", {
      inputs: ({ ada }) => ({ code: ada.phone.misreadsCode }),
      fails: { at: "authenticateOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the user types only five digits", {
      inputs: () => ({ code: "12345" }),
      fails: { at: "authenticateOtp", status: 400, error: "invalid_code" },
    });

    path("the code was used before", {
      before: {
        authenticateOtp: ({ call, steps, ada }) =>
          call("api_otp_v1_Authenticate", {
            method_id: steps.sendSmsOtp.phoneId,
            code: ada.phone.readsCode(),
          }),
      },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("a second message came, and the user types the first code", {
      inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
      before: {
        authenticateOtp: ({ call, ada }) =>
          call("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: ada.phone.number }),
      },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the phone id is garbled on its way", {
      instead: { authenticateOtp: ({ send }) => send({ method_id: "phone-number-test-1" }) },
      fails: { at: "authenticateOtp", status: 400, error: "invalid_method_id" },
    });

    path("the code is lost on its way", {
      instead: { authenticateOtp: ({ send }) => send({ code: undefined }) },
      fails: { at: "authenticateOtp", status: 400, error: "bad_request" },
    });

    path("the user is locked out after too many wrong codes", {
      world: ({ user, policies }) => {
        policies({ lock_threshold: 3 });
        return { ada: user() };
      },
      before: {
        authenticateOtp: async ({ tries, steps, ada }) => {
          for (let attempt = 0; attempt < 3; attempt++) {
            await tries("api_otp_v1_Authenticate", {
              method_id: steps.sendSmsOtp.phoneId,
              code: ada.phone.misreadsCode(),
            });
          }
        },
      },
      fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the session is to live shorter than five minutes", {
      inputs: () => ({ session_duration_minutes: 4 }),
      fails: { at: "authenticateOtp", status: 400, error: "invalid_session_duration_minutes" },
    });

    path("the session is to live longer than a year and a day", {
      inputs: () => ({ session_duration_minutes: 527_041 }),
      fails: { at: "authenticateOtp", status: 400, error: "invalid_session_duration_minutes" },
    });

    path("the phone number is not a phone number", {
      inputs: () => ({ phone_number: "202-555-0100" }),
      fails: { at: "sendSmsOtp", status: 400, error: "invalid_phone_number" },
    });

    path("the phone number is in a country that is not enabled", {
      inputs: () => ({ phone_number: "+442079460958" }),
      fails: { at: "sendSmsOtp", status: 400, error: "invalid_phone_number_country_code" },
    });

    path("the user is locked out by somebody who guesses the code", {
      instead: { authenticateOtp: guessing("code", 10) },
      fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the user mistypes the code nine times, and then types it right", {
      instead: { authenticateOtp: mistyping("code", 9) },
      outputs: signedIn,
      codes: 1,
    });

    path("the wrong codes of an earlier login count no more", {
      before: {
        sendSmsOtp: async ({ call, tries, ada }) => {
          const { phone_id } = await call(SEND, { phone_number: ada.phone.number });
          const mistyped = { method_id: phone_id, code: ada.phone.misreadsCode() };
          for (let attempt = 1; attempt <= 9; attempt++) await tries(AUTHENTICATE, mistyped);
          await call(AUTHENTICATE, { method_id: phone_id, code: ada.phone.readsCode() });
        },
      },
      instead: { authenticateOtp: mistyping("code", 1) },
      outputs: signedIn,
    });

    path("the lock opens after an hour, and the code of a new message is good", {
      ...lockedFor({ hours: 1 }),
      outputs: signedIn,
    });

    path("the lock is still closed one second before its hour is over", {
      ...lockedFor({ minutes: 59, seconds: 59 }),
      fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("one text message comes, and no more", {
      outputs: signedIn,
      afterwards: async ({ inbox, ada }) => (await inbox.all({ to: ada.phone.number })).length === 1,
    });

    path("the user presses the button twice, and the second answer is a refusal", {
      instead: { authenticateOtp: sendingTwice },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
      sessions: 1,
      codes: 1,
    });

    path("two devices sign in at once, and the older code is dead", {
      inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
      second: { outputs: signedIn },
      order: ["first sendSmsOtp", "second sendSmsOtp", "first authenticateOtp", "second authenticateOtp"],
    });

    lostPhones(path, "sendSmsOtp");
    missingInputs(path, ["phone_number", "code"]);
    transportFailures(path, ["sendSmsOtp", "authenticateOtp"]);
    connectionFailures(path, { sendSmsOtp: {}, authenticateOtp: { sessions: 1, codes: 1 } });
  },
);

rehearse(paths);

export default paths;
