import { b2b, documented, inferred } from "./entry.ts";

/** Transport and credentials: docs/stytch/requests.md. */
export const transportErrors = {
  unauthorized_credentials: documented(401, "The project id and the secret do not belong together."),
  invalid_project_id_authentication: documented(
    400,
    "The project id in the credentials is not well formed; it looks like project-test-<uuid>.",
  ),
  invalid_secret_authentication: inferred(
    400,
    "The secret in the credentials is not well formed; it starts with secret-test- or secret-live-.",
  ),
  bad_request: inferred(400, "The request cannot be read."),
  route_not_found: documented(404, "There is no such path."),
  method_not_allowed: inferred(405, "This path does not answer to that method."),
  project_not_found: inferred(404, "There is no such project."),
  too_many_requests: documented(429, "Too many requests; wait a little and try again."),
  user_lock_limit_reached: documented(429, "Too many failed attempts: this account is locked for a while."),
  internal_server_error: documented(500, "Something went wrong on the server."),
  not_emulated: documented(501, "The stand-in does not emulate this operation."),
  server_unavailable: inferred(503, "The server cannot answer just now."),
};

/** The families do not spell alike, and only users have types for a page (docs/stytch/searches.md). */
export const searchErrors = {
  user_search_invalid_limit: inferred(400, "The limit of a search is 1 to 1000."),
  user_search_invalid_cursor: inferred(400, "The cursor is not one that a search gave."),
  user_search_invalid_operator: inferred(400, "The operator of a search is AND or OR."),
  user_search_filter_name_not_recognized: inferred(400, "There is no filter of this name."),
  user_search_missing_filter_name: inferred(400, "Every operand of a search has a filter_name."),
  user_search_missing_filter_value: inferred(400, "Every operand of a search has a filter_value."),
  user_search_expected_array_of_string: inferred(400, "The value of this filter is a list of texts."),
  user_search_expected_bool: inferred(400, "The value of this filter is true or false."),
  user_search_expected_string: inferred(400, "The value of this filter is a text."),
  user_search_expected_timestamp: inferred(400, "The value of this filter is an RFC 3339 timestamp."),
  user_search_full_name_fuzzy_too_short: inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  user_search_phone_number_fuzzy_too_short: inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  user_search_email_address_fuzzy_too_short: inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  organization_search_filter_name_not_recognized: b2b.documented(400, "There is no filter of this name."),
  organization_search_missing_filter_name: b2b.inferred(400, "Every operand of a search has a filter_name."),
  organization_search_missing_filter_value: b2b.inferred(
    400,
    "Every operand of a search has a filter_value.",
  ),
  organization_search_expected_array_of_strings: b2b.inferred(
    400,
    "The value of this filter is a list of texts.",
  ),
  organization_search_expected_boolean: b2b.inferred(400, "The value of this filter is true or false."),
  organization_search_expected_string: b2b.inferred(400, "The value of this filter is a text."),
  organization_search_organization_name_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  organization_search_organization_slug_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  organization_search_member_email_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  organization_search_allowed_domain_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  member_search_organization_ids_empty: b2b.inferred(
    400,
    "A search of members names one organization or more.",
  ),
  member_search_filter_name_not_recognized: b2b.inferred(400, "There is no filter of this name."),
  member_search_missing_filter_name: b2b.inferred(400, "Every operand of a search has a filter_name."),
  member_search_missing_filter_value: b2b.inferred(400, "Every operand of a search has a filter_value."),
  member_search_expected_array_of_strings: b2b.inferred(400, "The value of this filter is a list of texts."),
  member_search_expected_boolean: b2b.inferred(400, "The value of this filter is true or false."),
  member_search_expected_string: b2b.inferred(400, "The value of this filter is a text."),
  member_search_member_email_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  member_search_member_mfa_phone_number_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
  member_search_organization_slug_fuzzy_too_short: b2b.inferred(
    400,
    "The value of this filter has three characters or more.",
  ),
};
