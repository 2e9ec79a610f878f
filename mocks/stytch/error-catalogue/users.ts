import type { CatalogueEntry } from "./entry.ts";

/** Users: facts §7. */
export const usersErrors = {
  invalid_create_user_request: {
    status: 400,
    message: "A user needs an email address or a phone number.",
    inferred: true,
  },
  user_not_found: { status: 404, message: "There is no such user." },
  invalid_user_id: { status: 400, message: "This is neither a user_id nor an external_id." },
  invalid_email_id: { status: 400, message: "The email_id is not well formed.", inferred: true },
  invalid_id: { status: 400, message: "The id is not well formed.", inferred: true },
  too_many_user_selection_arguments: {
    status: 400,
    message: "Name the user once: by user_id or by a session.",
    inferred: true,
  },
  too_many_unverified_factors: {
    status: 400,
    message: "The user has an unverified email or phone already; verify that one first.",
    inferred: true,
  },
  cannot_delete_last_primary_factor: {
    status: 400,
    message: "A user's last email or phone cannot be deleted.",
    inferred: true,
  },
  invalid_exchange_primary_factor_fields: {
    status: 400,
    message: "Give an email address or a phone number, and not both.",
    inferred: true,
  },
  invalid_exchange_primary_factor_user: {
    status: 400,
    message: "Only a user with a single factor can exchange it.",
    inferred: true,
  },
  duplicate_email: { status: 400, message: "Another user has this email address." },
  duplicate_phone_number: { status: 400, message: "Another user has this phone number.", inferred: true },
  duplicate_user_external_id: { status: 400, message: "Another user has this external_id.", inferred: true },
  metadata_too_large: { status: 400, message: "Metadata may take 4 KB.", inferred: true },
  metadata_too_many_keys: { status: 400, message: "Metadata may have 20 top-level keys.", inferred: true },
  metadata_invalid_format: { status: 400, message: "Metadata is an object.", inferred: true },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
