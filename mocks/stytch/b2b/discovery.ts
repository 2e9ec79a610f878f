import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { discover } from "./discovery-memberships.ts";
import { proofsOfAddress } from "./first-factors.ts";
import { factorsOf, readMemberWish, refuseOtherOrganization } from "./intermediate-sessions.ts";
import { provision } from "./jit-provisioning.ts";
import { memberOf } from "./member-sessions.ts";
import { memberBy } from "./members.ts";
import { findOrganization } from "./organizations.ts";
import { carryOver } from "./sign-in.ts";

export const exchange: Handler<"api_discovery_v1_discovery_intermediate_sessions_Exchange"> = ({
  body,
  world,
  operation,
}) => {
  const organization = findOrganization(world, body.organization_id);
  const wish = readMemberWish(world, body);
  const { email_address } = wish.intermediate ?? refuse("intermediate_session_not_found");
  refuseOtherOrganization(wish, organization);
  const member =
    memberBy("email", world, organization, email_address) ?? provision(world, organization, email_address);
  const arrival = { world, organization, member, wish };
  return carryOver(arrival, factorsOf(arrival), operation.id);
};

export const listOrganizations: Handler<"api_discovery_v1_discovery_organizations_List"> = ({
  body,
  world,
}) => {
  const { presented, intermediate } = readMemberWish(world, body);
  if (intermediate) {
    const { email_address, organization_id } = intermediate;
    return {
      email_address,
      discovered_organizations: discover(world, { ...intermediate, mayJoin: true }),
      organization_id_hint: organization_id,
    };
  }
  const session = presented ?? refuse("no_session_arguments");
  const { email_address, organization_id: signedInTo } =
    memberOf(world, session) ?? refuse("session_not_found");
  const factors = proofsOfAddress(session.factors, email_address);
  return {
    email_address,
    discovered_organizations: discover(world, { email_address, factors, mayJoin: false, signedInTo }),
    organization_id_hint: null,
  };
};
