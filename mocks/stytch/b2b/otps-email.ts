import type { Body } from "../api.ts";
import { acceptCode, CODE_LIFE, sendCode } from "../codes.ts";
import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import type { Member } from "../state.ts";
import { readMemberWish, refuseStrangers } from "./intermediate-sessions.ts";
import { provision } from "./jit-provisioning.ts";
import { memberEmailSlot, memberMovingTo, moveAddress } from "./member-addresses.ts";
import { memberBy, updateMember } from "./members.ts";
import { refuseEmailOtp } from "./organization-settings.ts";
import { findOrganization } from "./organizations.ts";
import { memberFields } from "./present-member.ts";
import { afterFirstFactor } from "./sign-in.ts";

export const loginOrSignup: Handler<"api_b2b_otp_v1_b2b_otp_email_LoginOrSignup"> = ({
  body,
  world,
  operation,
}) => {
  const organization = findOrganization(world, body.organization_id);
  const email_address = normalEmail(body.email_address);
  const known = memberBy("email", world, organization, email_address);
  refuseEmailOtp(organization, known);
  const member = known ?? provision(world, organization, email_address);
  sendCode(world, {
    slot: memberEmailSlot(organization, email_address),
    to: email_address,
    channel: "email",
    minutes: lifeOf(body, member),
    operationId: operation.id,
  });
  return { ...memberFields(world, organization, member), member_created: known === undefined };
};

/** Those who were never active get the sign-up message, and its life. */
function lifeOf(body: Body<"api_b2b_otp_v1_b2b_otp_email_LoginOrSignup">, member: Member): number {
  const asked = member.status === "active" ? body.login_expiration_minutes : body.signup_expiration_minutes;
  return asked ?? CODE_LIFE.memberEmail;
}

export const authenticate: Handler<"api_b2b_otp_v1_b2b_otp_email_Authenticate"> = ({
  body,
  world,
  operation,
}) => {
  const organization = findOrganization(world, body.organization_id);
  const email_address = normalEmail(body.email_address);
  const wish = readMemberWish(world, body);
  const owner = memberBy("email", world, organization, email_address);
  const found = owner ?? memberMovingTo(world, organization, email_address) ?? refuse("member_not_found");
  refuseEmailOtp(organization, found);
  const arrival = { world, organization, member: found, wish };
  refuseStrangers(arrival);
  acceptCode(world, found.member_id, memberEmailSlot(organization, email_address), body.code);
  const member = updateMember(world, found, {
    ...(!owner && moveAddress(world, found, email_address)),
    status: "active",
    email_address_verified: true,
  });
  const factor = factorNow(world, proofs.email(member.email_id, email_address), "PRIMARY");
  return {
    ...afterFirstFactor({ ...arrival, member }, factor, operation.id),
    ...memberFields(world, organization, member),
    method_id: member.email_id,
    organization_id: organization.organization_id,
    member_device: null,
  };
};
