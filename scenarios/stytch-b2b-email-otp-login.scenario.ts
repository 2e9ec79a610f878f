import { aSessionOf, type MemberPersona, scenario } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { EMAILED_CODE } from "./b2b-out-of-reach.ts";
import { changesBeforeEmailedCode } from "./emailed-codes.ts";
import { addressOf, memberNow } from "./members.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { emailOtpLogin } from "./workflows.ts";

const SEND = "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_Authenticate";

/** An organization that takes in everybody with an address of its domain. */
const OPEN_TO_ACME = {
  email_jit_provisioning: "RESTRICTED" as const,
  email_allowed_domains: ["acme.example"],
};

const signedIn = ({ ada }: { readonly ada: MemberPersona }) => ({
  memberId: ada.id,
  organizationId: ada.organization.organization_id,
  sessionToken: aSessionOf(ada),
});

/** The email was proven, and a second factor is still to come. */
const halfSignedIn = ({ ada }: { readonly ada: MemberPersona }) => ({
  ...signedIn({ ada }),
  sessionToken: "",
});

const paths = scenario(
  emailOtpLogin,
  {
    world: ({ member }) => ({ ada: member() }),
    inputs: ({ ada }) => ({ ...addressOf(ada), code: ada.mailbox.readsCode }),
    outOfReach: EMAILED_CODE,
  },
  (path) => {
    path("the member types the code from the email", {
      outputs: signedIn,
    });

    path("the organization is named by its slug", {
      inputs: ({ ada }) => ({ organization_id: ada.organization.organization_slug }),
      outputs: signedIn,
    });

    path("an invited member becomes active", {
      world: ({ member }) => ({ ada: member({ status: "invited" }) }),
      outputs: signedIn,
      afterwards: async ({ call, ada }) => (await memberNow(call, ada)).status === "active",
    });

    path("somebody new is taken in because of the email domain", {
      world: ({ organization, outsider }) => ({ ada: outsider({ of: organization(OPEN_TO_ACME) }) }),
      outputs: signedIn,
    });

    path("the organization demands a second factor, so the login is not done", {
      world: ({ organization, member }) => ({
        ada: member({ of: organization({ mfa_policy: "REQUIRED_FOR_ALL" }) }),
      }),
      outputs: halfSignedIn,
      sessions: 0,
    });

    path("the member enrolled in MFA, so a text message follows and the login is not done", {
      world: ({ member }) => ({ ada: member({ mfa_enrolled: true, verifiedPhone: true }) }),
      outputs: halfSignedIn,
      sessions: 0,
      afterwards: ({ ada }) => void ada.phone.readsCode(),
    });

    path("the member's phone was never verified, and is texted all the same", {
      world: ({ member }) => ({ ada: member({ mfa_enrolled: true, phone: true }) }),
      outputs: halfSignedIn,
      sessions: 0,
      afterwards: ({ ada }) => void ada.phone.readsCode(),
    });

    path("the code is still good one second before it expires", {
      before: { authenticateEmailOtp: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: signedIn,
    });

    path("the code has expired", {
      before: { authenticateEmailOtp: ({ clock }) => clock.advance({ minutes: 10 }) },
      fails: { at: "authenticateEmailOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the member misreads the code", {
      inputs: ({ ada }) => ({ code: ada.mailbox.misreadsCode }),
      fails: { at: "authenticateEmailOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the member types letters", {
      inputs: () => ({ code: "abcdef" }),
      fails: { at: "authenticateEmailOtp", status: 400, error: "invalid_code" },
    });

    path("the code was used before", {
      before: {
        authenticateEmailOtp: ({ call, ada }) =>
          call(AUTHENTICATE, { ...addressOf(ada), code: ada.mailbox.readsCode() }),
      },
      fails: { at: "authenticateEmailOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("a second email came, and the member types the first code", {
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode }),
      before: { authenticateEmailOtp: ({ call, ada }) => call(SEND, addressOf(ada)) },
      fails: { at: "authenticateEmailOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the member is locked out after too many wrong codes", {
      world: ({ member, policies }) => {
        policies({ lock_threshold: 1 });
        return { ada: member() };
      },
      before: {
        authenticateEmailOtp: ({ tries, ada }) =>
          tries(AUTHENTICATE, { ...addressOf(ada), code: ada.mailbox.misreadsCode() }),
      },
      fails: { at: "authenticateEmailOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the session is to live shorter than five minutes", {
      inputs: () => ({ session_duration_minutes: 1 }),
      fails: { at: "authenticateEmailOtp", status: 400, error: "invalid_session_duration_minutes" },
    });

    path("the email address is malformed", {
      inputs: () => ({ email_address: "ada at acme" }),
      fails: { at: "sendEmailOtp", status: 400, error: "invalid_email" },
    });

    path("the organization takes in nobody new", {
      world: ({ outsider }) => ({ ada: outsider() }),
      fails: { at: "sendEmailOtp", status: 400, error: "email_jit_provisioning_not_allowed" },
    });

    path("the organization takes in other email domains only", {
      world: ({ organization, outsider }) => ({
        ada: outsider({ of: organization(OPEN_TO_ACME), email: "ada@elsewhere.example" }),
      }),
      fails: { at: "sendEmailOtp", status: 400, error: "invalid_email_for_jit_provisioning" },
    });

    path("the organization does not allow email codes", {
      world: ({ organization, member }) => ({
        ada: member({ of: organization({ auth_methods: "RESTRICTED", allowed_auth_methods: ["sso"] }) }),
      }),
      fails: { at: "sendEmailOtp", status: 400, error: "operation_restricted_by_organization_auth_methods" },
    });

    path("the organization id is left out", {
      inputs: () => ({ organization_id: undefined }),
      fails: { input: "organization_id" },
    });

    unknownIds(path, "sendEmailOtp", ["organization_id"]);
    changesBeforeEmailedCode(path);
    transportFailures(path, ["sendEmailOtp", "authenticateEmailOtp"]);
    connectionFailures(path, { sendEmailOtp: {}, authenticateEmailOtp: { sessions: 1, codes: 1 } });
  },
);

rehearse(paths);

export default paths;
