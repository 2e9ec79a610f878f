import { timestamp } from "../../../src/ports/clock.ts";
import type { ConsumerSchema } from "../api.ts";
import { USER_ROLE } from "../assumptions.ts";
import { signSessionJwt } from "../session-jwt.ts";
import type { Session, StytchWorld } from "../state.ts";

/** What a request that asked for no session gets, and one that did. */
export function sessionFields(world: StytchWorld, session: Session | undefined) {
  if (!session) return { session: null, session_token: "", session_jwt: "" };
  return {
    session: presentSession(world, session),
    session_token: session.token,
    session_jwt: signSessionJwt(world, session, rolesOf(world, session)),
  };
}

/** A session has the roles of its user. */
export const rolesOf = (world: StytchWorld, session: Session): readonly string[] =>
  world.data.users.get(session.account)?.roles ?? [USER_ROLE];

export function presentSession(
  world: StytchWorld,
  session: Session,
): ConsumerSchema<"api_session_v1_Session"> {
  return {
    attributes: { ...session.attributes },
    authentication_factors: [...session.factors],
    custom_claims: { ...session.custom_claims },
    expires_at: timestamp(session.expires_at),
    last_accessed_at: timestamp(session.last_accessed_at),
    roles: [...rolesOf(world, session)],
    session_id: session.id,
    started_at: timestamp(session.started_at),
    user_id: session.account,
  };
}
