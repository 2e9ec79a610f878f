import { acceptCode } from "../codes.ts";
import { reachablePhone } from "../delivery.ts";
import { refuse } from "../errors.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import type { Member } from "../state.ts";
import type { Arrival } from "./intermediate-sessions.ts";
import { newPhoneId, refuseTakenPhone, updateMember } from "./members.ts";
import { afterSecondFactor, refuseBypass, sendMemberCode, smsSlot } from "./mfa.ts";
import { memberFields } from "./present-member.ts";
import { readSecondFactorCall } from "./second-factor-call.ts";

export const send: Handler<"api_b2b_otp_v1_b2b_otp_sms_Send"> = ({ body, world, operation }) => {
  const arrival = readSecondFactorCall(world, body, { operation, method: "sms_otp" });
  const member = withPhone(arrival, body.mfa_phone_number);
  sendMemberCode(world, member, operation.id);
  return memberFields(world, arrival.organization, member);
};

/** The member's own number, or the one given, which is then theirs (docs/stytch/mfa.md#link-phone). */
function withPhone(arrival: Arrival, given: string | undefined): Member {
  const { world, organization, member } = arrival;
  if (given === undefined) return member.mfa_phone_number ? member : refuse("member_phone_number_not_found");
  const phone = reachablePhone(world, given);
  if (member.mfa_phone_number === phone) return member;
  refuseTakenPhone(world, organization, phone, member);
  refuseBypass(arrival);
  return updateMember(world, member, {
    mfa_phone_number: phone,
    mfa_phone_number_verified: false,
    phone_id: newPhoneId(world),
  });
}

export const authenticate: Handler<"api_b2b_otp_v1_b2b_otp_sms_Authenticate"> = ({
  body,
  world,
  operation,
}) => {
  const arrival = readSecondFactorCall(world, body, { operation, method: "sms_otp" });
  acceptCode(world, arrival.member.member_id, smsSlot(arrival.member), body.code);
  const member = updateMember(world, arrival.member, { mfa_phone_number_verified: true });
  const factor = factorNow(world, proofs.sms(member.phone_id, member.mfa_phone_number), "SECONDARY");
  return afterSecondFactor({ ...arrival, member }, { factor, method: "sms_otp", body });
};
