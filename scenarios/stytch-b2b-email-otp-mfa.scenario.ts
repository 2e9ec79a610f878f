import { type MemberPersona, type StytchTools, scenario } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import {
  ASKS_FOR_NO_LIFE_OF_A_SESSION,
  COMES_WITH_AN_INTERMEDIATE_SESSION,
  EMAILED_CODE,
  IS_ACTIVE_BY_NOW,
  SAME_ORGANIZATION_BEFORE,
  SENDS_WELL_FORMED_INPUTS,
} from "./b2b-out-of-reach.ts";
import { changesBeforeEmailedCode, unsentEmails, wrongEmailedCodes } from "./emailed-codes.ts";
import { forbiddenMethod } from "./meanwhile.ts";
import { addressOf, idsOf, memberNow, signedIn } from "./members.ts";
import { atEach, SAME_CREDENTIALS_BEFORE, SENDS_NO_CUSTOM_CLAIMS, SENDS_NO_LOCALE } from "./out-of-reach.ts";
import {
  brokenLogins,
  brokenSecondProofs,
  guessedSecondFactor,
  owing,
  provesEmail,
  TWO_FACTORS_EACH,
} from "./second-factors.ts";
import { connectionFailures, serverFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { missingInputs } from "./user-codes.ts";
import { emailOtpSmsMfa } from "./workflows.ts";

const SEND_SMS = "api_b2b_otp_v1_b2b_otp_sms_Send";
const AUTHENTICATE_SMS = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";

const inputsOf = (member: MemberPersona) => ({
  ...addressOf(member),
  email_code: member.mailbox.readsCode,
  sms_code: member.phone.readsCode,
});

/** The app is the member's usual way, so nothing is texted before it is asked for. */
const HAS_AN_APP_TOO = {
  world: (tools: StytchTools) => owing(tools, { verifiedPhone: true, authenticator: true }),
};

const BOTH = ["sendSmsOtp", "authenticateSmsOtp"] as const;

const paths = scenario(
  emailOtpSmsMfa,
  {
    world: (tools) => owing(tools, { verifiedPhone: true }),
    inputs: ({ ada }) => inputsOf(ada),
    invariants: TWO_FACTORS_EACH,
    outOfReach: [
      ...EMAILED_CODE,
      { at: "authenticateEmailOtp", ...ASKS_FOR_NO_LIFE_OF_A_SESSION },
      ...atEach(BOTH, COMES_WITH_AN_INTERMEDIATE_SESSION),
      ...atEach(BOTH, SAME_ORGANIZATION_BEFORE),
      ...atEach(BOTH, IS_ACTIVE_BY_NOW),
      ...atEach(BOTH, SENDS_WELL_FORMED_INPUTS),
      ...atEach(BOTH, SAME_CREDENTIALS_BEFORE),
      { at: "sendSmsOtp", ...SENDS_NO_LOCALE },
      {
        at: "sendSmsOtp",
        errors: [
          "duplicate_member_phone_number",
          "duplicate_member_phone_number_for_member",
          "insufficient_factors",
          "invalid_phone_number",
        ],
        because: "It names no phone, so the message goes to the one that the member has.",
      },
      { at: "authenticateSmsOtp", ...SENDS_NO_CUSTOM_CLAIMS },
    ],
  },
  (path) => {
    path("the member types the code from the email, and then the one from the text message", {
      outputs: signedIn,
      codes: 2,
    });

    path("the organization is named by its slug", {
      inputs: ({ ada }) => ({ organization_id: ada.organization.organization_slug }),
      outputs: signedIn,
    });

    path("the organization demands the second factor of everybody, and the member never enrolled", {
      world: (tools) => ({
        ...owing(tools, { verifiedPhone: true }),
        ada: tools.member({
          of: tools.organization({ organization_slug: "cedar", mfa_policy: "REQUIRED_FOR_ALL" }),
          verifiedPhone: true,
        }),
      }),
      outputs: signedIn,
    });

    path("the phone was never verified, and its first code verifies it", {
      world: (tools) => ({ ...owing(tools, {}), ada: tools.member({ mfa_enrolled: true, phone: true }) }),
      outputs: signedIn,
      afterwards: async ({ call, ada }) => (await memberNow(call, ada)).mfa_phone_number_verified,
    });

    path("the member has an authenticator app as well, and asks for the text message", {
      ...HAS_AN_APP_TOO,
      outputs: signedIn,
      codes: 2,
    });

    path("the text message does not come, and the member asks for another", {
      before: {
        authenticateSmsOtp: async ({ call, steps, ada }) =>
          call(SEND_SMS, {
            ...idsOf(ada),
            intermediate_session_token: String(steps.authenticateEmailOtp?.intermediateSessionToken),
          }),
      },
      outputs: signedIn,
    });

    path("the emailed code is typed one second before it expires, and the texted one likewise", {
      before: {
        authenticateEmailOtp: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }),
        authenticateSmsOtp: ({ clock }) => clock.advance({ minutes: 1, seconds: 59 }),
      },
      outputs: signedIn,
    });

    path("the login of a colleague at the same time does not get in the way", {
      outputs: signedIn,
      codes: 2,
      second: {
        inputs: ({ bob }) => inputsOf(bob),
        outputs: ({ bob }) => signedIn({ ada: bob }),
        codes: 2,
      },
      order: [
        "first sendEmailOtp",
        "second sendEmailOtp",
        "first authenticateEmailOtp",
        "second authenticateEmailOtp",
        "second authenticateSmsOtp",
        "first authenticateSmsOtp",
      ],
    });

    path("a colleague is locked out, and the member is not", {
      before: {
        sendEmailOtp: async ({ call, tries, bob }) => {
          const login = { ...idsOf(bob), intermediate_session_token: await provesEmail(call, bob) };
          const guess = { ...login, code: bob.phone.misreadsCode() };
          for (let attempt = 1; attempt <= 10; attempt++) await tries(AUTHENTICATE_SMS, guess);
        },
      },
      outputs: signedIn,
    });

    path("the member logs in on two devices, and the second one's text message kills the first one's", {
      inputs: ({ ada }) => ({ sms_code: ada.phone.readsOlderCode }),
      fails: { at: "authenticateSmsOtp", status: 401, error: "unable_to_auth_otp_code" },
      second: { outputs: signedIn },
      order: [
        "first authenticateEmailOtp",
        "second sendEmailOtp",
        "second authenticateEmailOtp",
        "first authenticateSmsOtp",
        "second authenticateSmsOtp",
      ],
    });

    path("the member owes no second factor, and is logged in by the first", {
      world: (tools) => ({ ...owing(tools, {}), ada: tools.member({ verifiedPhone: true }) }),
      fails: { at: "authenticateEmailOtp", status: 200 },
      sessions: 1,
      codes: 1,
    });

    path("the member has no phone", {
      world: (tools) => owing(tools, { authenticator: true }),
      fails: { at: "sendSmsOtp", status: 404, error: "member_phone_number_not_found" },
    });

    path("the member's phone is in a country that was switched off since", {
      world: (tools) => {
        tools.policies({ sms_countries: "any" });
        const people = owing(tools, {});
        const ada = tools.member({ mfa_enrolled: true, phone: "+33142685300" });
        tools.policies({ sms_countries: ["US", "CA"] });
        return { ...people, ada };
      },
      fails: { at: "sendSmsOtp", status: 400, error: "invalid_phone_number_country_code" },
    });

    path("the texted code has expired", {
      before: { authenticateSmsOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
      fails: { at: "authenticateSmsOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the member misreads the texted code", {
      inputs: ({ ada }) => ({ sms_code: ada.phone.misreadsCode }),
      fails: { at: "authenticateSmsOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the member types the emailed code once more", {
      inputs: ({ ada }) => ({ sms_code: ada.mailbox.readsCode }),
      fails: { at: "authenticateSmsOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the member types the code of a colleague's text message", {
      inputs: ({ bob }) => ({ sms_code: bob.phone.readsCode }),
      before: { authenticateSmsOtp: ({ call, bob }) => provesEmail(call, bob) },
      fails: { at: "authenticateSmsOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the member types nothing for the texted code", {
      inputs: () => ({ sms_code: "" }),
      fails: { at: "authenticateSmsOtp", status: 400, error: "invalid_code" },
    });

    path("the texted code was used on another device", {
      before: {
        authenticateSmsOtp: async ({ call, ada }) =>
          call(AUTHENTICATE_SMS, {
            ...idsOf(ada),
            intermediate_session_token: await provesEmail(call, ada),
            code: ada.phone.readsCode(),
          }),
      },
      fails: { at: "authenticateSmsOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("an admin deletes the member's phone just before the texted code arrives", {
      instead: {
        authenticateSmsOtp: async ({ call, send, ada }) => {
          await call("api_organization_v1_organizations_members_DeleteMFAPhoneNumber", idsOf(ada));
          return send();
        },
      },
      fails: { at: "authenticateSmsOtp", status: 404, error: "otp_code_not_found" },
    });

    missingInputs(path, ["organization_id", "email_address", "email_code", "sms_code"]);

    unsentEmails(path);
    unknownIds(path, "sendEmailOtp", ["organization_id"]);
    wrongEmailedCodes(path, "email_code");
    changesBeforeEmailedCode(path);
    brokenLogins(path, "sendSmsOtp", HAS_AN_APP_TOO);
    forbiddenMethod(path, "sendSmsOtp", "totp", HAS_AN_APP_TOO);
    brokenLogins(path, "authenticateSmsOtp");
    forbiddenMethod(path, "authenticateSmsOtp", "totp");
    brokenSecondProofs(path, "authenticateSmsOtp");
    guessedSecondFactor(path, "authenticateSmsOtp");
    transportFailures(path, ["sendEmailOtp", "authenticateEmailOtp", "authenticateSmsOtp"]);
    serverFailures(path, ["sendSmsOtp"], HAS_AN_APP_TOO);
    connectionFailures(path, {
      sendEmailOtp: {},
      authenticateEmailOtp: { sessions: 0, codes: 1 },
      authenticateSmsOtp: { sessions: 1, codes: 1 },
    });
    connectionFailures(path, { sendSmsOtp: {} }, HAS_AN_APP_TOO);
  },
);

rehearse(paths);

export default paths;
