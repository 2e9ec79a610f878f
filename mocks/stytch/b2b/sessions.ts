import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { permits } from "../rbac.ts";
import { keySet } from "../session-jwt.ts";
import { readSessionWish, touchSession } from "../sessions.ts";
import type { Organization } from "../state.ts";
import { memberSessionFields } from "./member-sessions.ts";
import { presentMember, roleIdsOf } from "./present-member.ts";

export const authenticate: Handler<"api_b2b_session_v1_Authenticate"> = ({ body, world }) => {
  const wish = readSessionWish(world, body);
  const presented = wish.presented ?? refuse("no_session_arguments");
  const member = world.data.members.get(presented.account) ?? refuse("session_not_found");
  const organization = world.data.organizations.get(member.organization_id) ?? refuse("session_not_found");
  const check = body.authorization_check;
  if (check && !namesOf(organization).includes(check.organization_id))
    refuse("session_authorization_tenancy_error");
  const verdict = check && permits(roleIdsOf(organization, member), check);
  if (verdict?.authorized === false) refuse("session_authorization_error");
  const session = touchSession(world, wish, presented);
  return {
    ...memberSessionFields(world, organization, member, session),
    member: presentMember(world, organization, member),
    organization,
    ...(verdict && { verdict }),
  };
};

const namesOf = (organization: Organization): readonly (string | null | undefined)[] => [
  organization.organization_id,
  organization.organization_slug,
  organization.organization_external_id,
];

export const jwks: Handler<"api_b2b_session_v1_GetJWKS"> = ({ path }) => keySet(path.project_id);
