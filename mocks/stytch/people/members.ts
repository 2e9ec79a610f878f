import type { Body } from "../api.ts";
import { hasFactor } from "../b2b/member-factors.ts";
import { createMember, updateMember } from "../b2b/members.ts";
import { refuse } from "../errors.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { type NewAuthenticator, setUpAuthenticator } from "./authenticators.ts";

type CreateBody = Body<"api_organization_v1_organizations_members_Create">;

/** What the API takes to create a member, and what a member can otherwise only become later. */
export type NewMember = Omit<CreateBody, "create_member_as_pending"> &
  Partial<
    Pick<Member, "status" | "email_address_verified" | "mfa_phone_number_verified" | "default_mfa_method">
  > & {
    readonly id?: string;
    readonly email_id?: string;
    readonly phone_id?: string;
    readonly authenticator?: NewAuthenticator;
  };

/** Runs the checks of the API, and refuses what it would refuse. */
export function setUpMember(world: StytchWorld, organization: Organization, given: NewMember) {
  const created = createMember(world, organization, given, idsOf(given));
  const owner = { account: created.member_id, idKind: "member-totp" } as const;
  const totp = setUpAuthenticator(world, owner, given.authenticator);
  const { status, email_address_verified, mfa_phone_number_verified, default_mfa_method } = given;
  const member = updateMember(world, created, {
    ...(status !== undefined && { status }),
    ...(email_address_verified !== undefined && { email_address_verified }),
    ...(mfa_phone_number_verified !== undefined && { mfa_phone_number_verified }),
    ...(default_mfa_method !== undefined && { default_mfa_method }),
  });
  if (default_mfa_method && !hasFactor(world, member, default_mfa_method)) {
    refuse("default_mfa_member_missing_factor");
  }
  return { member, totp };
}

/** Only the ids that were chosen: `undefined` would replace a fresh one. */
const idsOf = ({ id, email_id, phone_id }: NewMember) => ({
  ...(id !== undefined && { member_id: id }),
  ...(email_id !== undefined && { email_id }),
  ...(phone_id !== undefined && { phone_id }),
});
