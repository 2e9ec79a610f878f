import type { ErrorType } from "./errors.ts";

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

type SearchErrors = Readonly<Record<SearchBreach, ErrorType>>;

/** Organizations and members have no type for a cursor or a timestamp. */
const b2bErrors = (family: "organization" | "member"): SearchErrors => ({
  "bad cursor": "bad_request",
  "no name": `${family}_search_missing_filter_name`,
  "unknown name": `${family}_search_filter_name_not_recognized`,
  "no value": `${family}_search_missing_filter_value`,
  "expected list": `${family}_search_expected_array_of_strings`,
  "expected flag": `${family}_search_expected_boolean`,
  "expected text": `${family}_search_expected_string`,
  "expected instant": "bad_request",
});

/** Users have a spelling of their own. */
export const SEARCH_ERRORS = {
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
  organization: b2bErrors("organization"),
  member: b2bErrors("member"),
} satisfies Readonly<Record<string, SearchErrors>>;

export type SearchFamily = keyof typeof SEARCH_ERRORS;
