import { Refusal } from "../../../src/mock/refusal.ts";
import type { B2bSchema } from "../api.ts";
import { REFUSED_TEXT_FAILS_LOGIN } from "../assumptions.ts";
import { CODE_LIFE, sendCode } from "../codes.ts";
import { reachablePhone } from "../delivery.ts";
import { refuse } from "../errors.ts";
import { hasSecondFactor, mergeFactors } from "../factors.ts";
import { countSend } from "../rate-limits.ts";
import type { Factor, Member, Organization, StytchWorld, TotpRegistration } from "../state.ts";
import { type Arrival, factorsOf } from "./intermediate-sessions.ts";
import { grantMemberSession } from "./member-sessions.ts";
import { updateMember } from "./members.ts";
import { allowsMfaMethod, type MfaMethod } from "./organization-settings.ts";
import { memberFields } from "./present-member.ts";

/** Owed when the organization or the member's enrolment asks for it (docs/stytch/mfa.md#owed). */
export const owesSecondFactor = (
  organization: Organization,
  member: Member | undefined,
  factors: readonly Factor[],
): boolean =>
  (organization.mfa_policy === "REQUIRED_FOR_ALL" || member?.mfa_enrolled === true) &&
  !hasSecondFactor(factors);

type MfaRequired = B2bSchema<"api_b2b_mfa_v1_MfaRequired">;
type MemberOptions = B2bSchema<"api_b2b_mfa_v1_MemberOptions">;

/** The app that has shown a code before. */
const confirmedApp = (world: StytchWorld, member: Member): TotpRegistration | undefined => {
  const totp = world.data.totps.find("account", member.member_id);
  return totp?.verified ? totp : undefined;
};

/** What the member can prove next; null when that is nothing. A phone counts unverified: its code verifies it. */
export function memberOptions(world: StytchWorld, member: Member): MemberOptions | null {
  const { mfa_phone_number } = member;
  const totp_registration_id = confirmedApp(world, member)?.id ?? "";
  return mfa_phone_number || totp_registration_id ? { mfa_phone_number, totp_registration_id } : null;
}

/**
 * Asks for a second factor. A member whose way is the text message gets one without asking, but none while the first
 * factor is owed: the second one cannot be used before it.
 */
export function askForSecondFactor(
  { world, organization, member }: Arrival,
  operationId: string,
  hasFirst = true,
): MfaRequired {
  const member_options = memberOptions(world, member);
  const phone = member_options?.mfa_phone_number ?? "";
  const bySms =
    hasFirst &&
    phone !== "" &&
    allowsMfaMethod(organization, member, "sms_otp") &&
    (member.default_mfa_method === "sms_otp" || !member_options?.totp_registration_id);
  const isSent = bySms && textsUnasked(world, member, operationId);
  return { member_options, secondary_auth_initiated: isSent ? "sms_otp" : null };
}

/** The first factor was proven whether a message can go out or not (docs/stytch/mfa.md#unsent). */
function textsUnasked(world: StytchWorld, member: Member, operationId: string): boolean {
  try {
    countSend(world, member.mfa_phone_number);
    sendMemberCode(world, member, operationId);
    return true;
  } catch (refusal) {
    if (REFUSED_TEXT_FAILS_LOGIN || !(refusal instanceof Refusal)) throw refusal;
    return false;
  }
}

export const smsSlot = (member: Member): string => `sms/${member.member_id}`;

export function sendMemberCode(world: StytchWorld, member: Member, operationId: string): void {
  sendCode(world, {
    slot: smsSlot(member),
    to: reachablePhone(world, member.mfa_phone_number),
    channel: "sms",
    minutes: CODE_LIFE.memberSms,
    operationId,
  });
}

/** Whoever adds a second factor beside an active one proves that one first, or could go round it. */
export function refuseBypass({ world, member, wish }: Arrival): void {
  const isActive = member.mfa_phone_number_verified || confirmedApp(world, member) !== undefined;
  if (isActive && !hasSecondFactor(factorsOf({ wish, member }))) refuse("insufficient_factors");
}

interface EnrolmentFields {
  readonly set_mfa_enrollment?: "enroll" | "unenroll";
  readonly set_default_mfa?: boolean;
}

interface SecondProof {
  readonly factor: Factor;
  /** None for a recovery code, which stands in for a method and is none itself. */
  readonly method?: MfaMethod;
  readonly body?: EnrolmentFields;
}

/** Enrolment and default method follow (docs/stytch/mfa.md#enrolment), and the session is whole. */
export function afterSecondFactor(arrival: Arrival, { factor, method, body = {} }: SecondProof) {
  const { world, organization, member: before } = arrival;
  const required = organization.mfa_policy === "REQUIRED_FOR_ALL";
  const isDefault = body.set_default_mfa === true || before.default_mfa_method === "";
  const member = updateMember(world, before, {
    ...(isDefault && method && { default_mfa_method: method }),
    ...(required && { mfa_enrolled: true }),
    ...(!required && body.set_mfa_enrollment && { mfa_enrolled: body.set_mfa_enrollment === "enroll" }),
  });
  const session = grantMemberSession({ ...arrival, member }, mergeFactors(factorsOf(arrival), [factor]));
  return { ...session, ...memberFields(world, organization, member), member_device: null };
}
