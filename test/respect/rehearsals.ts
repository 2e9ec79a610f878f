import type { StytchTools } from "../../mocks/stytch/exports/stage.ts";

/** One run of a shipped document, by us and by Redocly's respect, each against a stand-in of the same seed. */
export interface Rehearsal {
  readonly document: string;
  readonly workflowId: string;
  readonly source: string;
  readonly name: string;
  /** Sets the stage. A function is an input that is known only when a step reads it. */
  readonly inputs: (tools: StytchTools) => Readonly<Record<string, unknown>>;
  /** Why the two come to different verdicts, where they may. */
  readonly differs?: string;
}

type Document = Pick<Rehearsal, "document" | "workflowId" | "source">;

const login: Document = {
  document: "stytch-sms-otp-login-workflow.yml",
  workflowId: "sms-otp-login",
  source: "stytchConsumerApi",
};
const email: Document = {
  document: "stytch-b2b-email-otp-login-workflow.yml",
  workflowId: "email-otp-login",
  source: "stytchB2bApi",
};
const secondFactor: Document = {
  document: "stytch-b2b-sms-otp-mfa-workflow.yml",
  workflowId: "sms-otp-mfa",
  source: "stytchB2bApi",
};
const enrollment: Document = {
  document: "stytch-b2b-totp-enrollment-workflow.yml",
  workflowId: "totp-enrollment",
  source: "stytchB2bApi",
};

const shipped = (name: string, workflowId: string, source: string): Document => ({
  document: `stytch-${name}-workflow.yml`,
  workflowId,
  source,
});
const whatsapp = shipped("whatsapp-otp-login", "whatsapp-otp-login", "stytchConsumerApi");
const twoFactors = shipped("b2b-email-otp-mfa", "email-otp-sms-mfa", "stytchB2bApi");
const totpLogin = shipped("b2b-totp-login", "totp-login", "stytchB2bApi");
const rotation = shipped("b2b-recovery-codes", "recovery-codes-rotation", "stytchB2bApi");
const exchange = shipped("b2b-session-exchange", "session-exchange", "stytchB2bApi");
const lifeCycle = shipped("b2b-organization", "organization-life-cycle", "stytchB2bApi");
const discovery = shipped("b2b-discovery", "discovery-start", "stytchB2bApi");

const memberWithPhone = ({ organization, member }: StytchTools) => {
  const acme = organization();
  return { acme, ada: member({ of: acme, phone: true }) };
};

export const REHEARSALS: readonly Rehearsal[] = [
  {
    ...login,
    name: "the right code",
    inputs: ({ user }) => {
      const ada = user();
      return {
        phone_number: ada.phone.number,
        code: ada.phone.readsCode,
        session_duration_minutes: 60,
      };
    },
  },
  {
    ...login,
    name: "an optional input is left out",
    inputs: ({ user }) => {
      const ada = user();
      return { phone_number: ada.phone.number, code: ada.phone.readsCode };
    },
  },
  {
    ...login,
    name: "a wrong code",
    inputs: ({ user }) => {
      const ada = user();
      return { phone_number: ada.phone.number, code: ada.phone.misreadsCode };
    },
  },
  {
    ...login,
    name: "a phone number that is none",
    inputs: () => ({ phone_number: "12", code: "123456" }),
  },
  {
    ...login,
    name: "a required input is missing",
    inputs: ({ user }) => ({ phone_number: user().phone.number }),
    differs: "We send nothing when a required input is missing; respect sends what it can.",
  },
  {
    ...email,
    name: "the right code",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme });
      return {
        organization_id: acme.organization_id,
        email_address: ada.mailbox.address,
        code: ada.mailbox.readsCode,
        session_duration_minutes: 60,
      };
    },
  },
  {
    ...email,
    name: "a wrong code",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme });
      return {
        organization_id: acme.organization_id,
        email_address: ada.mailbox.address,
        code: ada.mailbox.misreadsCode,
      };
    },
  },
  {
    ...email,
    name: "an organization that does not exist",
    inputs: () => ({
      organization_id: "organization-test-00000000-0000-4000-8000-000000000009",
      email_address: "ada@acme.example",
      code: "123456",
    }),
  },
  {
    ...secondFactor,
    name: "the right code",
    inputs: (tools) => {
      const { acme, ada } = memberWithPhone(tools);
      return { organization_id: acme.organization_id, member_id: ada.id, code: ada.phone.readsCode };
    },
  },
  {
    ...secondFactor,
    name: "a wrong code",
    inputs: (tools) => {
      const { acme, ada } = memberWithPhone(tools);
      return { organization_id: acme.organization_id, member_id: ada.id, code: ada.phone.misreadsCode };
    },
  },
  {
    ...enrollment,
    name: "the code that the app shows",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme });
      return {
        organization_id: acme.organization_id,
        member_id: ada.id,
        code: ada.authenticator.readsCode,
      };
    },
  },
  {
    ...enrollment,
    name: "a code that the app does not show",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme });
      return {
        organization_id: acme.organization_id,
        member_id: ada.id,
        code: ada.authenticator.misreadsCode,
      };
    },
  },
  {
    ...whatsapp,
    name: "the right code",
    inputs: ({ user }) => {
      const { phone } = user();
      return { phone_number: phone.number, code: phone.readsCode, session_duration_minutes: 60 };
    },
  },
  {
    ...twoFactors,
    name: "both right codes",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme, verifiedPhone: true, mfa_enrolled: true });
      return {
        organization_id: acme.organization_id,
        email_address: ada.mailbox.address,
        email_code: ada.mailbox.readsCode,
        sms_code: ada.phone.readsCode,
      };
    },
    differs: "The report of respect does not name a step that an action has led to.",
  },
  {
    ...totpLogin,
    name: "both right codes",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme, authenticator: true, mfa_enrolled: true });
      return {
        organization_id: acme.organization_id,
        email_address: ada.mailbox.address,
        email_code: ada.mailbox.readsCode,
        totp_code: ada.authenticator.readsCode,
      };
    },
  },
  {
    ...totpLogin,
    name: "a member who owes nothing",
    inputs: ({ organization, member }) => {
      const acme = organization();
      const ada = member({ of: acme });
      return {
        organization_id: acme.organization_id,
        email_address: ada.mailbox.address,
        email_code: ada.mailbox.readsCode,
        totp_code: "000000",
      };
    },
  },
  {
    ...rotation,
    name: "a member with an app",
    inputs: ({ organization, member }) => {
      const acme = organization();
      return {
        organization_id: acme.organization_id,
        member_id: member({ of: acme, authenticator: true }).id,
      };
    },
  },
  {
    ...exchange,
    name: "a member of both organizations",
    inputs: ({ organization, member }) => {
      const [acme, cedar] = [organization(), organization({ organization_name: "Cedar" })];
      const { mailbox } = member({ of: acme });
      member({ of: cedar, email: mailbox.address });
      return {
        organization_id: acme.organization_id,
        other_organization_id: cedar.organization_id,
        email_address: mailbox.address,
        code: mailbox.readsCode,
      };
    },
  },
  {
    ...lifeCycle,
    name: "a slug that is free",
    inputs: () => ({ new_organization_name: "Birch", new_organization_slug: "birch" }),
  },
  {
    ...discovery,
    name: "the right code",
    inputs: ({ outsider }) => {
      const { mailbox } = outsider();
      return { email_address: mailbox.address, code: mailbox.readsCode };
    },
  },
];
