import { refuse } from "../errors.ts";
import type { StytchWorld } from "../state.ts";
import { owedFirstFactor } from "./first-factors.ts";
import { type Arrival, readMemberWish, refuseStrangers } from "./intermediate-sessions.ts";
import { namedMember } from "./members.ts";
import { type MfaMethod, refuseMfaMethod } from "./organization-settings.ts";

type Fields = Parameters<typeof readMemberWish>[1] & Parameters<typeof namedMember>[1];

interface Purpose {
  /** The call proves a factor; others only prepare one. */
  readonly proves: boolean;
  readonly method?: MfaMethod;
}

/** How every call about a second factor begins: whose it is, what was proven before, and whether that may go on. */
export function readSecondFactorCall(world: StytchWorld, body: Fields, { proves, method }: Purpose): Arrival {
  const { organization, member } = namedMember(world, body);
  // Whoever is not active has never signed in with a first factor.
  if (member.status !== "active") refuse("action_available_only_for_active_members");
  const wish = readMemberWish(world, body);
  const { presented, intermediate } = wish;
  // What the documentation demands and the description does not: the policy decides.
  if (proves && world.policies.strict_mfa && !presented && !intermediate) refuse("no_session_arguments");
  const arrival = { world, organization, member, wish };
  refuseStrangers(arrival);
  // A second factor makes up for no first one: what the organization does not accept stays owed.
  if (intermediate && owedFirstFactor(organization, member, intermediate.factors)) {
    refuse("action_available_only_once_primary_authentication_is_met");
  }
  if (method) refuseMfaMethod(organization, member, method);
  return arrival;
}
