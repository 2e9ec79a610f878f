/**
 * What Stytch does not document, and we had to decide. Each is one constant, so that a better observation
 * is a change of one line. What a project may want to choose for itself is a policy: policies.ts.
 */

/** A code is dead at the very second it expires; 1000 would let it live through that second. */
export const LIFE_PAST_EXPIRY_MS = 0;

/** What a code gets that another was sent after: it existed, so it counts as expired rather than as wrong. */
export const SUPERSEDED_CODE_ERROR = "unable_to_auth_otp_code";

/** What a phone number gets that is not the one which the member has. */
export const OTHER_PHONE_ERROR = "duplicate_member_phone_number_for_member";

/** Whether a login fails where the text message that it sends by itself is refused; else the app can ask for it. */
export const REFUSED_TEXT_FAILS_LOGIN: boolean = false;

/** What a recovery code leaves behind in a session, and what its id starts with. */
export const RECOVERY_FACTOR_TYPE = "recovery_codes";
export const RECOVERY_CODE_PREFIX = "totp-recovery-code";

/** Ids of B2B email and phone factors; the documentation shows the consumer prefixes. */
export const MEMBER_EMAIL_PREFIX = "member-email";
export const MEMBER_PHONE_PREFIX = "member-phone-number";

/** The role that every user, and every member, holds without being given it. */
export const USER_ROLE = "stytch_user";
export const MEMBER_ROLE = "stytch_member";
export const ADMIN_ROLE = "stytch_admin";

/** What somebody gets who is given a role that there is not: directly, or with an email domain. */
export const UNKNOWN_ROLE_ERROR = "invalid_role";
export const UNKNOWN_ASSIGNED_ROLE_ERROR = "invalid_rbac_role_assignment";

/** What a role of Stytch's or of the project gets among those of one organization. */
export const STYTCH_ROLE_OF_ORGANIZATION_ERROR = "rbac_org_custom_roles_only";
export const PROJECT_ROLE_OF_ORGANIZATION_ERROR = "rbac_role_duplicate";

/** What a member's session needs where Stytch names no action: to be allowed every one. */
export const NO_ACTION_NAMED = "*";

/** A longer life than the session's own is not cut off a JWT: five minutes is documented as fixed. */
export const JWT_LIFE_SECONDS = 300;

/** Metadata and custom claims are measured as JSON text. */
export const METADATA_LIMIT_BYTES = 4096;
export const CLAIMS_LIMIT_BYTES = 4096;

/** A contact attached by a send waits this long to be verified, as documented; another send does not lengthen it. */
export const ATTACHED_CONTACT_MINUTES = 5;

/** So many unverified emails and phones keep a user from being given another by a send. */
export const MOST_UNVERIFIED_FACTORS = 1;

/** A JWKS asked for by something that is no project id. */
export const UNKNOWN_PROJECT_ERROR = "project_not_found";

/** What no member could be named by: the official list has no invalid_member_id. */
export const MALFORMED_MEMBER_ID_ERROR = "member_not_found";

/** No Authorization header, or one that is not Basic. */
export const MISSING_CREDENTIALS_ERROR = "unauthorized_credentials";

/** The name that authenticator apps show; the real one is the project's, which a stand-in cannot know. */
export const TOTP_ISSUER = "Understudy (Stytch rehearsal)";

/** Sends to one address in one minute, for a project that has rate limits: only that there is a limit is documented. */
export const SENDS_PER_ADDRESS_PER_MINUTE = 10;

/** Messages to the numbers of one calling code in one hour, likewise: only that the prefix counts is documented. */
export const SENDS_PER_PHONE_PREFIX_PER_HOUR = 300;

/** Attempts at the codes of one phone, address or member in one minute: more than lock an account, so that both are met. */
export const CODE_ATTEMPTS_PER_MINUTE = 20;

/** Where a link leads that was sent without a redirect url: the one that test projects begin with. */
export const DEFAULT_REDIRECT_URL = "http://localhost:3000/authenticate";

/** What a new authenticator app gets for a user who is not active: no type of its own is known. */
export const INACTIVE_USER_TOTP_ERROR = "bad_request";

/** An organization that lets any address join is shown to those whose domain a member of it has verified. */
export const OPEN_ORGANIZATIONS_ARE_DISCOVERED = true;

/** What an address gets that is kept for a member who had it, or is about to have it. */
export const KEPT_ADDRESS_ERROR = "invalid_email_for_jit_provisioning";

/** The recovery codes of an app that was never confirmed, and has not lapsed, work. */
export const UNCONFIRMED_APP_RECOVERS = true;

/** A slug made up from a name, where that is taken, gets so many random characters behind it. */
export const SLUG_SUFFIX_LENGTH = 6;

/** Error types, of those that the catalogue does not describe, that only the B2B API has: by what they are about. */
export const B2B_TYPES =
  /organization|member|_org_|_org$|jit_provisioning|discovery|(^|_)(sso|saml|oidc|scim)(_|$)/;
