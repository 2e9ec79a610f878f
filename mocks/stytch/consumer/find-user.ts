import { refuse } from "../errors.ts";
import { refuseUnknown } from "../ids.ts";
import { presentedSession, type SessionArguments } from "../sessions.ts";
import type { StytchWorld, User } from "../state.ts";

/** By user_id or external id. */
export function findUser(world: StytchWorld, id: string): User {
  const { users } = world.data;
  return users.get(id) ?? users.find("external_id", id) ?? refuseUnknown("user", id);
}

/** Whom a request names, by id or by session; undefined when it names nobody. */
export function namedUser(
  world: StytchWorld,
  named: SessionArguments & { readonly user_id?: string },
): User | undefined {
  const { user_id, session_token, session_jwt } = named;
  const sessions = [session_token, session_jwt].filter((given) => given !== undefined).length;
  if (sessions === 1 && user_id !== undefined) refuse("too_many_user_selection_arguments");
  const session = presentedSession(world, named);
  if (session) return world.data.users.get(session.account) ?? refuse("session_not_found");
  return user_id === undefined ? undefined : findUser(world, user_id);
}
