import type { Handler } from "../handler.ts";
import { anyOf, type Filter, flag, fuzzy, type SearchRequest, search, text } from "../search.ts";
import type { Member, Organization, StytchWorld } from "../state.ts";
import { findOrganization } from "./organizations.ts";
import { presentMember, roleIdsOf } from "./present-member.ts";
import { refuseUnpermitted } from "./rbac-headers.ts";

type Organizations = ReadonlyMap<string, Organization>;

export const searchMembers: Handler<"api_organization_v1_organizations_members_Search"> = (call) => {
  const { body, world } = call;
  const organizations = readOrganizations(world, body.organization_ids);
  for (const organization of organizations.values()) refuseUnpermitted(call, { organization });
  const wantsDeleted = asksForDeleted(body.query);
  const { page, results_metadata } = search(
    {
      family: "member",
      rows: membersOf(world, organizations),
      keyOf: (member) => member.member_id,
      filters: filters(world, organizations),
      formerNames: FORMER_NAMES,
      hides: (member) => member.status === "deleted" && !wantsDeleted,
    },
    body,
  );
  const members = page.flatMap((member) => {
    const organization = organizations.get(member.organization_id);
    return organization ? [presentMember(world, organization, member)] : [];
  });
  const found = new Set(members.map((member) => member.organization_id));
  return {
    members,
    results_metadata,
    organizations: Object.fromEntries([...organizations].filter(([id]) => found.has(id))),
  };
};

const readOrganizations = (world: StytchWorld, ids: readonly string[]): Organizations =>
  new Map(
    ids.map((id) => {
      const organization = findOrganization(world, id);
      return [organization.organization_id, organization];
    }),
  );

/** Oldest first, whatever the organization. */
const membersOf = (world: StytchWorld, organizations: Organizations): Member[] =>
  [...organizations.keys()]
    .flatMap((id) => world.data.members.filter("organization", id))
    .sort((one, other) => one.created_at - other.created_at);

/** Deleted members are hidden, unless they are asked for by status (docs/stytch/searches.md#deleted). */
const asksForDeleted = (query: SearchRequest["query"]): boolean =>
  (query?.operands ?? []).some(
    ({ filter_name, filter_value }) =>
      filter_name === "statuses" && Array.isArray(filter_value) && filter_value.includes("deleted"),
  );

const FORMER_NAMES = {
  member_phone_numbers: "member_mfa_phone_numbers",
  member_phone_number_fuzzy: "member_mfa_phone_number_fuzzy",
};

/** What members are found by (docs/stytch/searches.md#member-filters). Nobody has a password here. */
function filters(world: StytchWorld, organizations: Organizations): Readonly<Record<string, Filter<Member>>> {
  const slugOf = (member: Member) => organizations.get(member.organization_id)?.organization_slug ?? "";
  const rolesOf = (member: Member) => {
    const organization = organizations.get(member.organization_id);
    return organization ? roleIdsOf(organization, member) : [];
  };
  return {
    member_ids: anyOf((member) => [member.member_id]),
    member_emails: anyOf((member) => [member.email_address]),
    member_email_fuzzy: fuzzy((member) => [member.email_address]),
    member_is_breakglass: flag((member, wanted) => member.is_breakglass === wanted),
    statuses: anyOf((member) => [member.status]),
    member_mfa_phone_numbers: anyOf((member) => [member.mfa_phone_number || null]),
    member_mfa_phone_number_fuzzy: fuzzy((member) => [member.mfa_phone_number]),
    member_password_exists: flag((_, wanted) => !wanted),
    member_roles: anyOf(rolesOf),
    member_totp_exists: flag(
      (member, wanted) => (world.data.totps.find("account", member.member_id) !== undefined) === wanted,
    ),
    organization_slug: text((member, wanted) => slugOf(member) === wanted),
    organization_slug_fuzzy: fuzzy((member) => [slugOf(member)]),
  };
}
