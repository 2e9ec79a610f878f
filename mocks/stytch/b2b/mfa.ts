import type { B2bSchema } from "../api.ts";
import { CODE_LIFE, sendCode } from "../codes.ts";
import { refuse } from "../errors.ts";
import { hasSecondFactor, mergeFactors } from "../factors.ts";
import type { Factor, Member, Organization, StytchWorld } from "../state.ts";
import { owedFirstFactor } from "./first-factors.ts";
import { factorsOf, type MemberWish } from "./intermediate-sessions.ts";
import { grantMemberSession } from "./member-sessions.ts";
import { updateMember } from "./members.ts";
import { allowsMfaMethod, type MfaMethod, refuseMfaMethod } from "./organization-settings.ts";

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

/** What the member can prove next: whatever they have confirmed before; null when that is nothing. */
export function memberOptions(world: StytchWorld, member: Member): MemberOptions | null {
  const mfa_phone_number = member.mfa_phone_number_verified ? member.mfa_phone_number : "";
  const totp = world.data.totps.find("account", member.member_id);
  const totp_registration_id = totp?.verified ? totp.id : "";
  return mfa_phone_number || totp_registration_id ? { mfa_phone_number, totp_registration_id } : null;
}

/** Asks for a second factor. A member whose way is the text message gets one without asking. */
export function askForSecondFactor(
  world: StytchWorld,
  organization: Organization,
  member: Member,
  operationId: string,
): MfaRequired {
  const member_options = memberOptions(world, member);
  const phone = member_options?.mfa_phone_number ?? "";
  const bySms =
    phone !== "" &&
    allowsMfaMethod(organization, "sms_otp", member.is_breakglass) &&
    (member.default_mfa_method === "sms_otp" || !member_options?.totp_registration_id);
  if (bySms) sendMemberCode(world, member, phone, operationId);
  return { member_options, secondary_auth_initiated: bySms ? "sms_otp" : null };
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
  if (!hasSecondFactor(factorsOf(wish, member))) refuse("insufficient_factors");
}

/** What the documentation demands and the description does not: the policy decides. */
export function refuseWithoutFirstFactor(world: StytchWorld, wish: MemberWish): void {
  if (world.policies.strict_mfa && !wish.presented && !wish.intermediate) refuse("no_session_arguments");
}

/** A second factor makes up for no first one: what the organization does not accept stays owed. */
export function refuseUnacceptedFirstFactor(
  organization: Organization,
  member: Member,
  { intermediate }: MemberWish,
): void {
  if (!intermediate || !owedFirstFactor(organization, member, intermediate.factors)) return;
  refuse("action_available_only_once_primary_authentication_is_met");
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
export function afterSecondFactor(
  world: StytchWorld,
  organization: Organization,
  before: Member,
  wish: MemberWish,
  proof: SecondProof,
) {
  const { factor, method, body = {} } = proof;
  const required = organization.mfa_policy === "REQUIRED_FOR_ALL";
  const isDefault = body.set_default_mfa === true || before.default_mfa_method === "";
  const member = updateMember(world, before, {
    ...(isDefault && method && { default_mfa_method: method }),
    ...(required && { mfa_enrolled: true }),
    ...(!required && body.set_mfa_enrollment && { mfa_enrolled: body.set_mfa_enrollment === "enroll" }),
  });
  const factors = mergeFactors(factorsOf(wish, before), [factor]);
  return { member, fields: grantMemberSession(world, organization, member, wish, factors) };
}

export function refuseMethod(organization: Organization, member: Member, method: MfaMethod): void {
  refuseMfaMethod(organization, method, member.is_breakglass);
}
