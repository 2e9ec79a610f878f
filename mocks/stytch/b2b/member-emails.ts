import { milliseconds } from "../../../src/ports/clock.ts";
import { sendCode, sendLink } from "../codes.ts";
import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { linkUrl } from "./magic-links.ts";
import { memberEmailSlot, refuseTakenEmail, type TakenErrors } from "./member-addresses.ts";
import { targetOf } from "./member-target.ts";
import { updateMember } from "./members.ts";
import { memberFields } from "./present-member.ts";

/** Lets go of a former address, named by its id, by itself, or by both where they are of one. */
export const unlinkRetiredEmail: Handler<"api_organization_v1_organizations_members_UnlinkRetiredEmail"> = (
  call,
) => {
  const { body, world } = call;
  const { organization, member } = targetOf(call);
  const { email_id: id, email_address: address } = body;
  if (id === undefined && address === undefined) refuse("retired_email_missing_email_identifiers");
  const retired = world.data.retiredEmails
    .filter("member", member.member_id)
    .find(
      ({ email_id, email_address }) =>
        (id === undefined || email_id === id) &&
        (address === undefined || email_address === normalEmail(address)),
    );
  world.data.retiredEmails.delete((retired ?? refuse("email_not_found")).email_id);
  return {
    ...memberFields(world, organization, updateMember(world, member, {})),
    organization_id: organization.organization_id,
  };
};

/** So long the new address is kept for the member; then it is free again. */
const UPDATE_MINUTES = 5;

const TAKEN: TakenErrors = {
  inUse: "duplicate_member_email",
  retired: "desired_email_deactivated_by_different_member",
  updating: "desired_email_updating_for_different_member",
};

/** The address changes when its code comes back to otps/email/authenticate, or its link to magic_links/authenticate. */
export const startEmailUpdate: Handler<"api_organization_v1_organizations_members_StartEmailUpdate"> = (
  call,
) => {
  const { body, world, operation } = call;
  const { organization, member } = targetOf(call);
  const { member_id } = member;
  const { organization_id } = organization;
  const email_address = normalEmail(body.email_address);
  if (member.status !== "active") refuse("email_updates_available_only_for_active_members");
  if (!member.email_address_verified) refuse("member_has_no_active_verified_email");
  refuseTakenEmail(world, organization, email_address, TAKEN, member);
  const expires_at = world.now + milliseconds({ minutes: UPDATE_MINUTES });
  world.data.emailUpdates.delete(member_id);
  world.data.emailUpdates.insert({ member_id, organization_id, email_address, expires_at });
  const message = {
    slot: memberEmailSlot(organization, email_address),
    to: email_address,
    minutes: UPDATE_MINUTES,
    operationId: operation.id,
  };
  if (body.delivery_method === "EMAIL_OTP") sendCode(world, { ...message, channel: "email" });
  else {
    const url = (token: string) => linkUrl(organization, token, body.login_redirect_url);
    sendLink(world, { ...message, url, context: { member_id } });
  }
  return memberFields(world, organization, member);
};
