import {
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
} from "./out-of-reach.ts";

/** Errors that no path of a member's workflow shows, and why: what several of them have in common. */

const NO_SESSION = [
  "invalid_session_token",
  "jwt_invalid_audience",
  "jwt_invalid_issuer",
  "session_not_found",
  "too_many_session_arguments",
  "unable_to_parse_session_jwt",
] as const;

/** Of a backend, whose credentials are enough. */
export const ACTS_FOR_NO_MEMBER = {
  errors: [...NO_SESSION, "session_authorization_error", "session_authorization_tenancy_error"],
  because: "It is called in the backend's own right, and brings no session of a member.",
} as const;

export const COMES_WITHOUT_A_SESSION = {
  errors: [
    ...NO_SESSION,
    "intermediate_session_not_found",
    "invalid_intermediate_session_token_for_organization",
    "member_session_member_id_mismatch",
  ],
  because: "It brings no session, and no intermediate one.",
} as const;

export const COMES_WITH_AN_INTERMEDIATE_SESSION = {
  errors: NO_SESSION,
  because: "It brings an intermediate session as it was handed out, and no other session.",
} as const;

export const SENDS_WELL_FORMED_INPUTS = {
  errors: ["bad_request"],
  because: "Its inputs are required, and of the type that is asked for.",
} as const;

export const SAME_ORGANIZATION_BEFORE = {
  errors: ["invalid_organization_id"],
  because: "An earlier step names the same organization, and fails first.",
} as const;

export const IS_ACTIVE_BY_NOW = {
  errors: ["action_available_only_for_active_members"],
  because: "The emailed code has made the member active.",
} as const;

export const IS_ACTIVE_AT_THE_STEP_BEFORE = {
  errors: ["action_available_only_for_active_members"],
  because: "The step before is refused to whoever is not active, and nobody active becomes pending again.",
} as const;

export const SHOWS_NO_FIRST_FACTOR = {
  errors: ["action_available_only_once_primary_authentication_is_met"],
  because: "It brings no session, whose first factor could be one that the organization does not take.",
} as const;

export const ASKS_FOR_NO_LIFE_OF_A_SESSION = {
  errors: ["invalid_session_duration_minutes"],
  because: "It leaves the life of the session as it is.",
} as const;

/** The two steps of a login by email. */
export const EMAILED_CODE = [
  { at: "sendEmailOtp", ...SENDS_NO_LIFE_OF_A_CODE },
  ...atEach(["sendEmailOtp", "authenticateEmailOtp"], SENDS_NO_LOCALE),
  ...atEach(["sendEmailOtp", "authenticateEmailOtp"], SENDS_WELL_FORMED_INPUTS),
  {
    at: "authenticateEmailOtp",
    errors: ["invalid_email", "invalid_organization_id"],
    because: "The step that sends the code has the same address and organization, and fails first.",
  },
  { at: "authenticateEmailOtp", ...COMES_WITHOUT_A_SESSION },
  { at: "authenticateEmailOtp", ...SENDS_NO_CUSTOM_CLAIMS },
  { at: "authenticateEmailOtp", ...SAME_CREDENTIALS_BEFORE },
] as const;
