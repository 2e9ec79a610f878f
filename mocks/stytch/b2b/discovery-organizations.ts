import { ADMIN_ROLE } from "../assumptions.ts";
import { domainOf } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { withSuffix } from "../ids.ts";
import type { StytchWorld } from "../state.ts";
import { isCommonProvider } from "./email-providers.ts";
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
  if (world.data.organizations.find("claims", domainOf(email_address))) {
    refuse("action_not_allowed_email_domain_is_claimed");
  }
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

/** The domain, or the person where many share one (docs/stytch/discovery.md#default-name). */
function defaultName(email_address: string): string {
  const domain = domainOf(email_address);
  const isShared = isCommonProvider(domain) || domain.endsWith(".edu");
  return isShared ? email_address.slice(0, email_address.lastIndexOf("@")) : domain;
}

/** The same as a slug, with something random behind it where that is taken or too short. */
function freeSlugFor(world: StytchWorld, email_address: string): string {
  const slug = defaultName(email_address)
    .replaceAll(/[^A-Za-z0-9._~-]+/g, "-")
    .slice(0, 120);
  const isSlug = slug.length >= 2 && /[A-Za-z0-9]/.test(slug);
  const isFree = isSlug && world.data.organizations.find("slug", slug) === undefined;
  return isFree ? slug : withSuffix(world.random, slug);
}
