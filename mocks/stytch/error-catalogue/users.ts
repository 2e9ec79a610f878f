import type { CatalogueEntry } from "./entry.ts";

/** Users: facts §7. */
export const usersErrors = {
  invalid_create_user_request: {
    status: 400,
    message: "A user needs an email address or a phone number.",
    inferred: true,
  },
  duplicate_email: { status: 400, message: "Another user has this email address." },
  duplicate_phone_number: { status: 400, message: "Another user has this phone number.", inferred: true },
  duplicate_user_external_id: { status: 400, message: "Another user has this external_id.", inferred: true },
  metadata_too_large: { status: 400, message: "Metadata may take 4 KB.", inferred: true },
  metadata_too_many_keys: { status: 400, message: "Metadata may have 20 top-level keys.", inferred: true },
  metadata_invalid_format: { status: 400, message: "Metadata is an object.", inferred: true },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
