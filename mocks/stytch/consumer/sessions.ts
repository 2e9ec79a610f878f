import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { permits } from "../rbac.ts";
import { keySet } from "../session-jwt.ts";
import { readSessionWish, touchSession } from "../sessions.ts";
import { presentUser } from "./present-user.ts";
import { presentSession, sessionFields } from "./sign-in.ts";

export const authenticate: Handler<"api_session_v1_Authenticate"> = ({ body, world }) => {
  const wish = readSessionWish(world, body);
  const presented = wish.presented ?? refuse("no_session_arguments");
  const user = world.data.users.get(presented.account) ?? refuse("session_not_found");
  const verdict = body.authorization_check && permits(user.roles, body.authorization_check);
  if (verdict?.authorized === false) refuse("session_authorization_error");
  const session = touchSession(world, wish, presented);
  return {
    ...sessionFields(world, session),
    session: presentSession(world, session),
    user: presentUser(world, user),
    ...(verdict && { verdict }),
  };
};

export const jwks: Handler<"api_session_v1_GetJWKS"> = ({ path }) => keySet(path.project_id);
