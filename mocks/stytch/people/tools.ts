import { Refusal } from "../../../src/mock/refusal.ts";
import type { Body } from "../api.ts";
import { createOrganization, type Preset } from "../b2b/organizations.ts";
import { messageOf } from "../errors.ts";
import { type Policies, refuseBadPolicies } from "../policies.ts";
import type { Organization, StytchWorld } from "../state.ts";
import { type NewMember, type NewUser, setUpMember, setUpUser } from "./accounts.ts";
import { mailDomainOf, newMailbox, newPhone } from "./made-up.ts";
import { type MemberPersona, memberPersona, type UserPersona, userPersona } from "./personas.ts";

type OrganizationSettings = Partial<Body<"api_organization_v1_Create">> & Pick<Preset, "custom_roles">;

/** A certain phone, `true` for any, `false` for none. */
type PhoneChoice = boolean | string;

interface UserSettings extends Pick<NewUser, "status" | "roles"> {
  readonly phone?: true | string;
}

interface MemberSettings
  extends Pick<NewMember, "status" | "mfa_enrolled" | "is_breakglass" | "default_mfa_method" | "roles"> {
  /** When absent: Acme, shared by everybody who names no other. */
  readonly of?: Organization;
  readonly email?: string;
  readonly phone?: PhoneChoice;
  /** The phone was verified before, so it is an active second factor. */
  readonly verifiedPhone?: boolean;
  /** An authenticator app was enrolled and confirmed before. */
  readonly authenticator?: boolean;
}

/** What a scenario can set up. */
export interface StytchTools {
  readonly organization: (settings?: OrganizationSettings) => Organization;
  readonly member: (settings?: MemberSettings) => MemberPersona;
  readonly user: (settings?: UserSettings) => UserPersona;
  /** Somebody with a phone who is not a user yet. */
  readonly stranger: (settings?: { readonly phone?: string }) => UserPersona;
  /** Somebody with a mailbox who is not a member yet. */
  readonly outsider: (settings?: { readonly of?: Organization; readonly email?: string }) => MemberPersona;
  readonly policies: (changes: Partial<Policies>) => void;
}

export function stytchTools(world: StytchWorld): StytchTools {
  const { people } = world;
  const phoneFor = (choice: PhoneChoice | undefined) =>
    typeof choice === "string" ? choice : newPhone(world);
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
          email_address: email ?? newMailbox(world, name, mailDomainOf(of)),
          name: name.full,
          mfa_phone_number_verified: verifiedPhone,
          ...((phone || verifiedPhone) && { mfa_phone_number: number }),
        }),
      );
      return memberPersona(world, of, member, member.mfa_phone_number || number);
    },
    user: ({ phone, ...settings } = {}) => {
      const { first: first_name, last: last_name, full } = people.name();
      const phone_number = phoneFor(phone);
      const given = { ...settings, name: { first_name, last_name }, phone_number };
      const { phone: contact } = orError(full, () => setUpUser(world, given));
      return userPersona(world, full, contact?.address ?? phone_number);
    },
    stranger: ({ phone } = {}) => userPersona(world, people.name().full, phoneFor(phone)),
    outsider: ({ of = acme(), email } = {}) => {
      const name = people.name();
      const email_address = email ?? newMailbox(world, name, mailDomainOf(of));
      return memberPersona(world, of, { name: name.full, email_address }, newPhone(world));
    },
    policies: (changes) => {
      refuseBadPolicies(changes);
      world.policies = { ...world.policies, ...changes };
    },
  };
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
