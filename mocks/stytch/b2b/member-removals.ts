import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { refuseUnknown } from "../ids.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { letGoOfEmails, refuseTakenEmail } from "./member-addresses.ts";
import { withoutPhone } from "./member-factors.ts";
import { targetOf } from "./member-target.ts";
import { memberBy, updateMember } from "./members.ts";
import { findOrganization } from "./organizations.ts";
import { memberFields } from "./present-member.ts";
import { refuseUnpermitted } from "./rbac-headers.ts";

/** Out of sight, but kept: a deleted member can be reactivated (docs/stytch/members.md#delete). */
export const remove: Handler<"api_organization_v1_organizations_members_Delete"> = (call) => {
  const { world } = call;
  const { member } = targetOf(call);
  letGo(world, member);
  updateMember(world, member, { status: "deleted" });
  return { member_id: member.member_id };
};

/** Ends what a member who leaves is in the middle of. */
export function letGo(world: StytchWorld, member: Member): void {
  const { sessions } = world.data;
  for (const { id } of sessions.filter("account", member.member_id)) sessions.delete(id);
  letGoOfEmails(world, member);
}

const TAKEN = "reactivation_email_belongs_to_another_member";

/** By the member's own id: an external id may be somebody else's by now. */
export const reactivate: Handler<"api_organization_v1_organizations_members_Reactivate"> = (call) => {
  const { path, world } = call;
  const organization = findOrganization(world, path.organization_id);
  const member = memberOf(world, organization, path.member_id);
  refuseUnpermitted(call, { organization });
  if (member.status !== "deleted") refuse("no_deleted_member_found_for_reactivation");
  if (!member.email_address_verified) refuse("email_unverified_for_reactivation");
  const errors = { inUse: TAKEN, retired: TAKEN, updating: TAKEN } as const;
  refuseTakenEmail(world, organization, member.email_address, errors, member);
  const changes = withoutWhatIsGivenAway(world, organization, member);
  const after = updateMember(world, member, { ...changes, status: "active" });
  return memberFields(world, organization, after);
};

function memberOf(world: StytchWorld, { organization_id }: Organization, id: string): Member {
  const member = world.data.members.get(id);
  return member?.organization_id === organization_id ? member : refuseUnknown("member", id);
}

/** There is no error for a phone or an external id that another member was given meanwhile: theirs it is. */
const withoutWhatIsGivenAway = (
  world: StytchWorld,
  organization: Organization,
  member: Member,
): Partial<Member> => ({
  ...(memberBy("phone", world, organization, member.mfa_phone_number) && withoutPhone(world, member)),
  ...(member.external_id !== null &&
    memberBy("external_id", world, organization, member.external_id) && { external_id: null }),
});
