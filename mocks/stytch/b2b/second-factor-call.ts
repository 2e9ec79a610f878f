import { refuse } from "../errors.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { type MemberWish, readMemberWish, refuseStrangers } from "./intermediate-sessions.ts";
import { findMember } from "./members.ts";
import { refuseMethod, refuseUnacceptedFirstFactor, refuseWithoutFirstFactor } from "./mfa.ts";
import type { MfaMethod } from "./organization-settings.ts";
import { findOrganization } from "./organizations.ts";

type Fields = Parameters<typeof readMemberWish>[1] & {
  readonly organization_id: string;
  readonly member_id: string;
};

interface Purpose {
  /** The call proves a factor; others only prepare one. */
  readonly proves: boolean;
  readonly method?: MfaMethod;
}

interface SecondFactorCall {
  readonly organization: Organization;
  readonly member: Member;
  readonly wish: MemberWish;
}

/** How every call about a second factor begins: whose it is, what was proven before, and whether that may go on. */
export function readSecondFactorCall(
  world: StytchWorld,
  body: Fields,
  { proves, method }: Purpose,
): SecondFactorCall {
  const organization = findOrganization(world, body.organization_id);
  const member = findMember(world, organization, body.member_id);
  if (member.status !== "active") refuse("action_available_only_for_active_members");
  const wish = readMemberWish(world, body);
  if (proves) refuseWithoutFirstFactor(world, wish);
  refuseStrangers(wish, organization, member);
  refuseUnacceptedFirstFactor(organization, member, wish);
  if (method) refuseMethod(organization, member, method);
  return { organization, member, wish };
}
