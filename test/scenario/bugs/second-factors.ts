import { type Bug, keeping, misplacing, mistaking, miswriting, neverCollecting } from "./planting.ts";

/** What can be wrong with a login of two factors. */
export const secondFactorBugs: readonly Bug[] = [
  {
    says: "that a member has enrolled in MFA is forgotten, and the first factor is enough",
    inWorld: ({ data }) => mistaking(data.members, () => ({ mfa_enrolled: false })),
    caughtBy: {
      "email-otp-sms-mfa › the member types the code from the email, and then the one from the text message":
        "outcome: passes | fails at authenticateEmailOtp with 200 and no error named, and nothing runs after it",
      "email-otp-login › the member enrolled in MFA, so a text message follows and the login is not done":
        "sessions opened: 0 | 1",
    },
  },
  {
    says: "that an organization demands a second factor is forgotten",
    inWorld: ({ data }) => mistaking(data.organizations, () => ({ mfa_policy: "OPTIONAL" as const })),
    caughtBy: {
      "email-otp-login › the organization demands a second factor, so the login is not done":
        "sessions opened: 0 | 1",
      "discovery-login › the organization demands a second factor, so entering is not done":
        "outcome: fails at exchangeIntermediateSession with 200 and no error named, and nothing runs after it | passes",
    },
  },
  {
    says: "a second factor alone is enough",
    inWorld: (world) => {
      world.policies = { ...world.policies, strict_mfa: false };
    },
    caughtBy: {
      "totp-login › the app forgets to bring the first factor along":
        "outcome: fails at authenticateTotp with 400 no_session_arguments, and nothing runs after it | passes",
      "recovery-code-login › the app forgets to bring the first factor along":
        "outcome: fails at recover with 400 no_session_arguments, and nothing runs after it | passes",
    },
  },
  {
    says: "an intermediate session works twice",
    inWorld: ({ data }) => keeping(data.intermediateSessions),
    caughtBy: {
      "discovery-login › the member presses the button twice, and the login is over when the second request comes":
        "outcome: fails at exchangeIntermediateSession with 404 intermediate_session_not_found, and nothing runs after it | passes",
      "email-otp-sms-mfa › the member presses the button twice, and the login is over when the second request comes":
        "outcome: fails at authenticateSmsOtp with 404 intermediate_session_not_found, and nothing runs after it | fails at authenticateSmsOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
    },
  },
  {
    says: "an intermediate session never ends by itself",
    inWorld: ({ data }) => neverCollecting(data.intermediateSessions),
    caughtBy: {
      "email-otp-sms-mfa › ten minutes pass between the first factor and sendSmsOtp":
        "outcome: fails at sendSmsOtp with 404 intermediate_session_not_found, and nothing runs after it | passes",
      "discovery-login › ten minutes pass between discovery and exchangeIntermediateSession":
        "outcome: fails at exchangeIntermediateSession with 404 intermediate_session_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "an intermediate session ends after five minutes",
    inWorld: ({ data }) =>
      misplacing(data.intermediateSessions, ({ expires_at }) => ({ expires_at: expires_at - 300_000 })),
    caughtBy: {
      "recovery-code-login › a recovery code is found after almost ten minutes":
        "outcome: passes | fails at recover with 404 intermediate_session_not_found, and nothing runs after it",
      "discovery-login › the member enters one second before the ten minutes are over":
        "outcome: passes | fails at exchangeIntermediateSession with 404 intermediate_session_not_found, and nothing runs after it",
    },
  },
  {
    says: "the first factor of a colleague counts for a member",
    inCalls: async ({ sent, world: { data }, answer }) => {
      const member = data.members.get(String(sent.member_id));
      const token = String(sent.intermediate_session_token);
      const session = data.intermediateSessions.get(token);
      if (member && session?.organization_id === member.organization_id) {
        data.intermediateSessions.update(token, { email_address: member.email_address });
      }
      return answer();
    },
    caughtBy: {
      "email-otp-sms-mfa › somebody brings the first factor of a colleague to authenticateSmsOtp":
        "outcome: fails at authenticateSmsOtp with 400 member_session_member_id_mismatch, and nothing runs after it | passes",
      "recovery-code-login › somebody brings the first factor of a colleague to recover":
        "outcome: fails at recover with 400 member_session_member_id_mismatch, and nothing runs after it | passes",
    },
  },
  {
    says: "the first factor of another organization counts in this one",
    inCalls: async ({ sent, world: { data }, answer }) => {
      const member = data.members.get(String(sent.member_id));
      const token = String(sent.intermediate_session_token);
      if (member && data.intermediateSessions.get(token)) {
        const { organization_id, email_address } = member;
        data.intermediateSessions.update(token, { organization_id, email_address });
      }
      return answer();
    },
    caughtBy: {
      "email-otp-sms-mfa › somebody brings a first factor of another organization to authenticateSmsOtp":
        "outcome: fails at authenticateSmsOtp with 400 invalid_intermediate_session_token_for_organization, and nothing runs after it | passes",
      "totp-login › somebody brings a first factor of another organization to authenticateTotp":
        "outcome: fails at authenticateTotp with 400 invalid_intermediate_session_token_for_organization, and nothing runs after it | passes",
    },
  },
  {
    says: "the second factors that an organization allows are not looked at",
    inWorld: ({ data }) => mistaking(data.organizations, () => ({ mfa_methods: "ALL_ALLOWED" as const })),
    caughtBy: {
      "email-otp-sms-mfa › an admin forbids this second factor before authenticateSmsOtp":
        "outcome: fails at authenticateSmsOtp with 400 operation_restricted_by_organization_mfa_methods, and nothing runs after it | passes",
      "totp-login › an admin forbids this second factor before authenticateTotp":
        "outcome: fails at authenticateTotp with 400 operation_restricted_by_organization_mfa_methods, and nothing runs after it | passes",
    },
  },
  {
    says: "the first factors that an organization allows are looked at only when the login begins",
    inCalls: async ({ path, world: { data }, answer }) => {
      if (/email\/login_or_signup$/.test(path)) return answer();
      for (const { organization_id } of data.organizations.values()) {
        data.organizations.update(organization_id, { auth_methods: "ALL_ALLOWED" });
      }
      return answer();
    },
    caughtBy: {
      "email-otp-login › an admin forbids email codes while the email is under way":
        "outcome: fails at authenticateEmailOtp with 400 operation_restricted_by_organization_auth_methods, and nothing runs after it | passes",
      "email-otp-sms-mfa › an admin forbids email codes before authenticateSmsOtp":
        "outcome: fails at authenticateSmsOtp with 400 action_available_only_once_primary_authentication_is_met, and nothing runs after it | passes",
    },
  },
  {
    says: "the phone is not verified by its first code",
    inWorld: ({ data }) =>
      miswriting(data.members, ({ mfa_phone_number_verified: _, ...changes }) => changes),
    caughtBy: {
      "email-otp-sms-mfa › the phone was never verified, and its first code verifies it":
        "afterwards: what the path says to hold | it does not hold",
    },
  },
];
