import { errors } from "../../mocks/stytch/errors.ts";
import { operations } from "../../mocks/stytch/operations.ts";
import { standardPolicies } from "../../mocks/stytch/policies.ts";
import type { Vendor } from "./vendor-rule.ts";

const KINDS_OF_ID = [
  "email",
  "jwk",
  "member",
  "member-session",
  "organization",
  "phone-number",
  "project",
  "request-id",
  "secret",
  "session",
  "totp",
  "user",
];

const inCamelCase = (word: string): string => word.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase());
const asFlag = (word: string): string => word.replaceAll("_", "-");

/** Style sheets have it too. */
const EVERYBODYS = ["vertical"];

/** `error_type` is no word of Stytch's alone: the control API has a field of that name. */
export const VENDOR: Vendor = {
  name: "stytch",
  words: [
    // What its replies are wrapped in.
    "status_code",
    "request_id",
    "error_message",
    "error_url",
    "error_details",
    // Fields that no other API is likely to have.
    "intermediate_session_token",
    "member_authenticated",
    "member_id",
    "member_session_id",
    "organization_id",
    "organization_slug",
    "session_jwt",
    // Its ids and secrets, also in a pattern of theirs: `secret-(?:live|test)`.
    ...KINDS_OF_ID.flatMap((kind) => [`${kind}-test`, `${kind}-live`, `${kind}-(`]),
    ...Object.keys(operations),
    ...Object.keys(errors),
    ...Object.keys(standardPolicies)
      .filter((policy) => !EVERYBODYS.includes(policy))
      .flatMap((policy) => [policy, inCamelCase(policy), asFlag(policy)]),
  ],
};
