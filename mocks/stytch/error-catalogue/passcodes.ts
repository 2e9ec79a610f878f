import type { CatalogueEntry } from "./entry.ts";

/** Contact data and one-time passcodes: facts §7. */
export const passcodesErrors = {
  otp_code_not_found: { status: 404, message: "The passcode is not right; check it and try again." },
  unable_to_auth_otp_code: {
    status: 401,
    message: "The passcode has expired or was used already; ask for a new one.",
  },
  attribute_mismatch: {
    status: 401,
    message: "The passcode must be used from where it was asked for: the attributes differ.",
  },
  invalid_code: { status: 400, message: "A passcode is six digits.", inferred: true },
  invalid_method_id: {
    status: 400,
    message: "The method_id is neither a phone_id nor an email_id.",
    inferred: true,
  },
  invalid_phone_number: {
    status: 400,
    message: "The phone number is not valid; write it in E.164 form, like +12025550162.",
    inferred: true,
  },
  invalid_phone_number_country_code: {
    status: 400,
    message: "Text messages to this country are not enabled for the project.",
    inferred: true,
  },
  missing_sms_parameter: {
    status: 400,
    message: "A phone number is needed to send a text message.",
    inferred: true,
  },
  phone_number_not_found: { status: 404, message: "No user has this phone number." },
  email_not_found: { status: 404, message: "No user has this email address." },
  invalid_email: { status: 400, message: "The email address is not valid." },
  invalid_expiration_otp: {
    status: 400,
    message: "The life asked for the passcode is out of range.",
    inferred: true,
  },
  invalid_locale: {
    status: 400,
    message: "The locale is not one that messages are written in.",
    inferred: true,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
