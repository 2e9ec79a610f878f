import type { CatalogueEntry } from "./entry.ts";

/** TOTP: facts §7. */
export const totpErrors = {
  active_totp_exists: {
    status: 400,
    message: "An authenticator app is registered already; delete it first.",
  },
  pending_totp_exists: {
    status: 400,
    message: "An authenticator app is waiting for its first code already.",
    inferred: true,
  },
  invalid_expiration: {
    status: 400,
    message: "The life asked for the registration is out of range.",
    inferred: true,
  },
  invalid_totp_code: { status: 400, message: "A TOTP code is six digits.", inferred: true },
  unable_to_authenticate_totp: { status: 401, message: "The TOTP code is not right.", inferred: true },
  totp_code_already_authenticated: {
    status: 400,
    message: "This TOTP code was used already; wait for the next one.",
    inferred: true,
  },
  expired_totp: {
    status: 401,
    message: "The registration was not confirmed in time; create a new one.",
    inferred: true,
  },
  totps_not_found_for_user: {
    status: 404,
    message: "The user has no authenticator app registered.",
    inferred: true,
  },
  invalid_totp_id: { status: 400, message: "The totp_id is not well formed.", inferred: true },
  totp_not_found: { status: 404, message: "No authenticator app is registered.", inferred: true },
  invalid_recovery_code: {
    status: 400,
    message: "A recovery code is three groups of four letters and digits, like a1b2-c3d4-e5f6.",
    inferred: true,
  },
  unable_to_authenticate_recovery_code: {
    status: 401,
    message: "The recovery code is not right or was used already.",
    inferred: true,
  },
  totp_code_used_as_recovery_code: {
    status: 400,
    message: "This is a code of the authenticator app; a recovery code has twelve letters and digits.",
    inferred: true,
  },
  no_active_recovery_code_backed_factor: {
    status: 400,
    message: "The member has no authenticator app, and so no recovery codes.",
    b2b: true,
    inferred: true,
  },
  recovery_codes_not_found: { status: 404, message: "No recovery codes are left.", inferred: true },
  recovery_code_used_as_totp_code: {
    status: 400,
    message: "This is a recovery code; the authenticator app shows a six-digit code.",
    inferred: true,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
