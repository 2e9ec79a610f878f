import { aSessionJwtOf, aSessionOf, scenario, type UserPersona } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { transportFailures } from "./transport-failures.ts";
import { smsOtpLogin } from "./workflows.ts";

const signedIn = ({ ada }: { readonly ada: UserPersona }) => ({
  userId: ada.id,
  sessionToken: aSessionOf(ada),
  sessionJwt: aSessionJwtOf(ada),
});

const paths = scenario(
  smsOtpLogin,
  {
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

    path("the phone number is left out", {
      inputs: () => ({ phone_number: undefined }),
      fails: { input: "phone_number" },
    });

    transportFailures(path, ["sendSmsOtp", "authenticateOtp"]);
  },
);

rehearse(paths);

export default paths;
