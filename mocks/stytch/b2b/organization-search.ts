import type { Handler } from "../handler.ts";
import { anyOf, type Filter, flag, fuzzy, search, text } from "../search.ts";
import type { Organization, StytchWorld } from "../state.ts";

export const searchOrganizations: Handler<"api_organization_v1_Search"> = ({ body, world }) => {
  const { page, results_metadata } = search(
    {
      family: "organization",
      rows: world.data.organizations.values(),
      keyOf: (organization) => organization.organization_id,
      filters: filters(world),
    },
    body,
  );
  return { organizations: page, results_metadata };
};

/** What organizations are found by (docs/stytch/searches.md#organization-filters). */
function filters(world: StytchWorld): Readonly<Record<string, Filter<Organization>>> {
  const emails = ({ organization_id }: Organization) =>
    world.data.members
      .filter("organization", organization_id)
      .filter((member) => member.status !== "deleted")
      .map((member) => member.email_address);
  return {
    organization_ids: anyOf((it) => [it.organization_id]),
    organization_slugs: anyOf((it) => [it.organization_slug]),
    organization_name_fuzzy: fuzzy((it) => [it.organization_name]),
    organization_slug_fuzzy: fuzzy((it) => [it.organization_slug]),
    member_emails: anyOf(emails),
    member_email_fuzzy: fuzzy(emails),
    allowed_domains: anyOf((it) => it.email_allowed_domains),
    allowed_domain_fuzzy: fuzzy((it) => it.email_allowed_domains),
    claimed_email_domains: anyOf((it) => it.claimed_email_domains),
    has_active_sso_connection: flag((it, wanted) => it.sso_active_connections.length > 0 === wanted),
    sso_connection_id: text((it, wanted) =>
      it.sso_active_connections.some(({ connection_id }) => connection_id === wanted),
    ),
  };
}
