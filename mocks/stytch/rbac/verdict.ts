import { type ErrorType, refuse } from "../errors.ts";
import type { Role } from "./policy-views.ts";
import { EVERY_ACTION } from "./stytch-resources.ts";

export interface Check {
  readonly resource_id: string;
  readonly action: string;
}

/** Which of the roles that somebody holds permit it, by the rule of the SDKs (docs/stytch/rbac.md#verdict). */
export function grantingRoles(roles: readonly Role[], held: readonly string[], check: Check): string[] {
  const permitting = new Set(
    roles
      .filter(({ permissions }) =>
        permissions.some(
          ({ resource_id, actions }) =>
            resource_id === check.resource_id &&
            (actions.includes(check.action) || actions.includes(EVERY_ACTION)),
        ),
      )
      .map(({ role_id }) => role_id),
  );
  return held.filter((role) => permitting.has(role));
}

/** What a session's reply says of the check that came with the request; refuses one that no role permits. */
export function verdictOn(
  check: Check | undefined,
  roles: readonly Role[],
  held: readonly string[],
  error: ErrorType,
) {
  if (!check) return {};
  const granting_roles = grantingRoles(roles, held, check);
  if (granting_roles.length === 0) refuse(error);
  return { verdict: { authorized: true, granting_roles } };
}
