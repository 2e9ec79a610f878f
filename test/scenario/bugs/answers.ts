import { answering, at, type Bug, miswriting, refusing } from "./planting.ts";

const SOMEBODY = "user-test-00000000-0000-4000-8000-000000000000";

const LOGIN = /\/otps\/authenticate$/;

/** What can be wrong with what is answered, when all that is kept is right. */
export const answerBugs: readonly Bug[] = [
  {
    says: "a login is a success without a session token",
    inCalls: at(
      LOGIN,
      answering(() => ({ session_token: "" })),
    ),
    caughtBy: {
      "sms-otp-login › the user types the code from the text message":
        "output sessionToken: the token of a living session of ada | an empty token",
    },
  },
  {
    says: "the session token comes where its JWT should be",
    inCalls: at(
      LOGIN,
      answering(({ session_token }) => ({ session_jwt: session_token })),
    ),
    caughtBy: {
      "sms-otp-login › the user types the code from the text message":
        "output sessionJwt: a session JWT of ada that verifies | no JWT that verifies",
    },
  },
  {
    says: "a login answers the id of somebody else",
    inCalls: at(
      LOGIN,
      answering(() => ({ user_id: SOMEBODY })),
    ),
    caughtBy: { "sms-otp-login › the user types the code from the text message": `| ${SOMEBODY}` },
  },
  {
    says: "a login hands out the session of whoever came last",
    inCalls: at(
      /\/otps\/sms\/authenticate$/,
      answering((_, { world }) => ({ session_token: [...world.data.sessions.values()][0]?.token ?? "" })),
    ),
    caughtBy: {
      "email-otp-sms-mfa › the login of a colleague at the same time does not get in the way":
        "output sessionToken: the token of a living session of ada | the token of somebody else's session",
    },
  },
  {
    says: "whoever signs in with a known phone is made a second user",
    inWorld: ({ data: { contacts } }) => {
      const filter = contacts.filter.bind(contacts);
      contacts.filter = (index, value) => (index === "address" ? [] : filter(index, value));
    },
    caughtBy: {
      "sms-otp-login › the user types the code from the text message":
        "output sessionToken: the token of a living session of ada | the token of somebody else's session",
    },
  },
  {
    says: "a pending user stays pending after signing in",
    inWorld: ({ data }) =>
      miswriting(data.users, ({ status, ...changes }, before) =>
        status === undefined || before?.status === "pending" ? changes : { ...changes, status },
      ),
    caughtBy: {
      "sms-otp-login › a pending user becomes active":
        "afterwards: what the path says to hold | it does not hold",
      "consumer-email-otp-login › a pending user becomes active":
        "afterwards: what the path says to hold | it does not hold",
      "whatsapp-otp-login › a pending user becomes active":
        "afterwards: what the path says to hold | it does not hold",
      "email-otp-totp-session › a pending user becomes active":
        "outcome: passes | fails at createTotp with 400 bad_request, and nothing runs after it",
    },
  },
  {
    says: "an email address that is written in capitals is another one",
    inCalls: at(/login_or_create$/, ({ sent, answer }) =>
      /[A-Z]/.test(String(sent.email)) ? answer({ email: `capital-${sent.email}` }) : answer(),
    ),
    caughtBy: {
      "consumer-email-otp-login › the user writes the address in capitals":
        'outcome: passes | fails at authenticateOtp: The input "code" could not be obtained: No message has come to',
    },
  },
  {
    says: "an id that is malformed breaks the server",
    inCalls: refusing("invalid_method_id", (body) => ({
      status: 500,
      body: { ...body, status_code: 500, error_type: "internal_server_error" },
    })),
    caughtBy: {
      "sms-otp-login › the phone id is garbled on its way":
        "outcome: fails at authenticateOtp with 400 invalid_method_id, and nothing runs after it | fails at authenticateOtp with 500 internal_server_error, and nothing runs after it",
    },
  },
  {
    says: "a missing field is refused as one that is malformed",
    inCalls: refusing("missing_sms_parameter", (body) => ({
      status: 400,
      body: { ...body, error_type: "invalid_phone_number" },
    })),
    caughtBy: {
      "sms-otp-login › the phone number is lost on its way to sendSmsOtp":
        "outcome: fails at sendSmsOtp with 400 missing_sms_parameter, and nothing runs after it | fails at sendSmsOtp with 400 invalid_phone_number, and nothing runs after it",
    },
  },
  {
    says: "what has been deleted is refused as one that is malformed",
    inCalls: refusing("organization_not_found", (body) => ({
      status: 400,
      body: { ...body, status_code: 400, error_type: "invalid_organization_id" },
    })),
    caughtBy: {
      "organization-life-cycle › an organization is made, changed, found and deleted":
        "outcome: passes | fails at confirmDeleted with 400 invalid_organization_id, and nothing runs after it",
    },
  },
  {
    says: "a session that is gone is refused as if the server had failed",
    inCalls: refusing("session_not_found", (body) => ({ status: 503, body })),
    caughtBy: {
      "sign-out › a session is ended, and nobody knows its token any more":
        "outcome: passes | fails at confirmRevoked with 503 session_not_found, and nothing runs after it",
    },
  },
];
