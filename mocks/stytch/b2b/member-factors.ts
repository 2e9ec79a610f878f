import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import type { Member, StytchWorld } from "../state.ts";
import { targetOf } from "./member-target.ts";
import { updateMember } from "./members.ts";
import { smsSlot } from "./mfa.ts";
import type { MfaMethod } from "./organization-settings.ts";
import { memberFields } from "./present-member.ts";

/** Sessions stay, and a second factor is asked for at the next login (docs/stytch/mfa.md#delete-phone). */
export const deleteMfaPhoneNumber: Handler<
  "api_organization_v1_organizations_members_DeleteMFAPhoneNumber"
> = (call) => {
  const { world } = call;
  const { organization, member } = targetOf(call);
  if (!member.mfa_phone_number) refuse("member_phone_number_not_found");
  return memberFields(world, organization, updateMember(world, member, withoutPhone(world, member)));
};

/** The recovery codes go with the registration that they came with. */
export const deleteTotp: Handler<"api_organization_v1_organizations_members_DeleteTOTP"> = (call) => {
  const { world } = call;
  const { organization, member } = targetOf(call);
  const totp = world.data.totps.find("account", member.member_id) ?? refuse("totp_not_found");
  world.data.totps.delete(totp.id);
  const after = updateMember(world, member, { default_mfa_method: defaultWithout(world, member, "totp") });
  return memberFields(world, organization, after);
};

const HAS: Readonly<Record<MfaMethod, (world: StytchWorld, member: Member) => boolean>> = {
  sms_otp: (_, member) => member.mfa_phone_number !== "",
  totp: (world, member) => world.data.totps.find("account", member.member_id)?.verified === true,
};

export const hasFactor = (world: StytchWorld, member: Member, method: MfaMethod): boolean =>
  HAS[method](world, member);

/** What changes of a member who loses the phone. A code on its way there must not verify the next one. */
export function withoutPhone(world: StytchWorld, member: Member): Partial<Member> {
  world.inbox.forget(smsSlot(member));
  return {
    phone_id: "",
    mfa_phone_number: "",
    mfa_phone_number_verified: false,
    default_mfa_method: defaultWithout(world, member, "sms_otp"),
  };
}

const OTHER = { sms_otp: "totp", totp: "sms_otp" } as const;

/** The factor that is left is the usual one from now on, if there is one. */
function defaultWithout(world: StytchWorld, member: Member, lost: MfaMethod): Member["default_mfa_method"] {
  if (member.default_mfa_method !== lost) return member.default_mfa_method;
  return hasFactor(world, member, OTHER[lost]) ? OTHER[lost] : "";
}
