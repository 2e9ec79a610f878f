import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { pick } from "../pick.ts";
import { rolesOfMembers } from "../rbac/roles.ts";
import { verdictOn } from "../rbac/verdict.ts";
import { presentedSession, readSessionWish, touchSession } from "../sessions.ts";
import { proofsOfAddress } from "./first-factors.ts";
import { ownedBy, readMemberWish } from "./intermediate-sessions.ts";
import { memberOf, memberSessionFields, presentMemberSession } from "./member-sessions.ts";
import { memberBy, namedMember } from "./members.ts";
import { findOrganization } from "./organizations.ts";
import { presentMember, roleIdsOf } from "./present-member.ts";
import { carryOver } from "./sign-in.ts";

export const authenticate: Handler<"api_b2b_session_v1_Authenticate"> = ({ body, world }) => {
  const wish = readSessionWish(world, body);
  const presented = wish.presented ?? refuse("no_session_arguments");
  const member = memberOf(world, presented) ?? refuse("session_not_found");
  const organization = world.data.organizations.get(member.organization_id) ?? refuse("session_not_found");
  const check = body.authorization_check;
  const { organization_id, organization_slug, organization_external_id } = organization;
  const names = [organization_id, organization_slug, organization_external_id];
  if (check && !names.includes(check.organization_id)) refuse("session_authorization_tenancy_error");
  const verdict = verdictOn(
    check,
    rolesOfMembers(world, organization),
    roleIdsOf(organization, member),
    "session_authorization_error",
  );
  const session = touchSession(world, wish, presented);
  return {
    ...memberSessionFields(world, organization, member, session),
    member: presentMember(world, organization, member),
    organization,
    ...verdict,
  };
};

export const get: Handler<"api_b2b_session_v1_Get"> = ({ query, world }) => {
  const { organization, member } = namedMember(world, query);
  const roles = roleIdsOf(organization, member);
  const sessions = world.data.sessions.filter("account", member.member_id);
  return { member_sessions: sessions.map((session) => presentMemberSession(organization, session, roles)) };
};

/** To another organization of the person, with what counts there (docs/stytch/sessions.md#exchange). */
export const exchange: Handler<"api_b2b_session_v1_Exchange"> = ({ body, world, operation }) => {
  const organization = findOrganization(world, body.organization_id);
  const presented = presentedSession(world, body) ?? refuse("no_session_arguments");
  const { email_address } = memberOf(world, presented) ?? refuse("incompatible_session_type");
  const proofs = proofsOfAddress(presented.factors, email_address);
  if (proofs.length === 0) refuse("insufficient_factors_for_session_exchange");
  const member = memberBy("email", world, organization, email_address) ?? refuse("member_not_found");
  // The session is a new one, whatever was presented.
  const wish = readMemberWish(world, pick(body, ["session_duration_minutes", "session_custom_claims"]));
  const factors = proofs.map((proof) => ownedBy(member, proof));
  return carryOver({ world, organization, member, wish }, factors, operation.id);
};
