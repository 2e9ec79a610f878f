import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { rolesOfUsers } from "../rbac/roles.ts";
import { verdictOn } from "../rbac/verdict.ts";
import { keySet } from "../session-jwt.ts";
import { presentedSession, readSessionWish, touchSession } from "../sessions.ts";
import { findUser } from "./find-user.ts";
import { presentUser } from "./present-user.ts";
import { presentSession, sessionFields } from "./sign-in.ts";

export const get: Handler<"api_session_v1_Get"> = ({ query, world }) => {
  const user = findUser(world, query.user_id);
  const sessions = world.data.sessions.filter("account", user.user_id);
  return { sessions: sessions.map((session) => presentSession(world, session)) };
};

export const authenticate: Handler<"api_session_v1_Authenticate"> = ({ body, world }) => {
  const wish = readSessionWish(world, body);
  const presented = wish.presented ?? refuse("no_session_arguments");
  const user = world.data.users.get(presented.account) ?? refuse("session_not_found");
  const verdict = verdictOn(
    body.authorization_check,
    rolesOfUsers(world),
    user.roles,
    "consumer_session_authorization_error",
  );
  const session = touchSession(world, wish, presented);
  return {
    ...sessionFields(world, session),
    session: presentSession(world, session),
    user: presentUser(world, user),
    ...verdict,
  };
};

export const revoke: Handler<"api_session_v1_Revoke"> = ({ body, world }) => {
  const { session_id, session_token, session_jwt } = body;
  const given = [session_id, session_token, session_jwt].filter((one) => one !== undefined);
  if (given.length === 0) refuse("no_session_revoke_arguments");
  if (given.length > 1) refuse("too_many_session_revoke_arguments");
  const session =
    session_id === undefined ? presentedSession(world, body) : world.data.sessions.get(session_id);
  if (!session || !world.data.users.get(session.account)) return refuse("session_not_found");
  world.data.sessions.delete(session.id);
  return {};
};

export const jwks: Handler<"api_session_v1_GetJWKS"> = ({ path }) => keySet(path.project_id);
