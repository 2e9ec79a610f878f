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
];
