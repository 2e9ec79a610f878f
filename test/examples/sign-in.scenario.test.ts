import { guessing, scenario } from "../../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../../mocks/stytch/exports/vitest.ts";
import { emailOtpTotpSession } from "../../scenarios/workflows.ts";

const SEND = "api_otp_v1_otp_email_LoginOrCreate";
const REVOKE = "api_session_v1_Revoke";

const some = { says: "something", mismatch: (value: unknown) => (value ? undefined : "nothing") };

const paths = scenario(
  emailOtpTotpSession,
  {
    world: ({ user }) => ({ ada: user({ email: true }) }),
    inputs: ({ ada }) => ({
      email: ada.mailbox.address,
      email_code: ada.mailbox.readsCode,
      totp_code: ada.authenticator.readsCode,
    }),
  },
  (path) => {
    path("she signs in, adds an app, uses the session and signs out", {
      outputs: ({ ada }) => ({
        userId: ada.id,
        totpId: ada.authenticator.registrationId(),
        recoveryCodes: some,
        sessionId: some,
        factors: some,
      }),
      sessions: { opened: 1, closed: 1 },
    });
    path("she misreads the code of the mail", {
      inputs: ({ ada }) => ({ email_code: ada.mailbox.misreadsCode }),
      fails: { at: "authenticateOtp", status: 404, error: "otp_code_not_found" },
    });
    path("she types the code of the mail too late", {
      inputs: ({ ada }) => ({ email_code: ada.mailbox.readsCodeAfter({ minutes: 2 }) }),
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });
    path("she types letters", {
      inputs: () => ({ email_code: "abcdef" }),
      fails: { at: "authenticateOtp", status: 400, error: "invalid_code" },
    });
    path("a second mail came, and she types the first code", {
      inputs: ({ ada }) => ({ email_code: ada.mailbox.readsOlderCode }),
      before: { authenticateOtp: ({ call, ada }) => call(SEND, { email: ada.mailbox.address }) },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });
    path("somebody guesses until she is locked out", {
      instead: { authenticateOtp: guessing("code", 10) },
      fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
    });
    path("she has an app already", {
      world: ({ user }) => ({ ada: user({ email: true, authenticator: true }) }),
      fails: { at: "createTotp", status: 400, error: "active_totp_exists" },
    });
    path("there are too many requests", {
      before: { createTotp: ({ fault }) => fault({ error: "too_many_requests" }) },
      fails: { at: "createTotp", status: 429, error: "too_many_requests" },
    });
    path("she misreads the app", {
      inputs: ({ ada }) => ({ totp_code: ada.authenticator.misreadsCode }),
      fails: { at: "authenticateTotp", status: 401, error: "unable_to_authenticate_totp" },
    });
    path("the clock of her phone is a minute slow", {
      inputs: ({ ada }) => ({ totp_code: ada.authenticator.slowBy({ minutes: 1 }).readsCode }),
      fails: { at: "authenticateTotp", status: 401, error: "unable_to_authenticate_totp" },
    });
    path("she comes back when the session is over", {
      before: { authenticateSession: ({ clock }) => clock.advance({ hours: 1 }) },
      fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
    });
    path("she has signed out elsewhere", {
      before: {
        authenticateSession: ({ call, steps }) =>
          call(REVOKE, { session_token: steps.authenticateOtp.sessionToken }),
      },
      fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
    });
    path("the connection breaks when she signs out", {
      before: { revokeSession: ({ fault }) => fault({ drop: true }) },
      fails: { at: "revokeSession", connection: "dropped" },
    });
  },
);

rehearse(paths);
