import { refuse } from "../errors.ts";
import { rolesOfMembers } from "../rbac/roles.ts";
import { SELF } from "../rbac/stytch-resources.ts";
import { grantingRoles } from "../rbac/verdict.ts";
import { presentedSession } from "../sessions.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { findOrganization } from "./organizations.ts";
import { type Needed, neededBy } from "./permissions.ts";
import { roleIdsOf } from "./present-member.ts";

/** A management call with these runs with a member's permissions (docs/stytch/rbac.md#session-headers). */
const TOKEN_HEADER = "x-stytch-member-session";
const JWT_HEADER = "x-stytch-member-sessionjwt";

interface Target {
  readonly organization: Organization;
  /** The member that the call is about; undefined when it is about the organization. */
  readonly member?: Member | undefined;
}

interface ManagementCall {
  readonly operation: { readonly id: string };
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
  readonly world: StytchWorld;
}

/** Refuses a call whose headers name a member who may not make it; answers that member, or undefined without headers. */
export function refuseUnpermitted(call: ManagementCall, target: Target): Member | undefined {
  const { world, headers, operation, body } = call;
  const { [TOKEN_HEADER]: session_token, [JWT_HEADER]: session_jwt } = headers;
  const session = presentedSession(world, { session_token, session_jwt });
  if (!session) return undefined;
  const actor = world.data.members.get(session.account) ?? refuse("session_not_found");
  const { organization } = target;
  if (actor.organization_id !== organization.organization_id) refuse("session_authorization_tenancy_error");
  const isSelf = target.member?.member_id === actor.member_id;
  const roles = rolesOfMembers(world, organization);
  const held = roleIdsOf(organization, actor);
  for (const needed of neededBy(operation.id, body)) {
    const isPermitted = resourcesOf(needed, isSelf).some(
      (resource_id) => grantingRoles(roles, held, { resource_id, action: needed.action }).length > 0,
    );
    if (!isPermitted) refuse("session_authorization_error", lacking(needed, isSelf));
  }
  return actor;
}

/** On any of which the action may be permitted. */
const resourcesOf = ({ resource_id, orToSelf }: Needed, isSelf: boolean): readonly string[] =>
  isSelf && orToSelf ? [resource_id, SELF] : [resource_id];

const lacking = (needed: Needed, isSelf: boolean): string =>
  `No role of this session permits ${needed.action} on ${resourcesOf(needed, isSelf).join(" or ")}.`;

interface OrganizationCall extends ManagementCall {
  readonly path: { readonly organization_id: string };
}

/** What a call is about that a member's session permits, and the member as whom it runs, if it does as one. */
export function organizationOf(call: OrganizationCall) {
  const organization = findOrganization(call.world, call.path.organization_id);
  return { organization, actor: refuseUnpermitted(call, { organization }) };
}
