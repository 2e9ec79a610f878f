import type { Body } from "../api.ts";
import { reachablePhone } from "../delivery.ts";
import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { mergeMetadata } from "../metadata.ts";
import { pick } from "../pick.ts";
import { rolesOfMembers } from "../rbac/roles.ts";
import { refuseUnknownRoles } from "../rbac/unknown-roles.ts";
import type { Member } from "../state.ts";
import { moveAddress, refuseTakenEmail, type TakenErrors } from "./member-addresses.ts";
import { hasFactor } from "./member-factors.ts";
import { type MemberTarget, targetOf } from "./member-target.ts";
import { directRoles, newPhoneId, refuseTakenExternalId, refuseTakenPhone, updateMember } from "./members.ts";
import { memberFields } from "./present-member.ts";

type UpdateBody = Body<"api_organization_v1_organizations_members_Update">;

const TAKEN: TakenErrors = {
  inUse: "duplicate_member_email",
  retired: "retired_member_email",
  updating: "duplicate_member_email",
};

export const update: Handler<"api_organization_v1_organizations_members_Update"> = (call) => {
  const { body, world } = call;
  const target = targetOf(call);
  const { organization, member } = target;
  refuseBeyondOneself(target, body);
  refuseUnknownRoles(world, rolesOfMembers(world, organization), body.roles);
  const email = body.email_address === undefined ? undefined : normalEmail(body.email_address);
  if (email !== undefined) refuseTakenEmail(world, organization, email, TAKEN, member);
  const phone = body.mfa_phone_number && reachablePhone(world, body.mfa_phone_number);
  if (phone) refuseTakenPhone(world, organization, phone, member);
  refuseTakenExternalId(world, organization, body.external_id, member);
  const changes: Partial<Member> = {
    ...pick(body, ["name", "is_breakglass", "mfa_enrolled", "default_mfa_method", "external_id"]),
    ...(body.roles && { roles: directRoles(body.roles) }),
    trusted_metadata: mergeMetadata(member.trusted_metadata, body.trusted_metadata),
    untrusted_metadata: mergeMetadata(member.untrusted_metadata, body.untrusted_metadata),
    ...(phone && { mfa_phone_number: phone }),
  };
  const method = body.default_mfa_method;
  if (method && !hasFactor(world, { ...member, ...changes }, method)) {
    refuse("default_mfa_member_missing_factor");
  }
  const after = updateMember(world, member, {
    ...changes,
    ...(phone && { phone_id: newPhoneId(world) }),
    ...(email !== undefined && moveAddress(world, member, email, body.unlink_email)),
  });
  return memberFields(world, organization, after);
};

/** Some things no member's session changes, or not of that member (docs/stytch/rbac.md#own-changes). */
function refuseBeyondOneself({ actor, member }: MemberTarget, body: UpdateBody): void {
  if (actor && body.trusted_metadata) refuse("cannot_update_trusted_metadata");
  if (actor?.member_id === member.member_id && body.email_address !== undefined) {
    refuse("member_cannot_update_their_email_address");
  }
}

export const deleteExternalId: Handler<"api_organization_v1_organizations_members_DeleteExternalId"> = (
  call,
) => {
  const { world } = call;
  const { organization, member } = targetOf(call);
  return memberFields(world, organization, updateMember(world, member, { external_id: null }));
};
