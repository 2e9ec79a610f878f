import type { Probe, ProbeCall } from "../../../src/mock/probe.ts";
import { b2bProbe, consumerProbe, createMember, createOrganization, createUser, EMAIL } from "./things.ts";

const search =
  (path: string, scope: Readonly<Record<string, unknown>> = {}) =>
  (does: string, body: Readonly<Record<string, unknown>>): ProbeCall => ({
    does,
    method: "POST",
    path,
    body: { ...scope, ...body },
  });

const users = search("/v1/users/search");
const organizations = search("/v1/b2b/organizations/search");
const members = search("/v1/b2b/organizations/members/search", { organization_ids: ["{organization_id}"] });

const filtered = (...operands: readonly unknown[]) => ({ query: { operator: "AND", operands } });

/** What can be wrong with any search; each by a filter that there is. */
const badFilters = (of: ReturnType<typeof search>, list: string, fuzzy: string): readonly ProbeCall[] => [
  of("a filter that there is not", filtered({ filter_name: "no_such_filter", filter_value: ["a"] })),
  of("a filter without a name", filtered({ filter_value: ["a"] })),
  of("a filter without a value", filtered({ filter_name: list })),
  of("a text for a list", filtered({ filter_name: list, filter_value: "a" })),
  of("numbers for texts", filtered({ filter_name: list, filter_value: [1] })),
  of("a list for a text", filtered({ filter_name: fuzzy, filter_value: ["abc"] })),
  of("two characters for a fuzzy filter", filtered({ filter_name: fuzzy, filter_value: "ab" })),
  of("an operator that there is not", { query: { operator: "XOR", operands: [] } }),
  { ...of("no operands", { query: { operator: "AND", operands: [] } }), anyShape: true },
  of("a page of none", { limit: 0, ...filtered({ filter_name: fuzzy, filter_value: "{unique}" }) }),
  of("a page that is too long", {
    limit: 1001,
    ...filtered({ filter_name: fuzzy, filter_value: "{unique}" }),
  }),
  of("a cursor that is none", {
    cursor: "nowhere",
    ...filtered({ filter_name: fuzzy, filter_value: "{unique}" }),
  }),
];

export const searchProbes: readonly Probe[] = [
  consumerProbe("user-search", "how users are found, and what a bad search gets", [
    createUser(),
    {
      ...users("by email", filtered({ filter_name: "email_address", filter_value: [EMAIL] })),
      fixed: ["/results_metadata/total", "/results_metadata/next_cursor"],
    },
    users("by nobody's email", filtered({ filter_name: "email_address", filter_value: [`no-${EMAIL}`] })),
    ...badFilters(users, "email_address", "email_address_fuzzy"),
    users("a text for a boolean", filtered({ filter_name: "email_verified", filter_value: "yes" })),
    users("a word for an instant", filtered({ filter_name: "created_at_less_than", filter_value: "today" })),
  ]),
  b2bProbe("organization-search", "how organizations are found, and what a bad search gets", [
    createOrganization,
    {
      ...organizations(
        "by slug",
        filtered({ filter_name: "organization_slugs", filter_value: ["understudy-{unique}"] }),
      ),
      fixed: ["/results_metadata/total"],
    },
    ...badFilters(organizations, "organization_slugs", "organization_slug_fuzzy"),
  ]),
  b2bProbe("member-search", "how members are found, and what a bad search gets", [
    createOrganization,
    createMember(),
    {
      ...members("by email", filtered({ filter_name: "member_emails", filter_value: [EMAIL] })),
      fixed: ["/results_metadata/total"],
    },
    members("in no organization", { organization_ids: [] }),
    ...badFilters(members, "member_emails", "member_email_fuzzy"),
  ]),
];
