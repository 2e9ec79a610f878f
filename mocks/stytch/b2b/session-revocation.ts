import type { Body } from "../api.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { refuseUnknown } from "../ids.ts";
import { presentedSession } from "../sessions.ts";
import type { Member, Session, StytchWorld } from "../state.ts";
import { memberOf } from "./member-sessions.ts";
import { refuseUnpermitted } from "./rbac-headers.ts";

type RevokeBody = Body<"api_b2b_session_v1_Revoke">;

const SELECTORS = ["member_session_id", "session_token", "session_jwt", "member_id"] as const;

export const revoke: Handler<"api_b2b_session_v1_Revoke"> = (call) => {
  const { body, world } = call;
  const given = SELECTORS.filter((name) => body[name] !== undefined);
  if (given.length === 0) refuse("no_session_revoke_arguments");
  if (given.length > 1) refuse("too_many_session_revoke_arguments");
  const { member, sessions } =
    body.member_id === undefined ? oneSession(world, body) : all(world, body.member_id);
  const organization = world.data.organizations.get(member.organization_id) ?? refuse("session_not_found");
  refuseUnpermitted(call, { organization, member });
  for (const session of sessions) world.data.sessions.delete(session.id);
  return {};
};

interface Target {
  readonly member: Member;
  readonly sessions: readonly Session[];
}

function oneSession(world: StytchWorld, body: RevokeBody): Target {
  const { member_session_id: id } = body;
  const session = id === undefined ? presentedSession(world, body) : world.data.sessions.get(id);
  const member = session && memberOf(world, session);
  return member ? { member, sessions: [session] } : refuse("session_not_found");
}

/** By the real id: an external one is unique only in an organization, and none is named here. */
function all(world: StytchWorld, id: string): Target {
  const member = world.data.members.get(id);
  if (!member || member.status === "deleted") return refuseUnknown("member", id);
  return { member, sessions: world.data.sessions.filter("account", id) };
}
