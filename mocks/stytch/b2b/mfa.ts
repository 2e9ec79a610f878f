import { CODE_LIFE, sendCode } from "../codes.ts";
import { refuse } from "../errors.ts";
import { hasSecondFactor, mergeFactors, SECOND_FACTORS } from "../factors.ts";
import type { Factor, Member, Organization, StytchWorld } from "../state.ts";
import { factorsOf, type MemberWish, openIntermediateSession } from "./intermediate-sessions.ts";
import { grantMemberSession } from "./member-sessions.ts";
import { updateMember } from "./members.ts";
import { allowsMfaMethod, type MfaMethod, refuseMfaMethod } from "./organization-settings.ts";

/**
 * After a first factor (facts §5.4): a second one is owed when the organization or the member's enrolment asks
 * for it, unless a living session came along, or an intermediate one that holds a second factor already.
 */
const owesSecondFactor = (
  organization: Organization,
  member: Member,
  wish: MemberWish,
  factors: readonly Factor[],
) =>
  (organization.mfa_policy === "REQUIRED_FOR_ALL" || member.mfa_enrolled) &&
  wish.presented === undefined &&
  !hasSecondFactor(factors);

/** A first factor was proven: the member is signed in, or owes a second one. */
export function afterFirstFactor(
  world: StytchWorld,
  organization: Organization,
  member: Member,
  wish: MemberWish,
  factor: Factor,
  operationId: string,
) {
  const factors = mergeFactors(wish.intermediate?.factors ?? [], [factor]);
  if (!owesSecondFactor(organization, member, wish, factors)) {
    return {
      ...grantMemberSession(world, organization, member, wish, factors),
      member_authenticated: true,
      intermediate_session_token: "",
      mfa_required: null,
      primary_required: null,
    };
  }
  if (wish.intermediate) world.data.intermediateSessions.delete(wish.intermediate.token);
  const { organization_id } = organization;
  const intermediate = openIntermediateSession(world, {
    factors,
    organization_id,
    email_address: member.email_address,
  });
  return {
    member_authenticated: false,
    intermediate_session_token: intermediate.token,
    member_session: null,
    session_token: "",
    session_jwt: "",
    mfa_required: offerSecondFactors(world, organization, member, operationId),
    primary_required: null,
  };
}

/** What the member can prove next. A member whose way is the text message gets one without asking. */
function offerSecondFactors(
  world: StytchWorld,
  organization: Organization,
  member: Member,
  operationId: string,
) {
  const phone = member.mfa_phone_number_verified ? member.mfa_phone_number : "";
  const totp = world.data.totps.find("account", member.member_id);
  const totp_registration_id = totp?.verified ? totp.id : "";
  if (!phone && !totp_registration_id) return { member_options: null, secondary_auth_initiated: null };
  const bySms =
    phone !== "" &&
    allowsMfaMethod(organization, "sms_otp", member.is_breakglass) &&
    (member.default_mfa_method === "sms_otp" || !totp_registration_id);
  if (bySms) sendMemberCode(world, member, phone, operationId);
  return {
    member_options: { mfa_phone_number: phone, totp_registration_id },
    secondary_auth_initiated: bySms ? ("sms_otp" as const) : null,
  };
}

export const smsSlot = (member: Member): string => `sms/${member.member_id}`;

export function sendMemberCode(world: StytchWorld, member: Member, phone: string, operationId: string): void {
  sendCode(world, {
    slot: smsSlot(member),
    to: phone,
    channel: "sms",
    minutes: CODE_LIFE.memberSms,
    operationId,
  });
}

/** Whoever adds a second factor beside an active one proves that one first, or could go round it. */
export function refuseBypass(world: StytchWorld, member: Member, wish: MemberWish): void {
  const hasActiveFactor =
    member.mfa_phone_number_verified || world.data.totps.find("account", member.member_id)?.verified === true;
  if (!hasActiveFactor) return;
  const proven = factorsOf(wish).some((factor) => SECOND_FACTORS.includes(factor.type));
  if (!proven) refuse("insufficient_factors");
}

/** What the documentation demands and the description does not: the policy decides. */
export function refuseWithoutFirstFactor(world: StytchWorld, wish: MemberWish): void {
  if (world.policies.strict_mfa && !wish.presented && !wish.intermediate) refuse("no_session_arguments");
}

interface EnrolmentFields {
  readonly set_mfa_enrollment?: "enroll" | "unenroll";
  readonly set_default_mfa?: boolean;
}

/** A second factor was proven: enrolment and default method follow (facts §4.1), and the session is whole. */
export function afterSecondFactor(
  world: StytchWorld,
  organization: Organization,
  before: Member,
  wish: MemberWish,
  proof: { readonly factor: Factor; readonly method: MfaMethod; readonly body: EnrolmentFields },
) {
  const { factor, method, body } = proof;
  const required = organization.mfa_policy === "REQUIRED_FOR_ALL";
  const isDefault = body.set_default_mfa === true || before.default_mfa_method === "";
  const member = updateMember(world, before, {
    ...(isDefault && { default_mfa_method: method }),
    ...(required && { mfa_enrolled: true }),
    ...(!required && body.set_mfa_enrollment && { mfa_enrolled: body.set_mfa_enrollment === "enroll" }),
  });
  const factors = mergeFactors(factorsOf(wish), [factor]);
  return { member, fields: grantMemberSession(world, organization, member, wish, factors) };
}

export function refuseMethod(organization: Organization, member: Member, method: MfaMethod): void {
  refuseMfaMethod(organization, method, member.is_breakglass);
}
