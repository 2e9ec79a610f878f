import { domainOf } from "../email-address.ts";
import { withSuffix } from "../ids.ts";
import type { StytchWorld } from "../state.ts";
import { isCommonProvider } from "./email-providers.ts";

/** The domain, or the person where many share one (docs/stytch/discovery.md#default-name). */
export function defaultName(email_address: string): string {
  const domain = domainOf(email_address);
  const isShared = isCommonProvider(domain) || domain.endsWith(".edu");
  return isShared ? email_address.slice(0, email_address.lastIndexOf("@")) : domain;
}

/** The same as a slug, with something random behind it where that is taken or too short. */
export function freeSlugFor(world: StytchWorld, email_address: string): string {
  const slug = defaultName(email_address)
    .replaceAll(/[^A-Za-z0-9._~-]+/g, "-")
    .slice(0, 120);
  const isFree = slug.length >= 2 && world.data.organizations.find("slug", slug) === undefined;
  return isFree ? slug : withSuffix(world.random, slug);
}
