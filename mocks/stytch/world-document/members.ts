import { WorldFault } from "../../../src/mock/controls.ts";
import { didYouMean } from "../../../src/mock/did-you-mean.ts";
import { owedFirstFactor } from "../b2b/first-factors.ts";
import { allowsDomainOf } from "../b2b/jit-provisioning.ts";
import { hasFactor } from "../b2b/member-factors.ts";
import { createMember, updateMember } from "../b2b/members.ts";
import { owesSecondFactor } from "../b2b/mfa.ts";
import { refuseMfaMethod } from "../b2b/organization-settings.ts";
import { roleIdsOf } from "../b2b/present-member.ts";
import { refuse } from "../errors.ts";
import { memberFactorNow, proofs } from "../factors.ts";
import type { Factor, Member, Organization, StytchWorld } from "../state.ts";
import { declareAuthenticator, proveAuthenticator } from "./authenticators.ts";
import type { DeclaredMember, FactorName } from "./model.ts";
import { pinnedId } from "./pinned-ids.ts";
import { asDeclared } from "./refused.ts";
import type { Account, Entry, Ids, Seeding } from "./seeding.ts";

type MemberEntry = Entry<DeclaredMember>;

export function declareMember(seeding: Seeding, entry: MemberEntry): Ids {
  const { declared, name, pointer } = entry;
  const organization = organizationOf(seeding, entry);
  refuseUninvitable(entry, organization);
  const ids = idsOf(seeding, entry);
  const member = asDeclared(pointer, "mfa_phone_number", () => {
    const created = createMember(seeding.world, organization, declared, ids);
    const totp = declareAuthenticator(
      seeding,
      { account: created.member_id, idKind: "member-totp", pointer },
      declared.authenticator,
    );
    return { ...withRest(seeding.world, created, declared), totp };
  });
  seeding.accounts.set(name, accountOf(seeding.world, organization, member));
  return {
    id: member.member_id,
    organization_id: organization.organization_id,
    email_id: member.email_id,
    ...(member.phone_id && { phone_id: member.phone_id }),
    ...(member.totp && { totp_registration_id: member.totp.id }),
  };
}

function organizationOf({ organizations }: Seeding, { declared, pointer }: MemberEntry): Organization {
  const organization = organizations.get(declared.organization);
  if (organization) return organization;
  throw new WorldFault(
    `${pointer}/organization`,
    `There is no organization "${declared.organization}" in this document.`,
    didYouMean(declared.organization, organizations.keys(), "Declare it under organizations."),
  );
}

/** Ids are pinned where they are given, and only then: `undefined` would stand in the way of a fresh one. */
function idsOf(seeding: Seeding, { declared, pointer }: MemberEntry) {
  const member_id = pinnedId(seeding, `${pointer}/id`, declared.id);
  const email_id = pinnedId(seeding, `${pointer}/email_id`, declared.email_id);
  const phone_id = pinnedId(seeding, `${pointer}/phone_id`, declared.phone_id);
  return { ...(member_id && { member_id }), ...(email_id && { email_id }), ...(phone_id && { phone_id }) };
}

/** Somebody who is invited has been let in by the settings for invitations. */
function refuseUninvitable({ declared, pointer }: MemberEntry, organization: Organization): void {
  const { email_invites, email_allowed_domains } = organization;
  if (declared.status !== "invited" || email_invites === "ALL_ALLOWED") return;
  if (email_invites === "NOT_ALLOWED") {
    const message = `"${declared.organization}" invites nobody, so nobody in it is invited.`;
    const fix = "Set its email_invites to ALL_ALLOWED, or give the member another status.";
    throw new WorldFault(`${pointer}/status`, message, fix);
  }
  if (allowsDomainOf(organization, declared.email_address)) return;
  const message = `"${declared.organization}" invites only addresses of ${email_allowed_domains.join(", ")}.`;
  const fix = "Use such an address, or add the domain to its email_allowed_domains.";
  throw new WorldFault(`${pointer}/email_address`, message, fix);
}

/** What a create cannot say. */
function withRest(world: StytchWorld, created: Member, declared: DeclaredMember): Member {
  const { status, default_mfa_method, email_address_verified, mfa_phone_number_verified } = declared;
  const changes = {
    ...(status !== undefined && { status }),
    ...(email_address_verified !== undefined && { email_address_verified }),
    ...(mfa_phone_number_verified !== undefined && { mfa_phone_number_verified }),
    ...(default_mfa_method !== undefined && { default_mfa_method }),
  };
  const member = updateMember(world, created, changes);
  if (default_mfa_method && !hasFactor(world, member, default_mfa_method)) {
    refuse("default_mfa_member_missing_factor");
  }
  return member;
}

const accountOf = (world: StytchWorld, organization: Organization, member: Member): Account => ({
  id: member.member_id,
  status: member.status,
  organization,
  // Some roles come with a verified address, so proving it changes them.
  roles: () => roleIdsOf(organization, world.data.members.get(member.member_id) ?? member),
  prove: (factor) => {
    if (factor !== "email_otp") refuseMfaMethod(organization, factor, member.is_breakglass);
    return PROVE[factor](world, member);
  },
  refuseInsufficient: (factors, pointer) => refuseInsufficient(organization, member, factors, pointer),
});

const PROVE: Readonly<Record<FactorName, (world: StytchWorld, member: Member) => Factor | undefined>> = {
  email_otp: (world, member) => {
    const { email_id, email_address } = updateMember(world, member, { email_address_verified: true });
    return memberFactorNow(world, proofs.email(email_id, email_address), "PRIMARY");
  },
  sms_otp: (world, member) => {
    if (member.mfa_phone_number === "") return undefined;
    const { phone_id, mfa_phone_number } = updateMember(world, member, { mfa_phone_number_verified: true });
    return memberFactorNow(world, proofs.sms(phone_id, mfa_phone_number), "SECONDARY");
  },
  totp: (world, { member_id }) => {
    const totp = proveAuthenticator(world, member_id);
    return totp && memberFactorNow(world, proofs.totp(totp.id), "SECONDARY");
  },
};

function refuseInsufficient(
  organization: Organization,
  member: Member,
  factors: readonly Factor[],
  pointer: string,
): void {
  const { organization_slug } = organization;
  const owedFirst = owedFirstFactor(organization, member, factors);
  if (owedFirst) {
    const message = `The organization ${organization_slug} lets people in by ${owedFirst.allowed_auth_methods.join(", ")} only.`;
    throw new WorldFault(pointer, message, "Add such a factor, or change its allowed_auth_methods.");
  }
  if (owesSecondFactor(organization, member, factors)) {
    const message = "The member owes a second factor, so these open no session.";
    throw new WorldFault(pointer, message, 'Add "sms_otp" or "totp".');
  }
}
