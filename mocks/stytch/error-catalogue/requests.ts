import { b2b, documented, inferred } from "./entry.ts";

/** Transport and credentials: docs/stytch/requests.md. */
export const transportErrors = {
  ...documented(401, {
    unauthorized_credentials:
      "Unauthorized credentials: the project id and the secret do not belong together.",
  }),
  ...documented(400, {
    invalid_project_id_authentication:
      "The project id in the credentials is not well formed; it looks like project-test-<uuid>.",
    invalid_consumer_endpoint: "This endpoint is for consumer projects, and the project is a B2B one.",
    invalid_b2b_endpoint: "This endpoint is for B2B projects, and the project is a consumer one.",
  }),
  ...documented(404, { route_not_found: "The route does not exist." }),
  ...documented(429, {
    too_many_requests: "Too many requests; wait a little and try again.",
    user_lock_limit_reached: "The user or member is locked for a while after too many failed attempts.",
  }),
  ...documented(500, { internal_server_error: "Something went wrong on the server." }),
  ...documented(501, { not_emulated: "The stand-in does not emulate this operation." }),
  ...inferred(400, {
    invalid_secret_authentication:
      "The secret in the credentials is not well formed; it starts with secret-test- or secret-live-.",
    bad_request: "The request cannot be read.",
  }),
  ...inferred(405, { method_not_allowed: "The method is not allowed on this path." }),
  ...inferred(404, { project_not_found: "There is no such project." }),
  ...inferred(503, { server_unavailable: "The server cannot answer just now." }),
};

const TOO_SHORT = "The value of this search filter has three characters or more.";

/** The families do not spell alike, and only users have types for a page (docs/stytch/searches.md). */
export const searchErrors = {
  ...b2b.documented(400, {
    organization_search_filter_name_not_recognized: "There is no filter of this name.",
  }),
  ...inferred(400, {
    user_search_invalid_limit: "The limit of a search is 1 to 1000.",
    user_search_invalid_cursor: "The cursor is not one that a search gave.",
    user_search_invalid_operator: "The operator of a search is AND or OR.",
    user_search_filter_name_not_recognized: "There is no filter of this name.",
    user_search_missing_filter_name: "Every operand of a search has a filter_name.",
    user_search_missing_filter_value: "Every operand of a search has a filter_value.",
    user_search_expected_array_of_string: "The value of this search filter is a list of texts.",
    user_search_expected_bool: "The value of this search filter is true or false.",
    user_search_expected_string: "The value of this search filter is a text.",
    user_search_expected_timestamp: "The value of this search filter is an RFC 3339 timestamp.",
    user_search_full_name_fuzzy_too_short: TOO_SHORT,
    user_search_phone_number_fuzzy_too_short: TOO_SHORT,
    user_search_email_address_fuzzy_too_short: TOO_SHORT,
  }),
  ...b2b.inferred(400, {
    organization_search_missing_filter_name: "Every operand of a search has a filter_name.",
    organization_search_missing_filter_value: "Every operand of a search has a filter_value.",
    organization_search_expected_array_of_strings: "The value of this search filter is a list of texts.",
    organization_search_expected_boolean: "The value of this search filter is true or false.",
    organization_search_expected_string: "The value of this search filter is a text.",
    organization_search_organization_name_fuzzy_too_short: TOO_SHORT,
    organization_search_organization_slug_fuzzy_too_short: TOO_SHORT,
    organization_search_member_email_fuzzy_too_short: TOO_SHORT,
    organization_search_allowed_domain_fuzzy_too_short: TOO_SHORT,
    member_search_organization_ids_empty: "A search of members names one organization or more.",
    member_search_filter_name_not_recognized: "There is no filter of this name.",
    member_search_missing_filter_name: "Every operand of a search has a filter_name.",
    member_search_missing_filter_value: "Every operand of a search has a filter_value.",
    member_search_expected_array_of_strings: "The value of this search filter is a list of texts.",
    member_search_expected_boolean: "The value of this search filter is true or false.",
    member_search_expected_string: "The value of this search filter is a text.",
    member_search_member_email_fuzzy_too_short: TOO_SHORT,
    member_search_member_mfa_phone_number_fuzzy_too_short: TOO_SHORT,
    member_search_organization_slug_fuzzy_too_short: TOO_SHORT,
  }),
};
