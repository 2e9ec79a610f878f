import { ADMIN_ROLE } from "./assumptions.ts";
import { refuse } from "./errors.ts";

/** No policy of the caller's own is emulated: of the roles that Stytch itself has, one may do everything. */
export function verdictOn(check: object | undefined, roles: readonly string[]) {
  if (!check) return {};
  const granting_roles = roles.filter((role) => role === ADMIN_ROLE);
  if (granting_roles.length === 0) refuse("session_authorization_error");
  return { verdict: { authorized: true, granting_roles } };
}
