import type { WritePath } from "../mocks/stytch/exports/scenario.ts";

const IDS = {
  organization_id: [
    ["there is no such organization", "nobody-here", 404, "organization_not_found"],
    ["the organization id is malformed", "¿acme?", 400, "invalid_organization_id"],
  ],
  member_id: [
    ["there is no such member", "member-test-00000000-0000-4000-8000-00000000dead", 404, "member_not_found"],
    ["the member id is malformed", "ada lovelace", 404, "member_not_found"],
  ],
} as const;

/** What every workflow of a member can meet at its first step: an organization, or a member of it, that is not there. */
export function unknownIds(path: WritePath, at: string, inputs: readonly (keyof typeof IDS)[]): void {
  for (const input of inputs) {
    for (const [says, id, status, error] of IDS[input]) {
      path(says, { inputs: () => ({ [input]: id }), fails: { at, status, error } });
    }
  }
}
