import { milliseconds, timestamp } from "../../../src/ports/clock.ts";
import { refuse } from "../errors.ts";
import { newToken } from "../ids.ts";
import { readSessionWish, type SessionFields, type SessionWish } from "../sessions.ts";
import type { Factor, IntermediateSession, Member, Organization, StytchWorld } from "../state.ts";

const LIFE = milliseconds({ minutes: 10 });

export function openIntermediateSession(
  world: StytchWorld,
  given: Omit<IntermediateSession, "token" | "expires_at">,
): IntermediateSession {
  return world.data.intermediateSessions.insert({
    ...given,
    token: newToken(world.random),
    expires_at: world.now + LIFE,
  });
}

/** The token as replies show it (docs/stytch/discovery.md#intermediate-expiry). */
export const tokenFields = ({ token, expires_at }: IntermediateSession) => ({
  intermediate_session_token: token,
  intermediate_session_token_expires_at: timestamp(expires_at),
});

/** What a request brings of earlier proofs: a session, an intermediate session, or neither. */
export interface MemberWish extends SessionWish {
  readonly intermediate: IntermediateSession | undefined;
}

interface MemberFields extends SessionFields {
  readonly intermediate_session_token?: string;
}

/** Read, and refused where it must be, before anything is written. */
export function readMemberWish(world: StytchWorld, body: MemberFields): MemberWish {
  const { session_token, session_jwt, intermediate_session_token: token } = body;
  const given = [session_token, session_jwt, token].filter((argument) => argument !== undefined);
  if (given.length > 1) refuse("too_many_session_arguments");
  const wish = readSessionWish(world, body);
  if (token === undefined) return { ...wish, intermediate: undefined };
  const intermediate = world.data.intermediateSessions.get(token) ?? refuse("intermediate_session_not_found");
  return { ...wish, intermediate };
}

/** Somebody at the door of an organization, and what they bring of earlier proofs. */
export interface Arrival {
  readonly world: StytchWorld;
  readonly organization: Organization;
  readonly member: Member;
  readonly wish: MemberWish;
}

/** Earlier proofs count for the member they are of, and for nobody else. */
export function refuseStrangers({ wish, organization, member }: Arrival): void {
  const { presented, intermediate } = wish;
  if (presented && presented.account !== member.member_id) refuse("member_session_member_id_mismatch");
  refuseOtherOrganization(wish, organization);
  if (intermediate && intermediate.email_address !== member.email_address) {
    refuse("member_session_member_id_mismatch");
  }
}

/** An intermediate session that began in an organization ends there; one of discovery's goes anywhere. */
export function refuseOtherOrganization({ intermediate }: MemberWish, organization: Organization): void {
  const began = intermediate?.organization_id ?? null;
  if (began !== null && began !== organization.organization_id) {
    refuse("invalid_intermediate_session_token_for_organization");
  }
}

/** What was proven before. An address has an id only where its owner is a member, so discovery's proof takes theirs. */
export const factorsOf = ({ wish, member }: Pick<Arrival, "wish" | "member">): readonly Factor[] =>
  (wish.presented?.factors ?? wish.intermediate?.factors ?? []).map((factor) => ownedBy(member, factor));

export const ownedBy = (member: Member, factor: Factor): Factor =>
  factor.email_factor?.email_address === member.email_address
    ? { ...factor, email_factor: { ...factor.email_factor, email_id: member.email_id } }
    : factor;
