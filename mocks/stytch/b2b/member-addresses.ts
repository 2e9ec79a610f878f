import { MEMBER_EMAIL_PREFIX } from "../assumptions.ts";
import { type ErrorType, refuse } from "../errors.ts";
import { newId } from "../ids.ts";
import { inOrganization, type Member, type Organization, type StytchWorld } from "../state.ts";

/** How an address can be somebody's: theirs now, once theirs and not unlinked since, or soon theirs. */
const HOLDS = [
  ["inUse", ({ data }: StytchWorld, key: string) => data.members.filter("email", key)],
  ["retired", ({ data }: StytchWorld, key: string) => data.retiredEmails.filter("address", key)],
  ["updating", ({ data }: StytchWorld, key: string) => data.emailUpdates.filter("address", key)],
] as const;

/** Each operation has errors of its own for an address that another member of the organization holds. */
export type TakenErrors = Readonly<Record<(typeof HOLDS)[number][0], ErrorType>>;

export function refuseTakenEmail(
  world: StytchWorld,
  { organization_id }: Organization,
  email_address: string,
  errors: TakenErrors,
  own?: Member,
): void {
  for (const [hold, holdersOf] of HOLDS) {
    const holders: readonly { member_id: string }[] = holdersOf(
      world,
      inOrganization(organization_id, email_address),
    );
    if (holders.some(({ member_id }) => member_id !== own?.member_id)) refuse(errors[hold]);
  }
}

/**
 * What changes of a member with the address. The former one is retired, or let go of when it is unlinked
 * (docs/stytch/members.md#address); one that was retired before is taken back under the id it had.
 */
export function moveAddress(
  world: StytchWorld,
  member: Member,
  email_address: string,
  unlink = false,
): Partial<Member> {
  const { retiredEmails, emailUpdates } = world.data;
  const { member_id, organization_id } = member;
  emailUpdates.delete(member_id);
  if (email_address === member.email_address) return {};
  const former = retiredEmails
    .filter("member", member_id)
    .find((retired) => retired.email_address === email_address);
  if (former) retiredEmails.delete(former.email_id);
  if (!unlink) {
    retiredEmails.insert({
      email_id: member.email_id,
      email_address: member.email_address,
      member_id,
      organization_id,
    });
  }
  const email_id = former?.email_id ?? newId(world, MEMBER_EMAIL_PREFIX);
  return { email_address, email_id, email_address_verified: false };
}

/** The member whose new address this is to be, as soon as a code that is sent there comes back. */
export function memberMovingTo(
  world: StytchWorld,
  { organization_id }: Organization,
  email_address: string,
): Member | undefined {
  const update = world.data.emailUpdates.find("address", inOrganization(organization_id, email_address));
  return update && world.data.members.get(update.member_id);
}

/** Whoever leaves holds nothing but the address that reactivation needs. */
export function letGoOfEmails({ data }: StytchWorld, { member_id }: Member): void {
  data.emailUpdates.delete(member_id);
  for (const { email_id } of data.retiredEmails.filter("member", member_id))
    data.retiredEmails.delete(email_id);
}

/** What is sent to an address of an organization: whoever it is for, only the newest code counts. */
export const memberEmailSlot = (organization: Organization, email_address: string): string =>
  `email/${organization.organization_id}/${email_address}`;
