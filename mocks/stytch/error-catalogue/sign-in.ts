import { b2b, documented, inferred } from "./entry.ts";

/** Contact data and one-time passcodes: docs/stytch/codes.md. */
export const passcodesErrors = {
  otp_code_not_found: documented(404, "The passcode is not right; check it and try again."),
  unable_to_auth_otp_code: documented(
    401,
    "The passcode has expired or was used already; ask for a new one.",
  ),
  attribute_mismatch: documented(
    401,
    "The passcode must be used from where it was asked for: the attributes differ.",
  ),
  invalid_code: inferred(400, "A passcode is six digits."),
  invalid_method_id: inferred(400, "The method_id is neither a phone_id nor an email_id."),
  invalid_phone_number: inferred(
    400,
    "The phone number is not valid; write it in E.164 form, like +12025550162.",
  ),
  invalid_phone_number_country_code: inferred(
    400,
    "Text messages to this country are not enabled for the project.",
  ),
  missing_sms_parameter: inferred(400, "A phone number is needed to send a text message."),
  phone_number_not_found: documented(404, "No user has this phone number."),
  email_not_found: documented(404, "No user has this email address."),
  invalid_email: documented(400, "The email address is not valid."),
  invalid_expiration_otp: inferred(400, "The life asked for the passcode is out of range."),
  invalid_locale: inferred(400, "The locale is not one that messages are written in."),
};

/** TOTP: docs/stytch/totp.md. */
export const totpErrors = {
  active_totp_exists: documented(400, "An authenticator app is registered already; delete it first."),
  pending_totp_exists: inferred(400, "An authenticator app is waiting for its first code already."),
  invalid_expiration: inferred(400, "The life asked for the registration is out of range."),
  invalid_totp_code: inferred(400, "A TOTP code is six digits."),
  unable_to_authenticate_totp: inferred(401, "The TOTP code is not right."),
  totp_code_already_authenticated: inferred(400, "This TOTP code was used already; wait for the next one."),
  expired_totp: inferred(401, "The registration was not confirmed in time; create a new one."),
  totps_not_found_for_user: inferred(404, "The user has no authenticator app registered."),
  invalid_totp_id: inferred(400, "The totp_id is not well formed."),
  totp_not_found: inferred(404, "No authenticator app is registered."),
  invalid_recovery_code: inferred(
    400,
    "A recovery code is three groups of four letters and digits, like a1b2-c3d4-e5f6.",
  ),
  unable_to_authenticate_recovery_code: inferred(401, "The recovery code is not right or was used already."),
  totp_code_used_as_recovery_code: inferred(
    400,
    "This is a code of the authenticator app; a recovery code has twelve letters and digits.",
  ),
  no_active_recovery_code_backed_factor: b2b.inferred(
    400,
    "The member has no authenticator app, and so no recovery codes.",
  ),
  recovery_codes_not_found: inferred(404, "No recovery codes are left."),
  recovery_code_used_as_totp_code: inferred(
    400,
    "This is a recovery code; the authenticator app shows a six-digit code.",
  ),
};

/** Sessions: docs/stytch/sessions.md. */
export const sessionsErrors = {
  session_not_found: documented(404, "The session does not exist, has expired or was revoked."),
  invalid_session_token: documented(400, "The session token is not well formed."),
  too_many_session_arguments: documented(400, "Give only one token or JWT of a session."),
  no_session_arguments: inferred(400, "Give a session token or JWT."),
  too_many_session_revoke_arguments: inferred(400, "Name what to revoke in one way only."),
  no_session_revoke_arguments: inferred(400, "Name the session to revoke, or whose sessions."),
  invalid_session_id: inferred(400, "The session's id is not well formed."),
  invalid_session_duration_minutes: inferred(400, "A session lives from 5 to 527040 minutes."),
  unable_to_parse_session_jwt: inferred(400, "The session JWT cannot be read or verified."),
  jwt_invalid_issuer: inferred(400, "The session JWT has another issuer."),
  jwt_invalid_audience: inferred(400, "The session JWT is for another project."),
  custom_claims_too_large: inferred(400, "Custom claims may take 4 KB in all."),
  stytch_claims_in_custom_claims: inferred(400, "Custom claims may not start with https://stytch.com/."),
  session_authorization_error: documented(403, "No role of this session permits the action."),
  session_authorization_tenancy_error: b2b.documented(403, "The session belongs to another organization."),
  intermediate_session_not_found: b2b.documented(
    404,
    "The intermediate session does not exist, has expired or was used up.",
  ),
  invalid_intermediate_session_token_for_organization: b2b.inferred(
    400,
    "The intermediate session belongs to another organization.",
  ),
  insufficient_factors_for_session_exchange: b2b.inferred(
    400,
    "Nothing that this session proved counts in another organization.",
  ),
  incompatible_session_type: b2b.inferred(400, "Only a member's session can be exchanged."),
  insufficient_factors: inferred(401, "Prove a second factor that is active already before adding another."),
  member_session_member_id_mismatch: b2b.inferred(400, "The session belongs to another member."),
  user_id_mismatch: inferred(400, "The session belongs to another user."),
  action_available_only_once_primary_authentication_is_met: documented(
    400,
    "The organization accepts none of the first factors proven so far.",
  ),
};
