import { type StytchTools, stytchStage } from "../../../mocks/stytch/exports/stage.ts";
import type { Credentials } from "../../../src/runner/request/credentials.ts";
import type { GivenInputs } from "../../../src/runner/run/inputs.ts";

type Inputs = Record<string, unknown>;

interface Persona {
  readonly readsCode: () => string;
  readonly misreadsCode: () => string;
}

interface Part {
  readonly inputs: Inputs;
  readonly reads: Persona;
}

interface Asked {
  /** The organization asks everybody for a second factor. */
  readonly mfa: boolean;
}

const MINUTES = { session_duration_minutes: 60 };

/** Who goes through each workflow. */
const PARTS: Readonly<Record<string, (tools: StytchTools, asked: Asked) => Part>> = {
  "sms-otp-login": ({ user }) => {
    const { phone } = user();
    return { inputs: { phone_number: phone.number, ...MINUTES }, reads: phone };
  },
  "email-otp-login": ({ organization, member }, { mfa }) => {
    const of = organization(mfa ? { mfa_policy: "REQUIRED_FOR_ALL" } : {});
    const { mailbox } = member({ of });
    const inputs = { organization_id: of.organization_id, email_address: mailbox.address, ...MINUTES };
    return { inputs, reads: mailbox };
  },
  "sms-otp-mfa": ({ organization, member }) => {
    const of = organization();
    const { id, phone } = member({ of });
    const who = { organization_id: of.organization_id, member_id: id };
    return { inputs: { ...who, mfa_phone_number: phone.number, ...MINUTES }, reads: phone };
  },
  "totp-enrollment": ({ organization, member }) => {
    const of = organization();
    const { id, authenticator } = member({ of });
    return {
      inputs: { organization_id: of.organization_id, member_id: id, ...MINUTES },
      reads: authenticator,
    };
  },
};

const OPTIONAL = ["mfa_phone_number", "session_duration_minutes"];

const without = (inputs: Inputs, names: readonly string[]): Inputs =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));

interface Setting {
  readonly inputs: GivenInputs;
  readonly credentials: Credentials;
}

type Login = { readonly username: string; readonly password: string };
type World = (part: Part, login: Login) => Setting;

const right = ({ inputs, reads }: Part, login: Login): Setting => ({
  inputs: { ...inputs, code: reads.readsCode },
  credentials: { basicAuth: login },
});

/** What a run may meet: a fault counts when it makes a difference in one of them. */
const WORLDS: Readonly<Record<string, World>> = {
  "everything goes well": right,
  "only what is required is given": (part, login) => ({
    ...right(part, login),
    inputs: { ...without(part.inputs, OPTIONAL), code: part.reads.readsCode },
  }),
  "the code is wrong": (part, login) => ({
    ...right(part, login),
    inputs: { ...part.inputs, code: part.reads.misreadsCode },
  }),
  "the secret is wrong": (part, login) => ({
    ...right(part, login),
    credentials: { basicAuth: { ...login, password: "secret-test-of-somebody-else-altogether=" } },
  }),
  "a second factor is asked for": right,
};

export const worldNames: readonly string[] = Object.keys(WORLDS);

/** A fresh world each time, the same every time. */
export function enter(name: string, workflowId: string) {
  // As the shipped workflows ask for it: they send no session beside a second factor.
  const { tools, login, transport, clock } = stytchStage({ seed: workflowId, follows: "description" });
  const part = PARTS[workflowId]?.(tools, { mfa: name === "a second factor is asked for" });
  const setting = part && WORLDS[name]?.(part, login);
  if (setting === undefined) throw new Error(`Nobody is there to go through ${workflowId} when ${name}.`);
  return { ...setting, transport, clock };
}
