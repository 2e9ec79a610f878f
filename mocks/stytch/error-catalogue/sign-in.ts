import { b2b, documented, inferred } from "./entry.ts";

/** Contact data and one-time passcodes: docs/stytch/codes.md. */
export const passcodesErrors = {
  ...documented(404, {
    otp_code_not_found: "The passcode is not right; check it and try again.",
    phone_number_not_found: "No user has this phone number.",
    email_not_found: "No user has this email address.",
    magic_link_not_found: "The magic link does not exist.",
  }),
  ...documented(401, {
    unable_to_auth_otp_code: "The passcode has expired or was used already; ask for a new one.",
    unable_to_auth_magic_link: "The magic link has expired or was used already; ask for a new one.",
    attribute_mismatch: "The attributes differ from those that the passcode was asked for with.",
  }),
  ...documented(400, { invalid_email: "The email address is not valid." }),
  ...inferred(400, {
    invalid_login_redirect_url: "The login redirect url is not valid.",
    invalid_token: "The token is not well formed.",
    invalid_code: "A passcode is six digits.",
    invalid_method_id: "The method_id is neither a phone_id nor an email_id.",
    invalid_phone_number: "The phone number is not valid; write it in E.164 form, like +12025550162.",
    invalid_phone_number_country_code: "The country code of the phone number is not enabled for the project.",
    missing_sms_parameter: "An SMS parameter is missing: give a phone number.",
    invalid_expiration_otp: "The expiration asked for the passcode is out of range.",
    invalid_locale: "The locale is not one that messages are written in.",
  }),
};

/** TOTP: docs/stytch/totp.md. */
export const totpErrors = {
  ...documented(400, {
    active_totp_exists: "An active TOTP exists already; delete it before registering another app.",
  }),
  ...inferred(400, {
    pending_totp_exists: "A pending TOTP exists already; it waits for its first code.",
    invalid_expiration: "The expiration asked for the registration is out of range.",
    invalid_totp_code: "A TOTP code is six digits.",
    totp_code_already_authenticated: "This TOTP code was used already; wait for the next one.",
    invalid_totp_id: "The totp_id is not well formed.",
    invalid_recovery_code: "A recovery code is three groups of four letters and digits, like a1b2-c3d4-e5f6.",
    totp_code_used_as_recovery_code:
      "This is a code of the authenticator app; a recovery code has twelve letters and digits.",
    recovery_code_used_as_totp_code: "This is a recovery code; the authenticator app shows a six-digit code.",
  }),
  ...inferred(401, {
    unable_to_authenticate_totp: "The TOTP code is not right.",
    expired_totp: "The TOTP registration has expired unconfirmed; create a new one.",
    unable_to_authenticate_recovery_code: "The recovery code is not right or was used already.",
  }),
  ...inferred(404, {
    totps_not_found_for_user: "The user has no TOTP registered.",
    totp_not_found: "No TOTP is registered.",
    recovery_codes_not_found: "No recovery codes are left.",
  }),
  ...b2b.inferred(400, {
    no_active_recovery_code_backed_factor:
      "No active factor has recovery codes: the member has no authenticator app.",
  }),
};

/** Sessions: docs/stytch/sessions.md. */
export const sessionsErrors = {
  ...documented(404, { session_not_found: "The session does not exist, has expired or was revoked." }),
  ...documented(400, {
    invalid_session_token: "The session token is not well formed.",
    too_many_session_arguments: "Too many session arguments: give only one token or JWT.",
    action_available_only_once_primary_authentication_is_met:
      "The primary authentication is not met: the organization accepts none of the factors proven so far.",
  }),
  ...documented(403, {
    consumer_session_authorization_error:
      "The session is not authorized: no role of this user permits the action.",
  }),
  ...b2b.documented(403, {
    session_authorization_error: "The session is not authorized: no role of it permits the action.",
    session_authorization_tenancy_error: "The session belongs to another organization.",
  }),
  ...b2b.documented(404, {
    intermediate_session_not_found: "The intermediate session does not exist, has expired or was used up.",
  }),
  ...inferred(400, {
    no_session_arguments: "No session argument: give a session token or JWT.",
    too_many_session_revoke_arguments:
      "Too many session revoke arguments: name what to revoke in one way only.",
    no_session_revoke_arguments: "No session revoke argument: name the session, or whose sessions.",
    invalid_session_id: "The session's id is not well formed.",
    invalid_session_duration_minutes: "The session duration is 5 to 527040 minutes.",
    unable_to_parse_session_jwt: "The session JWT cannot be read or verified.",
    jwt_invalid_issuer: "The session JWT has another issuer.",
    jwt_invalid_audience: "The session JWT is for another project.",
    custom_claims_too_large: "Custom claims may take 4 KB in all.",
    stytch_claims_in_custom_claims: "Custom claims may not start with https://stytch.com/.",
    user_id_mismatch: "The session belongs to another user.",
  }),
  ...b2b.inferred(400, {
    invalid_intermediate_session_token_for_organization:
      "The intermediate session belongs to another organization.",
    insufficient_factors_for_session_exchange:
      "The factors of this session do not count in another organization.",
    incompatible_session_type:
      "The session's type is incompatible: only a member's session can be exchanged.",
    member_session_member_id_mismatch: "The session belongs to another member.",
  }),
  ...inferred(401, {
    insufficient_factors: "Prove a second factor that is active already before adding another.",
  }),
};
