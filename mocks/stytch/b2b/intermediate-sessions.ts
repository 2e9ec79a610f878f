import { milliseconds } from "../../../src/ports/clock.ts";
import { refuse } from "../errors.ts";
import { newToken } from "../ids.ts";
import { readSessionWish, type SessionArguments, type SessionWish } from "../sessions.ts";
import type { Factor, IntermediateSession, Member, Metadata, Organization, StytchWorld } from "../state.ts";

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

/** What a request brings of earlier proofs: a session, an intermediate session, or neither. */
export interface MemberWish extends SessionWish {
  readonly intermediate: IntermediateSession | undefined;
}

interface MemberFields extends SessionArguments {
  readonly intermediate_session_token?: string;
  readonly session_duration_minutes?: number;
  readonly session_custom_claims?: Metadata;
}

/** Read, and refused where it must be, before anything is written. */
export function readMemberWish(world: StytchWorld, body: MemberFields): MemberWish {
  const { session_token, session_jwt, intermediate_session_token: token } = body;
  const given = [session_token, session_jwt, token].filter((argument) => argument !== undefined);
  if (given.length > 1) refuse("too_many_session_arguments");
  return {
    ...readSessionWish(world, body),
    intermediate: token === undefined ? undefined : findIntermediateSession(world, token),
  };
}

function findIntermediateSession(world: StytchWorld, token: string): IntermediateSession {
  const session = world.data.intermediateSessions.get(token);
  if (!session) return refuse("intermediate_session_not_found");
  if (world.now < session.expires_at) return session;
  world.data.intermediateSessions.delete(token);
  return refuse("intermediate_session_not_found");
}

/** Earlier proofs count for the member they are of, and for nobody else. */
export function refuseStrangers(wish: MemberWish, organization: Organization, member: Member): void {
  const { presented, intermediate } = wish;
  if (presented && presented.account !== member.member_id) refuse("member_session_member_id_mismatch");
  if (!intermediate) return;
  const { organization_id, email_address } = intermediate;
  if (organization_id !== null && organization_id !== organization.organization_id) {
    refuse("invalid_intermediate_session_token_for_organization");
  }
  if (email_address !== member.email_address) refuse("member_session_member_id_mismatch");
}

export const factorsOf = (wish: MemberWish): readonly Factor[] =>
  wish.presented?.factors ?? wish.intermediate?.factors ?? [];
