import { ADMIN_ROLE } from "./assumptions.ts";

interface Check {
  readonly resource_id: string;
  readonly action: string;
}

/** What each role may do. No policy of the caller's own is emulated: only the roles that Stytch itself has. */
const GRANTS: Readonly<Record<string, (check: Check) => boolean>> = {
  [ADMIN_ROLE]: () => true,
};

export function permits(
  roles: readonly string[],
  check: Check,
): { authorized: boolean; granting_roles: string[] } {
  const granting_roles = roles.filter((role) => Object.hasOwn(GRANTS, role) && GRANTS[role]?.(check));
  return { authorized: granting_roles.length > 0, granting_roles };
}
