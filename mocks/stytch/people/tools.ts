import type { MadeUpName } from "../../../src/mock/made-up-names.ts";
import { Refusal } from "../../../src/mock/refusal.ts";
import type { Body } from "../api.ts";
import { createOrganization, type Preset } from "../b2b/organizations.ts";
import { messageOf } from "../errors.ts";
import { type Policies, refuseBadPolicies } from "../policies.ts";
import type { Organization, StytchWorld, User } from "../state.ts";
import { type NewMember, type NewUser, setUpMember, setUpUser } from "./accounts.ts";
import { mailDomainOf, newMailbox, newPhone } from "./made-up.ts";
import { type MemberPersona, memberPersona, missing, type UserPersona, userPersona } from "./personas.ts";
import { setUpSession, userAccount } from "./sessions.ts";

type OrganizationSettings = Partial<Body<"api_organization_v1_Create">> & Pick<Preset, "custom_roles">;

/** A certain one, `true` for any, `false` for none. */
type Choice = boolean | string;

interface UserSettings extends Pick<NewUser, "status" | "roles"> {
  /** Whether the account knows a phone: any, unless said otherwise. */
  readonly phone?: Choice;
  /** Whether the account knows a mailbox: none, unless said otherwise. */
  readonly email?: Choice;
  /** An authenticator app was enrolled and confirmed before. */
  readonly authenticator?: boolean;
  /** Has a session of an hour, opened by the phone, or by the mailbox where there is no phone. */
  readonly signedIn?: boolean;
}

interface MemberSettings
  extends Pick<NewMember, "status" | "mfa_enrolled" | "is_breakglass" | "default_mfa_method" | "roles"> {
  /** When absent: Acme, shared by everybody who names no other. */
  readonly of?: Organization;
  /** One at a domain of the organization, unless given. */
  readonly email?: string;
  /** Whether the account knows a phone: none, unless said otherwise. It is not verified by that. */
  readonly phone?: Choice;
  /** The phone was verified before, so it is an active second factor. */
  readonly verifiedPhone?: boolean;
  /** An authenticator app was enrolled and confirmed before. */
  readonly authenticator?: boolean;
}

/** What a scenario can set up. */
export interface StytchTools {
  /** An organization, with the settings that the API takes; "Acme" unless it is named. */
  readonly organization: (settings?: OrganizationSettings) => Organization;
  /** A member of an organization, active unless said otherwise. */
  readonly member: (settings?: MemberSettings) => MemberPersona;
  /** A user of the consumer API. */
  readonly user: (settings?: UserSettings) => UserPersona;
  /** Somebody with a phone and a mailbox whom no account knows: no user, and no member anywhere. */
  readonly stranger: (settings?: { readonly phone?: string; readonly email?: string }) => UserPersona;
  /** Somebody at an organization's own domain who is not a member of it yet. */
  readonly outsider: (settings?: { readonly of?: Organization; readonly email?: string }) => MemberPersona;
  /** Changes policies of the project before anything happens. */
  readonly policies: (changes: Partial<Policies>) => void;
}

/** Where people have their mail who are of no organization. */
const OWN_DOMAIN = "mail.example";

export function stytchTools(world: StytchWorld): StytchTools {
  const { people } = world;
  const phoneFor = (choice: Choice | undefined) => (typeof choice === "string" ? choice : newPhone(world));
  const emailFor = (choice: Choice | undefined, name: MadeUpName, domain = OWN_DOMAIN) =>
    typeof choice === "string" ? choice : newMailbox(world, name, domain);
  const organization: StytchTools["organization"] = ({ custom_roles = [], ...settings } = {}) =>
    orError("The organization", () =>
      createOrganization(world, { organization_name: "Acme", ...settings }, { custom_roles }),
    );
  let own: Organization | undefined;
  const acme = () => {
    own ??= organization();
    return own;
  };
  return {
    organization,
    member: ({ of = acme(), email, phone, verifiedPhone = false, ...settings } = {}) => {
      const name = people.name();
      const number = phoneFor(phone);
      const { member } = orError(name.full, () =>
        setUpMember(world, of, {
          ...settings,
          email_address: emailFor(email, name, mailDomainOf(of)),
          name: name.full,
          mfa_phone_number_verified: verifiedPhone,
          ...((phone || verifiedPhone) && { mfa_phone_number: number }),
        }),
      );
      const { email_address: address, mfa_phone_number } = member;
      return memberPersona(world, of, {
        name: name.full,
        email: address,
        number: mfa_phone_number || number,
      });
    },
    user: ({ phone = true, email = false, signedIn = false, ...settings } = {}) => {
      const made = people.name();
      const { first: first_name, last: last_name, full: name } = made;
      const reach = { name, number: phoneFor(phone), email: emailFor(email, made) };
      const { user, phone: known } = orError(name, () =>
        setUpUser(world, {
          ...settings,
          name: { first_name, last_name },
          ...(phone && { phone_number: reach.number }),
          ...(email && { email: reach.email }),
        }),
      );
      if (signedIn) signIn(world, user);
      return userPersona(world, { ...reach, number: known?.address ?? reach.number });
    },
    stranger: ({ phone, email } = {}) => {
      const name = people.name();
      return userPersona(world, { name: name.full, number: phoneFor(phone), email: emailFor(email, name) });
    },
    outsider: ({ of = acme(), email } = {}) => {
      const name = people.name();
      const address = emailFor(email, name, mailDomainOf(of));
      return memberPersona(world, of, { name: name.full, number: newPhone(world), email: address });
    },
    policies: (changes) => {
      refuseBadPolicies(changes);
      world.policies = { ...world.policies, ...changes };
    },
  };
}

function signIn(world: StytchWorld, user: User): void {
  const account = userAccount(world, user);
  const factor = account.prove("sms_otp") ?? account.prove("email_otp");
  setUpSession(world, account, [factor ?? missing(`${user.user_id} has nothing to sign in by.`)], {});
}

/** A refusal is an answer to an API call; the author of a scenario needs an error instead. */
function orError<Result>(who: string, setUp: () => Result): Result {
  try {
    return setUp();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    throw new Error(`${who} cannot be set up like this: ${messageOf(thrown)}`);
  }
}
