import { timestamp } from "../../../src/ports/clock.ts";
import type { ConsumerSchema } from "../api.ts";
import { USER_ROLE } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import { factorNow, type Proof } from "../factors.ts";
import { signSessionJwt } from "../session-jwt.ts";
import { grantSession, readSessionWish, type SessionWish } from "../sessions.ts";
import type { Session, StytchWorld, User } from "../state.ts";
import { presentUser } from "./present-user.ts";

/** What a request of this user wants of its session, which must not be somebody else's. */
export function readUserWish(
  world: StytchWorld,
  user: User,
  body: Parameters<typeof readSessionWish>[1],
): SessionWish {
  const wish = readSessionWish(world, body);
  if (wish.presented && wish.presented.account !== user.user_id) refuse("user_id_mismatch");
  return wish;
}

/** A factor was proven: what every authenticate call of a user answers, with the session that was wished for. */
export function signIn(
  world: StytchWorld,
  user: User,
  wish: SessionWish,
  proof: Proof,
  attributes?: Readonly<{ ip_address?: string; user_agent?: string }>,
) {
  const session = grantSession(world, wish, {
    account: user.user_id,
    organization_id: null,
    factors: [factorNow(world, proof)],
    attributes,
  });
  return {
    user_id: user.user_id,
    user: presentUser(world, user),
    user_device: null,
    ...sessionFields(world, session),
  };
}

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
const rolesOf = (world: StytchWorld, session: Session): readonly string[] =>
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
