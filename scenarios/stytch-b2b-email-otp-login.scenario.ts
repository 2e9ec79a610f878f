import { aSessionOf, scenario, workflow } from "../mocks/stytch/exports/vitest.ts";
import { transportFailures } from "./transport-failures.ts";

const emailOtpLogin = workflow(
  new URL("../workflows/arazzo/stytch-b2b-email-otp-login-workflow.yml", import.meta.url),
  "email-otp-login",
);

const SEND = "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_Authenticate";

export default scenario(
  emailOtpLogin,
  {
    world: ({ organization, member }) => {
      const acme = organization();
      return { acme, ada: member({ of: acme }) };
    },
    inputs: ({ acme, ada }) => ({
      organization_id: acme.organization_id,
      email_address: ada.mailbox.address,
      code: ada.mailbox.readsCode,
    }),
  },
  (path) => {
    path("the member types the code from the email", {
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: aSessionOf(ada),
      }),
    });

    path("the organization is named by its slug", {
      inputs: ({ acme }) => ({ organization_id: acme.organization_slug }),
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: aSessionOf(ada),
      }),
    });

    path("an invited member becomes active", {
      world: ({ organization, member }) => {
        const acme = organization();
        return { acme, ada: member({ of: acme, status: "invited" }) };
      },
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: aSessionOf(ada),
      }),
    });

    path("somebody new is taken in because of the email domain", {
      world: ({ organization, outsider }) => {
        const acme = organization({
          email_jit_provisioning: "RESTRICTED",
          email_allowed_domains: ["acme.example"],
        });
        return { acme, ada: outsider({ of: acme }) };
      },
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: aSessionOf(ada),
      }),
    });

    path("the organization demands a second factor, so the login is not done", {
      world: ({ organization, member }) => {
        const acme = organization({ mfa_policy: "REQUIRED_FOR_ALL" });
        return { acme, ada: member({ of: acme }) };
      },
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: "",
      }),
      sessions: 0,
    });

    path("the member enrolled in MFA, so a text message follows and the login is not done", {
      world: ({ organization, member }) => {
        const acme = organization();
        return { acme, ada: member({ of: acme, mfa_enrolled: true, verifiedPhone: true }) };
      },
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: "",
      }),
      sessions: 0,
      afterwards: ({ ada }) => void ada.phone.readsCode(),
    });

    path("the code is still good one second before it expires", {
      before: { authenticateEmailOtp: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: ({ acme, ada }) => ({
        memberId: ada.id,
        organizationId: acme.organization_id,
        sessionToken: aSessionOf(ada),
      }),
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
        authenticateEmailOtp: ({ call, acme, ada }) =>
          call(AUTHENTICATE, {
            organization_id: acme.organization_id,
            email_address: ada.mailbox.address,
            code: ada.mailbox.readsCode(),
          }),
      },
      fails: { at: "authenticateEmailOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("a second email came, and the member types the first code", {
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode }),
      before: {
        authenticateEmailOtp: ({ call, acme, ada }) =>
          call(SEND, { organization_id: acme.organization_id, email_address: ada.mailbox.address }),
      },
      fails: { at: "authenticateEmailOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the member is locked out after too many wrong codes", {
      world: ({ organization, member, policies }) => {
        policies({ lock_threshold: 1 });
        const acme = organization();
        return { acme, ada: member({ of: acme }) };
      },
      before: {
        authenticateEmailOtp: ({ tries, acme, ada }) =>
          tries(AUTHENTICATE, {
            organization_id: acme.organization_id,
            email_address: ada.mailbox.address,
            code: ada.mailbox.misreadsCode(),
          }),
      },
      fails: { at: "authenticateEmailOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the session is to live shorter than five minutes", {
      inputs: () => ({ session_duration_minutes: 1 }),
      fails: { at: "authenticateEmailOtp", status: 400, error: "invalid_session_duration_minutes" },
    });

    path("there is no such organization", {
      inputs: () => ({ organization_id: "organization-test-00000000-0000-4000-8000-00000000dead" }),
      fails: { at: "sendEmailOtp", status: 404, error: "organization_not_found" },
    });

    path("the organization id is malformed", {
      inputs: () => ({ organization_id: "acme corporation" }),
      fails: { at: "sendEmailOtp", status: 400, error: "invalid_organization_id" },
    });

    path("the email address is malformed", {
      inputs: () => ({ email_address: "ada at acme" }),
      fails: { at: "sendEmailOtp", status: 400, error: "invalid_email" },
    });

    path("the organization takes in nobody new", {
      world: ({ organization, outsider }) => {
        const acme = organization();
        return { acme, ada: outsider({ of: acme }) };
      },
      fails: { at: "sendEmailOtp", status: 400, error: "email_jit_provisioning_not_allowed" },
    });

    path("the organization takes in other email domains only", {
      world: ({ organization, outsider }) => {
        const acme = organization({
          email_jit_provisioning: "RESTRICTED",
          email_allowed_domains: ["acme.example"],
        });
        return { acme, ada: outsider({ of: acme, email: "ada@elsewhere.example" }) };
      },
      fails: { at: "sendEmailOtp", status: 400, error: "invalid_email_for_jit_provisioning" },
    });

    path("the organization does not allow email codes", {
      world: ({ organization, member }) => {
        const acme = organization({ auth_methods: "RESTRICTED", allowed_auth_methods: ["sso"] });
        return { acme, ada: member({ of: acme }) };
      },
      fails: { at: "sendEmailOtp", status: 400, error: "operation_restricted_by_organization_auth_methods" },
    });

    path("the organization id is left out", {
      inputs: () => ({ organization_id: undefined }),
      fails: { input: "organization_id" },
    });

    transportFailures(path, [
      { stepId: "sendEmailOtp", operationId: SEND },
      { stepId: "authenticateEmailOtp", operationId: AUTHENTICATE },
    ]);
  },
);
