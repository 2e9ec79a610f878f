import { openIntermediateSession } from "../b2b/intermediate-sessions.ts";
import { createOrganization } from "../b2b/organizations.ts";
import { provesSecondFactor } from "../b2b/second-factor-call.ts";
import { addContact } from "../consumer/contacts.ts";
import type { Factor, Member, Organization, StytchWorld, User } from "../state.ts";
import { setUpMember, setUpUser } from "./accounts.ts";
import { mailDomainOf, newPhone } from "./made-up.ts";
import { missing } from "./personas.ts";
import { type Account, memberAccount, setUpSession, userAccount } from "./sessions.ts";

/** What a workflow does and asks for, from which follows who it is about. */
export interface WorkflowTraits {
  /** The operations that it calls, in their order. */
  readonly operations: readonly string[];
  /** The fields that it sends. */
  readonly fields: ReadonlySet<string>;
  /** The inputs that it reads, in snake case. */
  readonly inputs: ReadonlySet<string>;
}

const SESSION_MINUTES = 60;

/** Not made up: a run has one person, and is over before a faker would be loaded. */
const NAME = "ada";

/** Somebody whom the workflow itself brings in, and what somebody becomes who is renamed. */
const NEW_NAME = "bob";

/** Sets up the people that a workflow is about, in the state that it expects; the answer is its inputs. */
export function castFor(world: StytchWorld, traits: WorkflowTraits): Readonly<Record<string, unknown>> {
  const { inputs } = traits;
  const phone_number = newPhone(world);
  const organization = createOrganization(world, {
    organization_name: "Acme",
    organization_slug: "acme",
    email_allowed_domains: ["acme.example"],
    email_jit_provisioning: "RESTRICTED",
  });
  const { organization_id, organization_slug, organization_name } = organization;
  const domain = mailDomainOf(organization);
  const email = `${NAME}@${domain}`;
  const app = enrolledBefore(traits);
  const { user } = setUpUser(world, { phone_number, authenticator: app.user });
  // After the phone, so that a seed gives the same ids as it always did.
  addContact(world, user, "email", email);
  const hasPhone = hasPhoneBefore(traits);
  const { member } = setUpMember(world, organization, {
    email_address: email,
    email_address_verified: true,
    name: NAME,
    authenticator: app.member,
    ...(hasPhone && { mfa_phone_number: phone_number, mfa_phone_number_verified: true }),
    ...(owesSecondFactor(traits) && { mfa_enrolled: true }),
  });
  return {
    name: NAME,
    phone_number,
    mfa_phone_number: phone_number,
    email,
    email_address: email,
    organization_id,
    organization_slug,
    organization_name,
    member_id: member.member_id,
    user_id: user.user_id,
    session_duration_minutes: SESSION_MINUTES,
    ...(inputs.has("other_organization_id") && {
      other_organization_id: anotherOrganization(world, member).organization_id,
    }),
    ...(inputs.has("session_token") && {
      session_token: signedIn(world, traits, { organization, member, user }).token,
    }),
    ...(inputs.has("intermediate_session_token") && {
      intermediate_session_token: halfSignedIn(world, organization, member).token,
    }),
    new_name: NEW_NAME,
    new_phone_number: newPhone(world),
    new_email: `${NEW_NAME}@${domain}`,
    new_email_address: `${NEW_NAME}@${domain}`,
    new_organization_name: "Birch",
    new_organization_slug: "birch",
  };
}

/** Whoever uses an app before they register one, as for a login or to get rid of it, has one already. */
function enrolledBefore({ operations }: WorkflowTraits): {
  readonly user: boolean;
  readonly member: boolean;
} {
  const about = operations.filter((id) => /totp|recover/i.test(id));
  const uses = (first: string | undefined) => first !== undefined && !/totp.*(create|migrate)/i.test(first);
  return { user: uses(about.find((id) => !isOfMember(id))), member: uses(about.find(isOfMember)) };
}

/**
 * A workflow that asks for a phone is about a member without one. And a member with a phone cannot register an app
 * without proving the phone first.
 */
const hasPhoneBefore = ({ operations, inputs }: WorkflowTraits): boolean =>
  !inputs.has("mfa_phone_number") && operations.some((id) => isOfMember(id) && /sms/i.test(id));

/** The token of an intermediate session, beside a second factor, comes from a first one that was not enough. */
const owesSecondFactor = ({ operations, fields }: WorkflowTraits): boolean =>
  fields.has("intermediate_session_token") && operations.some(provesSecondFactor);

/** Where the same person is a member, too. */
function anotherOrganization(world: StytchWorld, { name, email_address }: Member): Organization {
  const organization = createOrganization(world, {
    organization_name: "Cedar",
    organization_slug: "cedar",
  });
  setUpMember(world, organization, { email_address, email_address_verified: true, name });
  return organization;
}

interface Cast {
  readonly organization: Organization;
  readonly member: Member;
  readonly user: User;
}

function signedIn(world: StytchWorld, { operations }: WorkflowTraits, { organization, member, user }: Cast) {
  const account = operations.some(isOfMember)
    ? memberAccount(world, organization, member)
    : userAccount(world, user);
  return setUpSession(world, account, [emailProof(account)], { session_duration_minutes: SESSION_MINUTES });
}

function halfSignedIn(world: StytchWorld, organization: Organization, member: Member) {
  const factors = [emailProof(memberAccount(world, organization, member))];
  const { organization_id } = organization;
  return openIntermediateSession(world, { factors, email_address: member.email_address, organization_id });
}

const emailProof = (account: Account): Factor =>
  account.prove("email_otp") ?? missing(`${account.id} has no address to prove.`);

const isOfMember = (operationId: string): boolean => /_b2b_|^api_(discovery|organization)_/.test(operationId);
