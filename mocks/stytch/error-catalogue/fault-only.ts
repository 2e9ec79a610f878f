import { b2b, documented, inferred } from "./entry.ts";

/** Credentials, projects and plans. */
const transport = {
  ...documented(400, {
    ad_blocker_detected: "The request was stopped by an ad blocker; switch it off and try again.",
  }),
  ...documented(401, {
    enterprise_endpoint: "This endpoint is for enterprise plans, and the project has none.",
    endpoint_not_authorized_for_sdk: "The endpoint is not authorized for the SDK in this project.",
  }),
  ...documented(403, {
    use_https: "Use https instead of http.",
    captcha_required: "A captcha is required for this request.",
  }),
  ...documented(429, {
    captcha_failed: "The captcha failed.",
    too_few_tokens_authenticated: "Too few tokens were authenticated for so many requests.",
  }),
  ...inferred(400, {
    invalid_authorization_header: "The authorization header cannot be read.",
    live_id_used_in_test_environment: "The id is of the live environment, and this is test.",
    test_id_used_in_live_environment: "The id is of the test environment, and this is live.",
    invalid_argument: "An argument of the request is not valid.",
    invalid_request_value: "A value of the request is not valid.",
    deprecated_endpoint: "The endpoint is deprecated and does not answer any more.",
    route_not_supported_in_test: "This route is not supported in the test environment.",
  }),
  ...inferred(401, {
    unauthorized_project_id_live: "The project id is of a live project, and this is test.",
    unauthorized_project_id_test: "The project id is of a test project, and this is live.",
    wrong_stack_live: "The credentials are live ones, and this is the test stack.",
    wrong_stack_test: "The credentials are test ones, and this is the live stack.",
    unauthorized_credentials_homepage: "The credentials are not valid on the homepage.",
    unauthorized_action: "The action is not authorized.",
    user_unauthenticated: "The user is not authenticated.",
  }),
  ...inferred(404, { unavailable_endpoint: "The endpoint is not available." }),
  ...inferred(499, { client_closed_request: "The client closed the request before it was answered." }),
  ...inferred(500, { unknown_error: "An unknown error occurred." }),
};

/** Addresses, numbers, and messages that do not arrive: docs/stytch/codes.md#undeliverable. */
const delivery = {
  ...documented(400, {
    downstream_carrier_error: "The carrier of the phone number refused the message.",
    inactive_email: "The email address is inactive: a message to it came back before.",
    invalid_email_domain: "The domain of the email address is not valid.",
  }),
  ...documented(403, {
    email_in_denylist: "The email address is in the project's denylist.",
    email_not_in_allowlist: "The email address is not in the project's allowlist.",
  }),
  ...documented(404, { email_template_not_found: "The email template does not exist." }),
  ...inferred(400, {
    unsubscribed_phone_number: "The phone number has unsubscribed from messages.",
    invalid_phone_number_sandbox: "The phone number is a sandbox value that this call does not take.",
    invalid_email_sandbox: "The email address is a sandbox value that this call does not take.",
    invalid_phone_number_docs: "The phone number is the one of the documentation; put in a real one.",
    invalid_token_docs: "The token is the one of the documentation; put in a real one.",
    invalid_session_token_docs: "The session token is the one of the documentation; put in a real one.",
    invalid_template_id: "The template id is not well formed.",
    no_user_selection_arguments: "No user is named: give a user_id or a session.",
    session_on_code_does_not_match_session_passed_in:
      "The session that the passcode was sent for is not the session passed in.",
    duplicate_email_for_user: "The user has this email address already.",
    duplicate_phone_number_for_user: "The user has this phone number already.",
    invalid_domain: "The domain is not valid.",
  }),
  ...inferred(404, { sms_template_not_found: "The text message template does not exist." }),
};

/** Sessions, and factors that are too few, too old or of somebody else. */
const sessions = {
  ...documented(403, {}),
  ...inferred(400, {
    invalid_session_duration: "The session duration is longer than the project allows.",
    invalid_session_fields: "The session fields are not valid.",
    invalid_session_management: "The session management of the project does not allow this.",
    session_not_mutable: "The session cannot be changed.",
    session_must_have_at_least_one_active_factor: "The session must have at least one active factor left.",
    jwt_invalid_claims: "The JWT has invalid claims.",
    reserved_claims_in_custom_claims: "Reserved claims may not be among the custom claims.",
    unable_to_represent_custom_claims_json: "The custom claims cannot be represented as JSON.",
    no_associated_session_passed_in: "The session that this belongs to was not passed in.",
    session_enforced_factor_matching_session_required:
      "A session is required that has a factor matching the one given.",
    recovery_codes_already_exist: "Recovery codes exist already.",
  }),
  ...inferred(401, {
    stale_factors: "The factors of the session are stale: authenticate again, then repeat the call.",
    session_too_old_to_reset_password:
      "The session is too old to reset the password: authenticate again first.",
  }),
  ...inferred(404, { secondary_factor_not_found: "The secondary factor does not exist." }),
};

/** Users, organizations and members. */
const accounts = {
  ...inferred(400, {
    invalid_password_id: "The password_id is not well formed.",
    cannot_delete_email: "The email address cannot be deleted.",
    search_timeout: "The search took too long; narrow it down.",
    search_invalid_status_filter: "The status filter of the search is not valid.",
    user_already_invited: "The user was invited already.",
    too_many_roles: "Too many roles were given.",
  }),
  ...b2b.documented(400, {
    active_scim_connection_exists: "An active SCIM connection exists already in the organization.",
  }),
  ...b2b.documented(403, { organization_suspended: "The organization is suspended." }),
  ...b2b.inferred(400, {
    external_organization_id_same_as_organization_id:
      "The external id of the organization is the same as its organization_id.",
    organization_name_includes_banned_words: "The organization's name includes banned words.",
    organization_logo_url_too_long: "The organization's logo url is too long.",
    invalid_restricted_sso_setting: "The RESTRICTED setting of SSO is not valid: name the connections.",
    invalid_restricted_oauth_tenants_setting:
      "The RESTRICTED setting of OAuth tenants is not valid: name the tenants.",
    invalid_organization_auth_factor_setting_for_email_jit_provisioning:
      "The organization's auth methods do not fit email JIT provisioning.",
    invalid_organization_auth_factor_setting_for_oauth_tenant_jit_provisioning:
      "The organization's auth methods do not fit OAuth tenant JIT provisioning.",
    unable_to_verify_member_email_update: "The update of the member's email address cannot be verified.",
    invalid_email_for_invites: "The email address may not be invited: its domain is not allowed.",
    oauth_tenant_jit_provisioning_not_allowed: "OAuth tenant JIT provisioning is not allowed here.",
    email_verification_required: "The email address has to be verified first.",
  }),
  ...b2b.inferred(404, {
    member_does_not_exist_in_organization: "The member does not exist in this organization.",
  }),
};

/** What no request makes here, and only a fault gives: docs/stytch/errors.md#faults. */
export const faultOnlyErrors = { ...transport, ...delivery, ...sessions, ...accounts };
