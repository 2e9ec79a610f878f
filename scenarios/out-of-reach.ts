/** Errors that no path of a workflow shows, and why: what many workflows have in common, by what they never send. */

export const SENDS_NO_SESSION = {
  errors: [
    "invalid_session_token",
    "jwt_invalid_audience",
    "jwt_invalid_issuer",
    "session_not_found",
    "too_many_session_arguments",
    "unable_to_parse_session_jwt",
    "user_id_mismatch",
  ],
  because: "It presents no session.",
} as const;

export const SENDS_NO_SESSION_JWT = {
  errors: [
    "jwt_invalid_audience",
    "jwt_invalid_issuer",
    "too_many_session_arguments",
    "unable_to_parse_session_jwt",
  ],
  because: "It presents its session by the token, and never by a JWT.",
} as const;

export const SENDS_NO_CUSTOM_CLAIMS = {
  errors: ["custom_claims_too_large", "stytch_claims_in_custom_claims"],
  because: "It sends no custom claims.",
} as const;

export const SENDS_NO_ATTRIBUTES = {
  errors: ["attribute_mismatch"],
  because: "It binds no code to where it was asked for.",
} as const;

export const SENDS_NO_LIFE_OF_A_CODE = {
  errors: ["invalid_expiration_otp"],
  because: "It leaves the life of the code as it is.",
} as const;

export const SENDS_NO_LOCALE = {
  errors: ["invalid_locale"],
  because: "It leaves the language of the message as it is.",
} as const;

/** For every step but the first. */
export const SAME_CREDENTIALS_BEFORE = {
  errors: ["invalid_project_id_authentication", "invalid_secret_authentication", "unauthorized_credentials"],
  because: "An earlier step has the same credentials, and fails first.",
} as const;

/** The same reason at several steps. */
export const atEach = <StepId extends string, Reason extends object>(
  steps: readonly StepId[],
  reason: Reason,
) => steps.map((at) => ({ at, ...reason }));

/** What a step leaves out for several reasons. */
export const allAt = <At extends string, Reason extends object>(at: At, reasons: readonly Reason[]) =>
  reasons.map((reason) => ({ at, ...reason }));
