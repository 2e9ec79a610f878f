import type { Body } from "../api.ts";
import { CODE_LIFE, liveCode, sendCode, spendCode } from "../codes.ts";
import { domainOf, normalEmail } from "../delivery.ts";
import { refuse } from "../errors.ts";
import { memberFactorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { attempt } from "../locks.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { readMemberWish, refuseStrangers } from "./intermediate-sessions.ts";
import { addMember, memberByEmail, updateMember } from "./members.ts";
import { afterFirstFactor } from "./mfa.ts";
import { refuseAuthMethod } from "./organization-settings.ts";
import { findOrganization } from "./organizations.ts";
import { presentMember } from "./present-member.ts";

const slotOf = (organization: Organization, email: string): string =>
  `email/${organization.organization_id}/${email}`;

export const loginOrSignup: Handler<"api_b2b_otp_v1_b2b_otp_email_LoginOrSignup"> = ({
  body,
  world,
  operation,
}) => {
  const organization = findOrganization(world, body.organization_id);
  const email_address = normalEmail(body.email_address);
  const known = memberByEmail(world, organization, email_address);
  refuseAuthMethod(organization, "email_otp", known?.is_breakglass);
  const member = known ?? provision(world, organization, email_address);
  sendCode(world, {
    slot: slotOf(organization, email_address),
    to: email_address,
    channel: "email",
    minutes: lifeOf(body, member),
    operationId: operation.id,
  });
  return {
    member_id: member.member_id,
    member_created: known === undefined,
    member: presentMember(world, organization, member),
    organization,
  };
};

/** Those who were never active get the sign-up message, and its life. */
function lifeOf(body: Body<"api_b2b_otp_v1_b2b_otp_email_LoginOrSignup">, member: Member): number {
  const asked = member.status === "active" ? body.login_expiration_minutes : body.signup_expiration_minutes;
  return asked ?? CODE_LIFE.memberEmail;
}

/** Just-in-time provisioning: an unknown address becomes a pending member where the organization lets it. */
function provision(world: StytchWorld, organization: Organization, email_address: string): Member {
  if (organization.email_jit_provisioning !== "RESTRICTED") refuse("email_jit_provisioning_not_allowed");
  const domain = domainOf(email_address);
  if (!organization.email_allowed_domains.some((allowed) => allowed.toLowerCase() === domain)) {
    refuse("invalid_email_for_jit_provisioning", undefined, {
      email_address,
      email_allowed_domains: organization.email_allowed_domains,
    });
  }
  return addMember(world, organization, { email_address, status: "pending" });
}

export const authenticate: Handler<"api_b2b_otp_v1_b2b_otp_email_Authenticate"> = ({
  body,
  world,
  operation,
}) => {
  const organization = findOrganization(world, body.organization_id);
  const email_address = normalEmail(body.email_address);
  const wish = readMemberWish(world, body);
  const found = memberByEmail(world, organization, email_address) ?? refuse("member_not_found");
  refuseAuthMethod(organization, "email_otp", found.is_breakglass);
  refuseStrangers(wish, organization, found);
  attempt(world, found.member_id, () =>
    spendCode(world, liveCode(world, slotOf(organization, email_address), body.code)),
  );
  const member = updateMember(world, found, { status: "active", email_address_verified: true });
  const factor = memberFactorNow(world, proofs.email(member.email_id, email_address), "PRIMARY");
  return {
    ...afterFirstFactor(world, organization, member, wish, factor, operation.id),
    member_id: member.member_id,
    method_id: member.email_id,
    organization_id: organization.organization_id,
    member: presentMember(world, organization, member),
    organization,
    member_device: null,
  };
};
