/**
 * What Stytch does not document, and we had to decide. Each is one constant, so that a better observation
 * is a change of one line. What a project may want to choose for itself is a policy: policies.ts.
 */

/** A code is dead at the very second it expires, not one later. */
export const EXPIRY_IS_INCLUSIVE = true;

/** Ids of B2B email and phone factors; the documentation shows the consumer prefixes. */
export const MEMBER_EMAIL_PREFIX = "member-email";
export const MEMBER_PHONE_PREFIX = "member-phone-number";

/** The role that every user, and every member, holds without being given it. */
export const USER_ROLE = "stytch_user";
export const MEMBER_ROLE = "stytch_member";
export const ADMIN_ROLE = "stytch_admin";

/** A longer life than the session's own is not cut off a JWT: five minutes is documented as fixed. */
export const JWT_LIFE_SECONDS = 300;

/** Metadata and custom claims are measured as JSON text. */
export const METADATA_LIMIT_BYTES = 4096;
export const CLAIMS_LIMIT_BYTES = 4096;

/** A JWKS asked for by something that is no project id. */
export const UNKNOWN_PROJECT_ERROR = "project_not_found";

/** No Authorization header, or one that is not Basic. */
export const MISSING_CREDENTIALS_ERROR = "unauthorized_credentials";

/** The name that authenticator apps show; the real one is the project's, which a stand-in cannot know. */
export const TOTP_ISSUER = "Understudy (Stytch rehearsal)";
