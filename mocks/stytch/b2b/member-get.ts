import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { refuseUnknown } from "../ids.ts";
import { findMember, memberBy } from "./members.ts";
import { findOrganization } from "./organizations.ts";
import { memberFields } from "./present-member.ts";

export const get: Handler<"api_organization_v1_organizations_members_Get"> = ({ path, query, world }) => {
  const { member_id, email_address } = query;
  const organization = findOrganization(world, path.organization_id);
  if ((member_id === undefined) === (email_address === undefined)) refuse("invalid_member_get_fields");
  const member =
    email_address === undefined
      ? findMember(world, organization, member_id ?? "")
      : memberBy("email", world, organization, normalEmail(email_address));
  return memberFields(world, organization, member ?? refuse("member_not_found"));
};

/** In whatever organization, so by the member's own id alone (docs/stytch/members.md#dangerously-get). */
export const dangerouslyGet: Handler<"api_organization_v1_organizations_members_DangerouslyGet"> = ({
  path,
  query,
  world,
}) => {
  const found = world.data.members.get(path.member_id);
  const member = found?.status === "deleted" && query.include_deleted !== true ? undefined : found;
  const organization = member && world.data.organizations.get(member.organization_id);
  if (!member || !organization) return refuseUnknown("member", path.member_id);
  return memberFields(world, organization, member);
};
