import type { B2bSchema } from "../api.ts";
import { OPEN_ORGANIZATIONS_ARE_DISCOVERED } from "../assumptions.ts";
import { domainOf } from "../email-address.ts";
import {
  ANY_DOMAIN,
  type Factor,
  inOrganization,
  type Member,
  type Organization,
  type StytchWorld,
} from "../state.ts";
import { isCommonProvider } from "./email-providers.ts";
import { owedFirstFactor } from "./first-factors.ts";
import { takesIn } from "./jit-provisioning.ts";
import { memberBy } from "./members.ts";
import { memberOptions, owesSecondFactor } from "./mfa.ts";
import { presentMember } from "./present-member.ts";

type Discovered = B2bSchema<"api_discovery_v1_DiscoveredOrganization">;
type Membership = B2bSchema<"api_discovery_v1_Membership">;

interface Seeker {
  readonly email_address: string;
  /** What was proven of the address so far. */
  readonly factors: readonly Factor[];
  /** Whether to show the organizations too that the address may join. */
  readonly mayJoin: boolean;
  /** Where the seeker is signed in already. */
  readonly signedInTo?: string;
}

/** First where an address is a member, then where it may be one (docs/stytch/discovery.md#memberships). */
export function discover(world: StytchWorld, seeker: Seeker): Discovered[] {
  const { organizations, members } = world.data;
  const domain = domainOf(seeker.email_address);
  const memberships = members.filter("address", seeker.email_address).flatMap((member) => {
    const organization = organizations.get(member.organization_id);
    return organization ? [discovered(world, organization, seeker, member)] : [];
  });
  const openings = seeker.mayJoin
    ? openTo(domain).flatMap((key) => organizations.filter("open_to", key))
    : [];
  return [
    ...memberships,
    ...openings
      .filter((organization) => isOpenTo(world, organization, seeker.email_address))
      .map((organization) => discovered(world, organization, seeker)),
  ];
}

/** Neighbours in a domain that all the world shares are strangers (docs/stytch/discovery.md#open-to-all). */
const openTo = (domain: string): readonly string[] =>
  OPEN_ORGANIZATIONS_ARE_DISCOVERED && !isCommonProvider(domain) ? [domain, ANY_DOMAIN] : [domain];

/**
 * Somebody with a verified address of the domain is there already. Else anybody could put a foreign domain on the
 * list, and be shown to all who have an address there.
 */
function isOpenTo(world: StytchWorld, organization: Organization, email_address: string): boolean {
  if (memberBy("email", world, organization, email_address)) return false;
  if (!takesIn(world, organization, email_address)) return false;
  const key = inOrganization(organization.organization_id, domainOf(email_address));
  return world.data.members.find("verified_domain", key) !== undefined;
}

function discovered(
  world: StytchWorld,
  organization: Organization,
  seeker: Seeker,
  member?: Member,
): Discovered {
  const isIn = seeker.signedInTo === organization.organization_id;
  const primary_required = isIn ? null : owedFirstFactor(organization, member, seeker.factors);
  const owesSecond = !isIn && owesSecondFactor(organization, member, seeker.factors);
  return {
    member_authenticated: !primary_required && !owesSecond,
    organization,
    membership: member
      ? membershipOf(world, organization, member)
      : eligibleByDomain(domainOf(seeker.email_address)),
    primary_required,
    mfa_required: owesSecond
      ? { member_options: member ? memberOptions(world, member) : null, secondary_auth_initiated: null }
      : null,
  };
}

function membershipOf(world: StytchWorld, organization: Organization, member: Member): Membership {
  const { status } = member;
  if (status === "deleted") throw new Error(`${member.member_id} is deleted, and yet found by its address.`);
  return { type: `${status}_member`, details: null, member: presentMember(world, organization, member) };
}

const eligibleByDomain = (domain: string): Membership => ({
  type: "eligible_to_join_by_email_domain",
  details: { domain },
  member: null,
});
