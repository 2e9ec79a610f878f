import type { CatalogueEntry } from "./entry.ts";

export type SearchFamily = "user" | "organization" | "member";

/** What can be wrong with a search, whatever is searched for: facts §3.4, §4.7, §4.8. */
const MESSAGES = {
  invalid_limit: "The limit of a search is 1 to 1000.",
  invalid_cursor: "The cursor is not one that a search gave.",
  invalid_operator: "The operator of a search is AND or OR.",
  filter_name_not_recognized: "There is no filter of this name.",
  missing_filter_name: "Every operand of a search has a filter_name.",
  missing_filter_value: "Every operand of a search has a filter_value.",
  expected_array_of_string: "The value of this filter is a list of texts.",
  expected_bool: "The value of this filter is true or false.",
  expected_string: "The value of this filter is a text.",
  expected_timestamp: "The value of this filter is an RFC 3339 timestamp.",
} as const;

export type SearchFault = keyof typeof MESSAGES;

type SearchErrors = Readonly<Record<`${SearchFamily}_search_${SearchFault}`, CatalogueEntry>>;

const entries = (["user", "organization", "member"] as const).flatMap((family) =>
  Object.entries(MESSAGES).map(([fault, message]) => {
    const entry: CatalogueEntry = {
      status: 400,
      message,
      ...(family !== "user" && { b2b: true }),
      ...(`${family}_search_${fault}` !== "organization_search_filter_name_not_recognized" && {
        inferred: true,
      }),
    };
    return [`${family}_search_${fault}`, entry] as const;
  }),
);

export const searchErrors = Object.fromEntries(entries) as SearchErrors;
