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

const METADATA = ["metadata_invalid_format", "metadata_too_large", "metadata_too_many_keys"] as const;

/** What is wrong with what a member can be given, beside the address and the name. */
export const FIELDS_OF_A_MEMBER = [
  ...METADATA,
  "duplicate_member_external_id",
  "duplicate_member_phone_number",
  "invalid_phone_number",
  "invalid_phone_number_country_code",
  "invalid_role",
] as const;

export const COMES_WITHOUT_A_SESSION = {
  errors: [
    ...NO_SESSION,
    "intermediate_session_not_found",
    "invalid_intermediate_session_token_for_organization",
    "member_session_member_id_mismatch",
  ],
  because: "It brings no session, and no intermediate one.",
} as const;

export const SHOWS_NO_FIRST_FACTOR = {
  errors: ["action_available_only_once_primary_authentication_is_met"],
  because: "It brings no first factor that the organization could refuse.",
} as const;

export const COMES_WITH_AN_INTERMEDIATE_SESSION = {
  errors: NO_SESSION,
  because: "It brings an intermediate session as it was handed out, and no other session.",
} as const;

export const SENDS_WELL_FORMED_INPUTS = {
  errors: ["bad_request"],
  because: "Its inputs have the types that are asked for, and are there where they are needed.",
} as const;

export const SAME_ORGANIZATION_BEFORE = {
  errors: ["invalid_organization_id"],
  because: "An earlier step names the same organization, and fails first.",
} as const;

export const WAS_ACTIVE_BEFORE = {
  errors: ["action_available_only_for_active_members"],
  because: "An earlier step is for active members too, and fails first.",
} as const;

export const IS_ACTIVE_BY_NOW = {
  errors: ["action_available_only_for_active_members"],
  because: "The emailed code has made the member active.",
} as const;

export const ASKS_FOR_NO_LIFE_OF_A_SESSION = {
  errors: ["invalid_session_duration_minutes"],
  because: "It leaves the life of the session as it is.",
} as const;

/** What is wrong with settings that an organization can be given, beside its name, its slug and its MFA policy. */
export const SETTINGS_OF_AN_ORGANIZATION = [
  "allowed_auth_methods_required_for_restricted",
  "allowed_mfa_methods_required_for_restricted",
  "cannot_assign_default_rbac_role_id",
  "invalid_organization_allowed_auth_methods",
  "invalid_organization_allowed_mfa_methods",
  "invalid_organization_auth_factor_setting",
  "invalid_organization_auth_method_settings",
  "invalid_organization_external_id",
  "invalid_organization_mfa_factor_setting",
  "invalid_rbac_role_assignment",
  "invalid_restricted_email_setting",
  ...METADATA,
  "organization_external_id_already_used",
  "organization_settings_disposable_domain",
  "organization_settings_domain_too_common",
  "organization_settings_duplicate_domain",
  "organization_settings_invalid_domain",
  "rbac_domain_too_common",
  "rbac_invalid_domain",
] as const;

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

/** What a step that proves the second factor leaves out, which comes after the first. */
export const SECOND_FACTOR = [
  COMES_WITH_AN_INTERMEDIATE_SESSION,
  SAME_ORGANIZATION_BEFORE,
  IS_ACTIVE_BY_NOW,
  SENDS_WELL_FORMED_INPUTS,
  SENDS_NO_CUSTOM_CLAIMS,
  SAME_CREDENTIALS_BEFORE,
] as const;
