import { aSessionOf, type MemberPersona, scenario } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import {
  COMES_WITHOUT_A_SESSION,
  SAME_ORGANIZATION_BEFORE,
  SENDS_WELL_FORMED_INPUTS,
  SHOWS_NO_FIRST_FACTOR,
  WAS_ACTIVE_BEFORE,
} from "./b2b-out-of-reach.ts";
import { forbiddenMethod, removedMeanwhile } from "./meanwhile.ts";
import { idsOf } from "./members.ts";
import { atEach, SAME_CREDENTIALS_BEFORE, SENDS_NO_CUSTOM_CLAIMS, SENDS_NO_LOCALE } from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { smsOtpMfa } from "./workflows.ts";

const SEND = "api_b2b_otp_v1_b2b_otp_sms_Send";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";

const signedIn = ({ ada }: { readonly ada: MemberPersona }) => ({
  memberId: ada.id,
  organizationId: ada.organization.organization_id,
  sessionToken: aSessionOf(ada),
});

const BOTH = ["sendSmsOtp", "authenticateSmsOtp"] as const;

const paths = scenario(
  smsOtpMfa,
  {
    // The published workflow sends no session with its second call, as the published description lets it.
    follows: "description",
    world: ({ member }) => ({ ada: member({ phone: true }) }),
    inputs: ({ ada }) => ({ ...idsOf(ada), code: ada.phone.readsCode }),
    outOfReach: [
      ...atEach(BOTH, COMES_WITHOUT_A_SESSION),
      ...atEach(BOTH, SHOWS_NO_FIRST_FACTOR),
      ...atEach(BOTH, SENDS_WELL_FORMED_INPUTS),
      { at: "sendSmsOtp", ...SENDS_NO_LOCALE },
      { at: "authenticateSmsOtp", ...SENDS_NO_CUSTOM_CLAIMS },
      { at: "authenticateSmsOtp", ...SAME_ORGANIZATION_BEFORE },
      { at: "authenticateSmsOtp", ...SAME_CREDENTIALS_BEFORE },
      { at: "authenticateSmsOtp", ...WAS_ACTIVE_BEFORE },
    ],
  },
  (path) => {
    path("the member types the code from the text message", {
      outputs: signedIn,
    });

    path("a member without a phone links one on the way", {
      world: ({ member }) => ({ ada: member() }),
      inputs: ({ ada }) => ({ mfa_phone_number: ada.phone.number }),
      outputs: signedIn,
    });

    path("the member names the phone that is theirs already", {
      inputs: ({ ada }) => ({ mfa_phone_number: ada.phone.number, session_duration_minutes: 5 }),
      outputs: signedIn,
    });

    path("the code has expired", {
      before: { authenticateSmsOtp: ({ clock }) => clock.advance({ minutes: 2, seconds: 1 }) },
      fails: { at: "authenticateSmsOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the member misreads the code", {
      inputs: ({ ada }) => ({ code: ada.phone.misreadsCode }),
      fails: { at: "authenticateSmsOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the member types nothing", {
      inputs: () => ({ code: "" }),
      fails: { at: "authenticateSmsOtp", status: 400, error: "invalid_code" },
    });

    path("the code was used before", {
      before: {
        authenticateSmsOtp: ({ call, ada }) =>
          call(AUTHENTICATE, { ...idsOf(ada), code: ada.phone.readsCode() }),
      },
      fails: { at: "authenticateSmsOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("a second message came, and the member types the first code", {
      inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
      before: { authenticateSmsOtp: ({ call, ada }) => call(SEND, idsOf(ada)) },
      fails: { at: "authenticateSmsOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the member is locked out after too many wrong codes", {
      world: ({ member, policies }) => {
        policies({ lock_threshold: 1 });
        return { ada: member({ phone: true }) };
      },
      before: {
        authenticateSmsOtp: ({ tries, ada }) =>
          tries(AUTHENTICATE, { ...idsOf(ada), code: ada.phone.misreadsCode() }),
      },
      fails: { at: "authenticateSmsOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the project follows the documentation, and no first factor was proven", {
      world: ({ member, policies }) => {
        policies({ strict_mfa: true });
        return { ada: member({ phone: true }) };
      },
      fails: { at: "authenticateSmsOtp", status: 400, error: "no_session_arguments" },
    });

    path("the session is to live longer than a year and a day", {
      inputs: () => ({ session_duration_minutes: 1_000_000 }),
      fails: { at: "authenticateSmsOtp", status: 400, error: "invalid_session_duration_minutes" },
    });

    path("the member is of another organization", {
      world: ({ organization, member }) => {
        organization({ organization_slug: "elsewhere" });
        return { ada: member({ phone: true }) };
      },
      inputs: () => ({ organization_id: "elsewhere" }),
      fails: { at: "sendSmsOtp", status: 404, error: "member_not_found" },
    });

    path("the member has never signed in", {
      world: ({ member }) => ({ ada: member({ phone: true, status: "pending" }) }),
      fails: { at: "sendSmsOtp", status: 400, error: "action_available_only_for_active_members" },
    });

    path("the member has no phone, and none is given", {
      world: ({ member }) => ({ ada: member() }),
      fails: { at: "sendSmsOtp", status: 404, error: "member_phone_number_not_found" },
    });

    path("the phone given is not the member's", {
      inputs: () => ({ mfa_phone_number: "+12025550199" }),
      fails: { at: "sendSmsOtp", status: 400, error: "duplicate_member_phone_number_for_member" },
    });

    path("the phone given is a colleague's", {
      world: ({ member }) => {
        member({ phone: "+12025550177" });
        return { ada: member() };
      },
      inputs: () => ({ mfa_phone_number: "+12025550177" }),
      fails: { at: "sendSmsOtp", status: 400, error: "duplicate_member_phone_number" },
    });

    path("the phone given is not a phone number", {
      inputs: () => ({ mfa_phone_number: "12025550100" }),
      fails: { at: "sendSmsOtp", status: 400, error: "invalid_phone_number" },
    });

    path("the phone given is in a country that is not enabled", {
      inputs: () => ({ mfa_phone_number: "+33142685300" }),
      fails: { at: "sendSmsOtp", status: 400, error: "invalid_phone_number_country_code" },
    });

    path("the organization does not allow text messages", {
      world: ({ organization, member }) => {
        const of = organization({ mfa_methods: "RESTRICTED", allowed_mfa_methods: ["totp"] });
        return { ada: member({ of, phone: true }) };
      },
      fails: { at: "sendSmsOtp", status: 400, error: "operation_restricted_by_organization_mfa_methods" },
    });

    path("a phone is to stand beside an authenticator app that was not shown", {
      world: ({ member }) => ({ ada: member({ authenticator: true }) }),
      inputs: ({ ada }) => ({ mfa_phone_number: ada.phone.number }),
      fails: { at: "sendSmsOtp", status: 401, error: "insufficient_factors" },
    });

    path("the code is left out", {
      inputs: () => ({ code: undefined }),
      fails: { input: "code" },
    });

    unknownIds(path, "sendSmsOtp", ["organization_id", "member_id"]);
    removedMeanwhile(path, "authenticateSmsOtp");
    forbiddenMethod(path, "authenticateSmsOtp", "totp");
    transportFailures(path, BOTH);
    connectionFailures(path, { sendSmsOtp: {}, authenticateSmsOtp: { sessions: 1, codes: 1 } });
  },
);

rehearse(paths);

export default paths;
