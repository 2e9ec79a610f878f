import { timestamp } from "../../../src/ports/clock.ts";
import type { B2bSchema } from "../api.ts";
import { ADMIN_ROLE, MEMBER_ROLE } from "../assumptions.ts";
import { domainOf } from "../email-address.ts";
import { lockOf } from "../locks.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";

type Role = B2bSchema<"api_organization_v1_MemberRole">;

/** Roles given directly, the one that every member holds, and those that come with an email domain: each once. */
function rolesOf(organization: Organization, member: Member): Role[] {
  const sources = new Map<string, Role["sources"]>();
  const add = (role_id: string, source: Role["sources"][number]) =>
    sources.set(role_id, [...(sources.get(role_id) ?? []), source]);
  for (const role_id of [MEMBER_ROLE, ...member.roles]) {
    add(role_id, { type: "direct_assignment", details: {} });
  }
  const domain = domainOf(member.email_address);
  for (const assignment of organization.rbac_email_implicit_role_assignments) {
    if (!member.email_address_verified || assignment.domain.toLowerCase() !== domain) continue;
    add(assignment.role_id, { type: "email_assignment", details: { email_domain: domain } });
  }
  return [...sources].map(([role_id, all]) => ({ role_id, sources: all }));
}

export const roleIdsOf = (organization: Organization, member: Member): string[] =>
  rolesOf(organization, member).map((role) => role.role_id);

/** A member as the API shows one (docs/stytch/members.md#defaults). */
export function presentMember(
  world: StytchWorld,
  organization: Organization,
  member: Member,
): B2bSchema<"api_organization_v1_Member"> {
  const lock = lockOf(world, member.member_id);
  const roles = rolesOf(organization, member);
  return {
    created_at: timestamp(member.created_at),
    default_mfa_method: member.default_mfa_method,
    email_address: member.email_address,
    email_address_verified: member.email_address_verified,
    external_id: member.external_id,
    is_admin: roles.some((role) => role.role_id === ADMIN_ROLE),
    is_breakglass: member.is_breakglass,
    is_locked: lock !== undefined,
    lock_created_at: lock ? timestamp(lock.since) : null,
    lock_expires_at: lock ? timestamp(lock.until) : null,
    member_id: member.member_id,
    member_password_id: "",
    mfa_enrolled: member.mfa_enrolled,
    mfa_phone_number: member.mfa_phone_number,
    mfa_phone_number_verified: member.mfa_phone_number_verified,
    name: member.name,
    oauth_registrations: [],
    organization_id: member.organization_id,
    retired_email_addresses: world.data.retiredEmails
      .filter("member", member.member_id)
      .map(({ email_id, email_address }) => ({ email_id, email_address })),
    roles,
    scim_registration: null,
    sso_registrations: [],
    status: member.status,
    totp_registration_id: world.data.totps.find("account", member.member_id)?.id ?? "",
    trusted_metadata: { ...member.trusted_metadata },
    untrusted_metadata: { ...member.untrusted_metadata },
    updated_at: timestamp(member.updated_at),
  };
}

/** What most operations on a member answer. */
export const memberFields = (world: StytchWorld, organization: Organization, member: Member) => ({
  member_id: member.member_id,
  member: presentMember(world, organization, member),
  organization,
});
