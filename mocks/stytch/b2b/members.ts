import type { Body } from "../api.ts";
import { MEMBER_EMAIL_PREFIX, MEMBER_PHONE_PREFIX, MEMBER_ROLE, OTHER_PHONE_ERROR } from "../assumptions.ts";
import { reachablePhone } from "../delivery.ts";
import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { newId, refuseUnknown } from "../ids.ts";
import { mergeMetadata } from "../metadata.ts";
import { rolesOfMembers } from "../rbac/roles.ts";
import { refuseUnknownRoles } from "../rbac/unknown-roles.ts";
import { inOrganization, type Member, type Organization, type StytchWorld } from "../state.ts";
import { refuseTakenEmail, type TakenErrors } from "./member-addresses.ts";
import { findOrganization } from "./organizations.ts";
import { memberFields } from "./present-member.ts";
import { organizationOf } from "./rbac-headers.ts";

const TAKEN: TakenErrors = {
  inUse: "duplicate_member_email",
  retired: "duplicate_member_email",
  updating: "duplicate_member_email",
};

export const create: Handler<"api_organization_v1_organizations_members_Create"> = (call) => {
  const { body, world } = call;
  const { organization } = organizationOf(call);
  return memberFields(world, organization, createMember(world, organization, body));
};

type CreateBody = Body<"api_organization_v1_organizations_members_Create">;
type MemberIds = Partial<Pick<Member, "member_id" | "email_id" | "phone_id">>;

/** With ids of the caller's choosing, or fresh ones. */
export function createMember(
  world: StytchWorld,
  organization: Organization,
  body: CreateBody,
  { phone_id, ...ids }: MemberIds = {},
): Member {
  const email_address = normalEmail(body.email_address);
  const phone = body.mfa_phone_number && reachablePhone(world, body.mfa_phone_number);
  refuseTakenEmail(world, organization, email_address, TAKEN);
  if (phone) refuseTakenPhone(world, organization, phone);
  refuseTakenExternalId(world, organization, body.external_id);
  refuseUnknownRoles(world, rolesOfMembers(world, organization), body.roles);
  return addMember(world, organization, {
    ...ids,
    email_address,
    name: body.name ?? "",
    status: body.create_member_as_pending ? "pending" : "active",
    is_breakglass: body.is_breakglass ?? false,
    mfa_enrolled: body.mfa_enrolled ?? false,
    roles: directRoles(body.roles ?? []),
    external_id: body.external_id ?? null,
    trusted_metadata: mergeMetadata({}, body.trusted_metadata),
    untrusted_metadata: mergeMetadata({}, body.untrusted_metadata),
    ...(phone && { mfa_phone_number: phone, phone_id: phone_id ?? newPhoneId(world) }),
  });
}

/** The role that every member holds anyway is not given, and none is given twice. */
export const directRoles = (given: readonly string[]): readonly string[] =>
  [...new Set(given)].filter((role) => role !== MEMBER_ROLE);

export function addMember(
  world: StytchWorld,
  organization: Organization,
  given: Partial<Member> & Pick<Member, "email_address">,
): Member {
  return world.data.members.insert({
    member_id: newId(world, "member"),
    organization_id: organization.organization_id,
    email_id: newId(world, MEMBER_EMAIL_PREFIX),
    email_address_verified: false,
    status: "active",
    name: "",
    is_breakglass: false,
    phone_id: "",
    mfa_phone_number: "",
    mfa_phone_number_verified: false,
    mfa_enrolled: false,
    default_mfa_method: "",
    roles: [],
    trusted_metadata: {},
    untrusted_metadata: {},
    external_id: null,
    created_at: world.now,
    updated_at: world.now,
    ...given,
  });
}

export const updateMember = (world: StytchWorld, member: Member, changes: Partial<Member>): Member =>
  world.data.members.update(member.member_id, { ...changes, updated_at: world.now });

export const newPhoneId = (world: StytchWorld): string => newId(world, MEMBER_PHONE_PREFIX);

/** Each of these is of one member of an organization, and of none who is deleted. */
export const memberBy = (
  index: "email" | "phone" | "external_id",
  { data }: StytchWorld,
  { organization_id }: Organization,
  value: string,
): Member | undefined => data.members.find(index, inOrganization(organization_id, value));

/** A member's number is deleted before another is set (docs/stytch/members.md#phone). */
export function refuseTakenPhone(
  world: StytchWorld,
  organization: Organization,
  phone: string,
  own?: Member,
): void {
  if (own?.mfa_phone_number) refuse(OTHER_PHONE_ERROR);
  if (memberBy("phone", world, organization, phone)) refuse("duplicate_member_phone_number");
}

export function refuseTakenExternalId(
  world: StytchWorld,
  organization: Organization,
  id: string | undefined,
  own?: Member,
): void {
  const holder = id === undefined ? undefined : memberBy("external_id", world, organization, id);
  if (holder && holder.member_id !== own?.member_id) refuse("duplicate_member_external_id");
}

/** By member_id or external id. Somebody else's member is as good as none. */
export function findMember(world: StytchWorld, organization: Organization, id: string): Member {
  const byId = world.data.members.get(id);
  const isOne = byId?.organization_id === organization.organization_id && byId.status !== "deleted";
  const member = isOne ? byId : memberBy("external_id", world, organization, id);
  return member ?? refuseUnknown("member", id);
}

/** The member whom a request names, and the organization that it names them in. */
export function namedMember(
  world: StytchWorld,
  named: { readonly organization_id: string; readonly member_id: string },
) {
  const organization = findOrganization(world, named.organization_id);
  return { organization, member: findMember(world, organization, named.member_id) };
}
