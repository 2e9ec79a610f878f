import { ADMIN_ROLE } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { defaultName, freeSlugFor } from "./discovery-names.ts";
import { factorsOf, readMemberWish } from "./intermediate-sessions.ts";
import { addMember } from "./members.ts";
import { addOrganization, refuseTakenNames } from "./organizations.ts";
import { carryOver } from "./sign-in.ts";

/** The emailed code behind every intermediate session has verified the address, so its owner may found. */
export const create: Handler<"api_discovery_v1_discovery_organizations_Create"> = ({
  body,
  world,
  operation,
}) => {
  const wish = readMemberWish(world, body);
  const { email_address } = wish.intermediate ?? refuse("intermediate_session_not_found");
  refuseTakenNames(world, body);
  const organization = addOrganization(world, {
    ...body,
    organization_name: body.organization_name ?? defaultName(email_address),
    organization_slug: body.organization_slug ?? freeSlugFor(world, email_address),
  });
  const member = addMember(world, organization, {
    email_address,
    email_address_verified: true,
    roles: [ADMIN_ROLE],
  });
  const arrival = { world, organization, member, wish };
  return carryOver(arrival, factorsOf(arrival), operation.id);
};
