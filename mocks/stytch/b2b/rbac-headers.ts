import { ADMIN_ROLE } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import { presentedSession } from "../sessions.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { findOrganization } from "./organizations.ts";
import { roleIdsOf } from "./present-member.ts";

/** A management call with these runs with a member's permissions (docs/stytch/sessions.md#rbac-headers). */
const TOKEN_HEADER = "x-stytch-member-session";
const JWT_HEADER = "x-stytch-member-sessionjwt";

/** What a member without a role of more power may do: something to themselves. */
interface Target {
  readonly organization: Organization;
  /** The member that the call is about; undefined when it is about the organization. */
  readonly member?: Member | undefined;
}

/** Refuses a call whose headers name a member who may not make it; answers that member, or undefined without headers. */
export function refuseUnpermitted(
  world: StytchWorld,
  headers: Readonly<Record<string, string>>,
  target: Target,
): Member | undefined {
  const { [TOKEN_HEADER]: session_token, [JWT_HEADER]: session_jwt } = headers;
  const session = presentedSession(world, { session_token, session_jwt });
  if (!session) return undefined;
  const actor = world.data.members.get(session.account) ?? refuse("session_not_found");
  if (actor.organization_id !== target.organization.organization_id)
    refuse("session_authorization_tenancy_error");
  const isAdmin = roleIdsOf(target.organization, actor).includes(ADMIN_ROLE);
  const isSelf = target.member?.member_id === actor.member_id;
  return isAdmin || isSelf ? actor : refuse("session_authorization_error");
}

interface OrganizationCall {
  readonly path: { readonly organization_id: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly world: StytchWorld;
}

/** What a call is about that an admin's session permits too, and the member as whom it runs, if it does as one. */
export function organizationOf({ path, headers, world }: OrganizationCall) {
  const organization = findOrganization(world, path.organization_id);
  return { organization, actor: refuseUnpermitted(world, headers, { organization }) };
}
