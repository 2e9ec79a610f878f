import { UNKNOWN_ROLE_ERROR } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import type { StytchWorld } from "../state.ts";
import type { Role } from "./policy-views.ts";

/** Who is given a role that nobody declared would have it in vain (docs/stytch/rbac.md#unknown-roles). */
export function refuseUnknownRoles(
  { policies }: StytchWorld,
  known: readonly Role[],
  given: readonly string[] = [],
): void {
  if (!policies.roles_must_exist) return;
  const unknown = given.find((id) => !known.some(({ role_id }) => role_id === id));
  if (unknown !== undefined) refuse(UNKNOWN_ROLE_ERROR, missingRole(unknown, known));
}

/** What there is instead, and where to declare another. */
export const missingRole = (id: string, known: readonly Role[]): string =>
  `There is no role ${JSON.stringify(id)}. There is: ${known.map(({ role_id }) => role_id).join(", ")}. Declare more in the project's rbac_policy.`;
