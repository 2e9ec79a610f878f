import { liveCode, spendCode } from "../codes.ts";
import { reachablePhone } from "../delivery.ts";
import { refuse } from "../errors.ts";
import { memberFactorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { attempt } from "../locks.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import type { MemberWish } from "./intermediate-sessions.ts";
import { newPhoneId, refuseTakenPhone, updateMember } from "./members.ts";
import { afterSecondFactor, refuseBypass, sendMemberCode, smsSlot } from "./mfa.ts";
import { memberFields } from "./present-member.ts";
import { readSecondFactorCall } from "./second-factor-call.ts";

export const send: Handler<"api_b2b_otp_v1_b2b_otp_sms_Send"> = ({ body, world, operation }) => {
  const call = readSecondFactorCall(world, body, { proves: false, method: "sms_otp" });
  const { organization, wish } = call;
  const member = withPhone(world, organization, call.member, wish, body.mfa_phone_number);
  sendMemberCode(world, member, member.mfa_phone_number, operation.id);
  return memberFields(world, organization, member);
};

/** The member's own number, or the one given, which is then theirs (docs/stytch/mfa.md#link-phone). */
function withPhone(
  world: StytchWorld,
  organization: Organization,
  member: Member,
  wish: MemberWish,
  given: string | undefined,
): Member {
  if (given === undefined) return member.mfa_phone_number ? member : refuse("member_phone_number_not_found");
  const phone = reachablePhone(world, given);
  if (member.mfa_phone_number === phone) return member;
  refuseTakenPhone(world, organization, phone, member);
  refuseBypass(world, member, wish);
  return updateMember(world, member, {
    mfa_phone_number: phone,
    mfa_phone_number_verified: false,
    phone_id: newPhoneId(world),
  });
}

export const authenticate: Handler<"api_b2b_otp_v1_b2b_otp_sms_Authenticate"> = ({ body, world }) => {
  const call = readSecondFactorCall(world, body, { proves: true, method: "sms_otp" });
  const { organization, member: found, wish } = call;
  attempt(world, found.member_id, () => spendCode(world, liveCode(world, smsSlot(found), body.code)));
  const verified = updateMember(world, found, { mfa_phone_number_verified: true });
  const { member, fields } = afterSecondFactor(world, organization, verified, wish, {
    factor: memberFactorNow(world, proofs.sms(verified.phone_id, verified.mfa_phone_number), "SECONDARY"),
    method: "sms_otp",
    body,
  });
  return {
    ...fields,
    ...memberFields(world, organization, member),
    member_device: null,
  };
};
