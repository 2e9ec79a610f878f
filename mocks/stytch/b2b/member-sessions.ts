import { milliseconds, timestamp } from "../../../src/ports/clock.ts";
import type { B2bSchema } from "../api.ts";
import { signSessionJwt } from "../session-jwt.ts";
import { openSession, touchSession } from "../sessions.ts";
import type { Factor, Member, Organization, Session, StytchWorld } from "../state.ts";
import type { Arrival } from "./intermediate-sessions.ts";
import { roleIdsOf } from "./present-member.ts";

/** A member who has proven all that is owed always gets a session; this long unless the request says otherwise. */
const DEFAULT_MINUTES = 60;

/** Opens or extends the member's session with every factor proven, and uses the intermediate session up. */
export function grantMemberSession(
  { world, organization, member, wish }: Arrival,
  factors: readonly Factor[],
) {
  if (wish.intermediate) world.data.intermediateSessions.delete(wish.intermediate.token);
  const { presented } = wish;
  const holder = { account: member.member_id, organization_id: organization.organization_id, factors };
  const session = presented
    ? touchSession(
        world,
        { ...wish, minutes: wish.minutes ?? stepUpMinutes(world, presented) },
        presented,
        factors,
      )
    : openSession(world, wish, wish.minutes ?? DEFAULT_MINUTES, holder);
  return memberSessionFields(world, organization, member, session);
}

/** A step-up that says nothing of time never cuts a longer session short. */
function stepUpMinutes(world: StytchWorld, presented: Session): number | undefined {
  const end = world.now + milliseconds({ minutes: DEFAULT_MINUTES });
  return presented.expires_at > end ? undefined : DEFAULT_MINUTES;
}

export function memberSessionFields(
  world: StytchWorld,
  organization: Organization,
  member: Member,
  session: Session,
) {
  const roles = roleIdsOf(organization, member);
  return {
    member_session: presentMemberSession(organization, session, roles),
    session_token: session.token,
    session_jwt: signSessionJwt(world, session, roles),
  };
}

export function presentMemberSession(
  organization: Organization,
  session: Session,
  roles: readonly string[],
): B2bSchema<"api_b2b_session_v1_MemberSession"> {
  return {
    authentication_factors: [...session.factors],
    custom_claims: { ...session.custom_claims },
    expires_at: timestamp(session.expires_at),
    last_accessed_at: timestamp(session.last_accessed_at),
    member_id: session.account,
    member_session_id: session.id,
    organization_id: organization.organization_id,
    organization_slug: organization.organization_slug,
    roles: [...roles],
    started_at: timestamp(session.started_at),
  };
}

/** Whose session it is; undefined for a session of the consumer API. */
export const memberOf = (world: StytchWorld, session: Session): Member | undefined =>
  session.organization_id === null ? undefined : world.data.members.get(session.account);
