import type { CatalogueEntry } from "./entry.ts";

const entry = (message: string): CatalogueEntry => ({ status: 400, message, inferred: true });
const b2b = (message: string): CatalogueEntry => ({ ...entry(message), b2b: true });

const MESSAGES = {
  filter: "There is no filter of this name.",
  name: "Every operand of a search has a filter_name.",
  value: "Every operand of a search has a filter_value.",
  list: "The value of this filter is a list of texts.",
  flag: "The value of this filter is true or false.",
  text: "The value of this filter is a text.",
  instant: "The value of this filter is an RFC 3339 timestamp.",
  short: "The value of this filter has three characters or more.",
} as const;

/** Searches: facts §3.4, §4.7, §4.8. The families do not spell alike, and only users have types for a page. */
export const searchErrors = {
  user_search_invalid_limit: entry("The limit of a search is 1 to 1000."),
  user_search_invalid_cursor: entry("The cursor is not one that a search gave."),
  user_search_invalid_operator: entry("The operator of a search is AND or OR."),
  user_search_filter_name_not_recognized: entry(MESSAGES.filter),
  user_search_missing_filter_name: entry(MESSAGES.name),
  user_search_missing_filter_value: entry(MESSAGES.value),
  user_search_expected_array_of_string: entry(MESSAGES.list),
  user_search_expected_bool: entry(MESSAGES.flag),
  user_search_expected_string: entry(MESSAGES.text),
  user_search_expected_timestamp: entry(MESSAGES.instant),
  user_search_full_name_fuzzy_too_short: entry(MESSAGES.short),
  user_search_phone_number_fuzzy_too_short: entry(MESSAGES.short),
  user_search_email_address_fuzzy_too_short: entry(MESSAGES.short),

  organization_search_filter_name_not_recognized: { status: 400, message: MESSAGES.filter, b2b: true },
  organization_search_missing_filter_name: b2b(MESSAGES.name),
  organization_search_missing_filter_value: b2b(MESSAGES.value),
  organization_search_expected_array_of_strings: b2b(MESSAGES.list),
  organization_search_expected_boolean: b2b(MESSAGES.flag),
  organization_search_expected_string: b2b(MESSAGES.text),
  organization_search_organization_name_fuzzy_too_short: b2b(MESSAGES.short),
  organization_search_organization_slug_fuzzy_too_short: b2b(MESSAGES.short),
  organization_search_member_email_fuzzy_too_short: b2b(MESSAGES.short),
  organization_search_allowed_domain_fuzzy_too_short: b2b(MESSAGES.short),

  member_search_organization_ids_empty: b2b("A search of members names one organization or more."),
  member_search_filter_name_not_recognized: b2b(MESSAGES.filter),
  member_search_missing_filter_name: b2b(MESSAGES.name),
  member_search_missing_filter_value: b2b(MESSAGES.value),
  member_search_expected_array_of_strings: b2b(MESSAGES.list),
  member_search_expected_boolean: b2b(MESSAGES.flag),
  member_search_expected_string: b2b(MESSAGES.text),
  member_search_member_email_fuzzy_too_short: b2b(MESSAGES.short),
  member_search_member_mfa_phone_number_fuzzy_too_short: b2b(MESSAGES.short),
  member_search_organization_slug_fuzzy_too_short: b2b(MESSAGES.short),
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
