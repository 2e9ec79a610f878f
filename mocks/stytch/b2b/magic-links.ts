import { DEFAULT_REDIRECT_URL } from "../assumptions.ts";
import { acceptLink } from "../codes.ts";
import { refuse } from "../errors.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import type { Organization, StytchWorld } from "../state.ts";
import { type MemberWish, readMemberWish, refuseStrangers } from "./intermediate-sessions.ts";
import { memberMovingTo, moveAddress } from "./member-addresses.ts";
import { updateMember } from "./members.ts";
import { findOrganization } from "./organizations.ts";
import { memberFields } from "./present-member.ts";
import { afterFirstFactor } from "./sign-in.ts";

/** What a member's browser is sent to by the link (docs/stytch/members.md#email-update-by-link). */
export function linkUrl(
  { organization_slug }: Organization,
  token: string,
  redirect = DEFAULT_REDIRECT_URL,
): string {
  const url = new URL(redirect);
  url.searchParams.set("slug", organization_slug);
  url.searchParams.set("stytch_token_type", "multi_tenant_magic_links");
  url.searchParams.set("token", token);
  return url.href;
}

/** Only an email update sends links here: the token completes it, and signs its member in. */
export const authenticate: Handler<"api_b2b_magic_v1_Authenticate"> = ({ body, world, operation }) => {
  const wish = readMemberWish(world, body);
  const message = world.inbox.linked(body.magic_links_token) ?? refuse("magic_link_not_found");
  const email_address = message.to;
  const found = movingMember(world, String(message.context.member_id), email_address);
  const organization = findOrganization(world, found.organization_id);
  const arrival = { world, organization, member: found, wish: ownWish(wish, found.member_id) };
  refuseStrangers(arrival);
  acceptLink(world, found.member_id, message);
  const member = updateMember(world, found, {
    ...moveAddress(world, found, email_address),
    email_address_verified: true,
  });
  const factor = factorNow(world, proofs.link(member.email_id, email_address), "PRIMARY");
  return {
    ...afterFirstFactor({ ...arrival, member }, factor, operation.id),
    ...memberFields(world, organization, member),
    method_id: member.email_id,
    reset_sessions: false,
    organization_id: organization.organization_id,
    member_device: null,
  };
};

/** A link dies with the update that sent it: when its time is over, another is begun, or the member leaves. */
function movingMember(world: StytchWorld, member_id: string, email_address: string) {
  const member = world.data.members.get(member_id);
  const organization = member && world.data.organizations.get(member.organization_id);
  const moving = organization && memberMovingTo(world, organization, email_address);
  return moving && moving.member_id === member_id ? moving : refuse("unable_to_auth_magic_link");
}

/** A session of another member is ignored, as the description has it. */
const ownWish = (wish: MemberWish, member_id: string): MemberWish =>
  wish.presented && wish.presented.account !== member_id ? { ...wish, presented: undefined } : wish;
