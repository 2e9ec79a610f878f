import {
  type MemberPersona,
  type Scenario,
  scenario,
  type UserPersona,
  workflow,
} from "../../../mocks/stytch/exports/scenario.ts";
import { signingInAndOut } from "../two-factors.ts";

// What there is to explore is a world and inputs: a scenario without a path has both.

interface TwoUsers {
  readonly ada: UserPersona;
  readonly bob: UserPersona;
}

export const smsLogin = scenario(
  workflow("workflows/arazzo/stytch-sms-otp-login-workflow.yml", "sms-otp-login"),
  {
    world: ({ user }) => ({ ada: user(), bob: user() }),
    inputs: ({ ada }: TwoUsers) => ({
      phone_number: ada.phone.number,
      code: ada.phone.readsCode,
      session_duration_minutes: 60,
    }),
  },
  () => {},
);

export const signingIn = signingInAndOut(() => {}, { sessions: 1 });

interface OneMember {
  readonly ada: MemberPersona;
}

const ofAda = ({ ada }: OneMember) => ({
  organization_id: ada.organization.organization_id,
  email_address: ada.mailbox.address,
  email_code: ada.mailbox.readsCode,
});

/** An emailed code, and then a texted one. */
export const twoStepLogin: Scenario = scenario(
  workflow("workflows/arazzo/stytch-b2b-email-otp-mfa-workflow.yml", "email-otp-sms-mfa"),
  {
    world: ({ member }) => ({ ada: member({ mfa_enrolled: true, verifiedPhone: true }) }),
    inputs: ({ ada }: OneMember) => ({ ...ofAda({ ada }), sms_code: ada.phone.readsCode }),
  },
  () => {},
);

export const recoveryLogin: Scenario = scenario(
  workflow("workflows/arazzo/stytch-b2b-recovery-codes-workflow.yml", "recovery-code-login"),
  {
    world: ({ member }) => ({ ada: member({ mfa_enrolled: true, authenticator: true }) }),
    inputs: ({ ada }: OneMember) => ({ ...ofAda({ ada }), recovery_code: ada.paper.readsRecoveryCode }),
  },
  () => {},
);

export const enrollment: Scenario = scenario(
  workflow("workflows/arazzo/stytch-b2b-totp-enrollment-workflow.yml", "totp-enrollment"),
  {
    follows: "description",
    world: ({ member }) => ({ ada: member() }),
    inputs: ({ ada }: OneMember) => ({
      organization_id: ada.organization.organization_id,
      member_id: ada.id,
      code: ada.authenticator.readsCode,
    }),
  },
  () => {},
);
