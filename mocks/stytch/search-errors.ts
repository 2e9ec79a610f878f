import type { ErrorType } from "./errors.ts";

export type SearchFamily = "user" | "organization" | "member";

/** What can be wrong with a search, whatever is searched for. */
export type SearchBreach =
  | "bad cursor"
  | "no name"
  | "unknown name"
  | "no value"
  | "expected list"
  | "expected flag"
  | "expected text"
  | "expected instant";

/** Each family has its own spelling, and organizations and members have no type for a cursor or a timestamp. */
export const SEARCH_ERRORS: Readonly<Record<SearchFamily, Readonly<Record<SearchBreach, ErrorType>>>> = {
  user: {
    "bad cursor": "user_search_invalid_cursor",
    "no name": "user_search_missing_filter_name",
    "unknown name": "user_search_filter_name_not_recognized",
    "no value": "user_search_missing_filter_value",
    "expected list": "user_search_expected_array_of_string",
    "expected flag": "user_search_expected_bool",
    "expected text": "user_search_expected_string",
    "expected instant": "user_search_expected_timestamp",
  },
  organization: {
    "bad cursor": "bad_request",
    "no name": "organization_search_missing_filter_name",
    "unknown name": "organization_search_filter_name_not_recognized",
    "no value": "organization_search_missing_filter_value",
    "expected list": "organization_search_expected_array_of_strings",
    "expected flag": "organization_search_expected_boolean",
    "expected text": "organization_search_expected_string",
    "expected instant": "bad_request",
  },
  member: {
    "bad cursor": "bad_request",
    "no name": "member_search_missing_filter_name",
    "unknown name": "member_search_filter_name_not_recognized",
    "no value": "member_search_missing_filter_value",
    "expected list": "member_search_expected_array_of_strings",
    "expected flag": "member_search_expected_boolean",
    "expected text": "member_search_expected_string",
    "expected instant": "bad_request",
  },
};

/** A fuzzy filter's value has three characters or more; each filter has an error of its own for a shorter one. */
export const FUZZY_ERRORS: Readonly<Record<SearchFamily, Readonly<Record<string, ErrorType>>>> = {
  user: {
    full_name_fuzzy: "user_search_full_name_fuzzy_too_short",
    phone_number_fuzzy: "user_search_phone_number_fuzzy_too_short",
    email_address_fuzzy: "user_search_email_address_fuzzy_too_short",
  },
  organization: {
    organization_name_fuzzy: "organization_search_organization_name_fuzzy_too_short",
    organization_slug_fuzzy: "organization_search_organization_slug_fuzzy_too_short",
    member_email_fuzzy: "organization_search_member_email_fuzzy_too_short",
    allowed_domain_fuzzy: "organization_search_allowed_domain_fuzzy_too_short",
  },
  member: {
    member_email_fuzzy: "member_search_member_email_fuzzy_too_short",
    member_mfa_phone_number_fuzzy: "member_search_member_mfa_phone_number_fuzzy_too_short",
    organization_slug_fuzzy: "member_search_organization_slug_fuzzy_too_short",
  },
};
