import type { CatalogueEntry } from "./entry.ts";

/** Sessions: facts §7. */
export const sessionsErrors = {
  session_not_found: { status: 404, message: "The session does not exist, has expired or was revoked." },
  invalid_session_token: { status: 400, message: "The session token is not well formed." },
  too_many_session_arguments: { status: 400, message: "Give only one token or JWT of a session." },
  no_session_arguments: { status: 400, message: "Give a session token or JWT.", inferred: true },
  too_many_session_revoke_arguments: {
    status: 400,
    message: "Name what to revoke in one way only.",
    inferred: true,
  },
  no_session_revoke_arguments: {
    status: 400,
    message: "Name the session to revoke, or whose sessions.",
    inferred: true,
  },
  invalid_session_id: { status: 400, message: "The session's id is not well formed.", inferred: true },
  invalid_session_duration_minutes: {
    status: 400,
    message: "A session lives from 5 to 527040 minutes.",
    inferred: true,
  },
  unable_to_parse_session_jwt: {
    status: 400,
    message: "The session JWT cannot be read or verified.",
    inferred: true,
  },
  jwt_invalid_issuer: { status: 400, message: "The session JWT has another issuer.", inferred: true },
  jwt_invalid_audience: { status: 400, message: "The session JWT is for another project.", inferred: true },
  custom_claims_too_large: { status: 400, message: "Custom claims may take 4 KB in all.", inferred: true },
  stytch_claims_in_custom_claims: {
    status: 400,
    message: "Custom claims may not start with https://stytch.com/.",
    inferred: true,
  },
  session_authorization_error: {
    status: 403,
    message: "No role of this session permits the action.",
  },
  session_authorization_tenancy_error: {
    status: 403,
    message: "The session belongs to another organization.",
    b2b: true,
  },
  intermediate_session_not_found: {
    status: 404,
    message: "The intermediate session does not exist, has expired or was used up.",
    b2b: true,
  },
  invalid_intermediate_session_token_for_organization: {
    status: 400,
    message: "The intermediate session belongs to another organization.",
    b2b: true,
    inferred: true,
  },
  insufficient_factors_for_session_exchange: {
    status: 400,
    message: "Nothing that this session proved counts in another organization.",
    b2b: true,
    inferred: true,
  },
  incompatible_session_type: {
    status: 400,
    message: "Only a member's session can be exchanged.",
    b2b: true,
    inferred: true,
  },
  insufficient_factors: {
    status: 401,
    message: "Prove a second factor that is active already before adding another.",
    inferred: true,
  },
  member_session_member_id_mismatch: {
    status: 400,
    message: "The session belongs to another member.",
    b2b: true,
    inferred: true,
  },
  user_id_mismatch: { status: 400, message: "The session belongs to another user.", inferred: true },
  action_available_only_once_primary_authentication_is_met: {
    status: 400,
    message: "The organization accepts none of the first factors proven so far.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
