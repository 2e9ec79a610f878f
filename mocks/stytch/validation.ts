import { Refusal, type RefusalCause, type RequestBreach } from "../../src/mock/refusal.ts";
import { MALFORMED_MEMBER_ID_ERROR } from "./assumptions.ts";
import type { ErrorType } from "./errors.ts";

interface FieldError {
  readonly field: string;
  readonly error: ErrorType;
  /** Only in operations whose id starts like this. */
  readonly in?: string;
  /** Only where it breaks this keyword of its schema. */
  readonly broken?: string;
}

/** A value of the right type that its schema refuses: pattern, format, range, length, enumeration. */
const REFUSED_VALUES: readonly FieldError[] = [
  { field: "organization_id", error: "invalid_organization_id" },
  { field: "member_id", error: MALFORMED_MEMBER_ID_ERROR },
  // The empty text names nobody (docs/stytch/values.md#malformed-user-ids).
  { field: "user_id", error: "user_not_found", broken: "minLength" },
  { field: "user_id", error: "invalid_user_id" },
  { field: "method_id", error: "invalid_method_id" },
  { field: "totp_id", error: "invalid_totp_id" },
  // There is no invalid_phone_id in the official list.
  { field: "phone_id", error: "invalid_id" },
  { field: "email_id", error: "invalid_email_id" },
  { field: "session_id", error: "invalid_session_id" },
  { field: "member_session_id", error: "invalid_session_id" },
  { field: "email", error: "invalid_email" },
  { field: "email_address", error: "invalid_email" },
  { field: "phone_number", error: "invalid_phone_number" },
  { field: "mfa_phone_number", error: "invalid_phone_number" },
  { field: "code", error: "invalid_totp_code", in: "api_b2b_totp" },
  { field: "code", error: "invalid_code" },
  { field: "magic_links_token", error: "invalid_token" },
  { field: "session_token", error: "invalid_session_token" },
  { field: "intermediate_session_token", error: "invalid_session_token" },
  { field: "X-Stytch-Member-Session", error: "invalid_session_token" },
  { field: "session_duration_minutes", error: "invalid_session_duration_minutes" },
  { field: "expiration_minutes", error: "invalid_expiration", in: "api_b2b_totp" },
  { field: "expiration_minutes", error: "invalid_expiration", in: "api_totp" },
  { field: "expiration_minutes", error: "invalid_expiration_otp" },
  { field: "login_expiration_minutes", error: "invalid_expiration_otp" },
  { field: "signup_expiration_minutes", error: "invalid_expiration_otp" },
  { field: "discovery_expiration_minutes", error: "invalid_expiration_otp" },
  { field: "login_redirect_url", error: "invalid_login_redirect_url" },
  { field: "locale", error: "invalid_locale" },
  { field: "default_mfa_method", error: "invalid_mfa_default_method" },
  { field: "organization_ids", error: "member_search_organization_ids_empty" },
  { field: "limit", error: "user_search_invalid_limit", in: "api_user_v1_Search" },
  { field: "query", error: "user_search_invalid_operator", in: "api_user_v1_Search" },
  { field: "trusted_metadata", error: "metadata_too_many_keys" },
  { field: "untrusted_metadata", error: "metadata_too_many_keys" },
  { field: "organization_name", error: "invalid_organization_name" },
  { field: "organization_slug", error: "invalid_organization_slug" },
  { field: "organization_external_id", error: "invalid_organization_external_id" },
  { field: "mfa_policy", error: "invalid_organization_mfa_policy" },
  { field: "mfa_methods", error: "invalid_organization_mfa_factor_setting" },
  { field: "allowed_mfa_methods", error: "invalid_organization_allowed_mfa_methods" },
  { field: "auth_methods", error: "invalid_organization_auth_method_settings" },
  { field: "allowed_auth_methods", error: "invalid_organization_allowed_auth_methods" },
  { field: "email_invites", error: "invalid_organization_auth_factor_setting" },
  { field: "email_jit_provisioning", error: "invalid_organization_auth_factor_setting" },
  { field: "sso_jit_provisioning", error: "invalid_organization_auth_factor_setting" },
];

const ABSENT_VALUES: readonly FieldError[] = [
  { field: "phone_number", error: "missing_sms_parameter", in: "api_otp_v1_otp_sms" },
  { field: "organization_ids", error: "member_search_organization_ids_empty" },
  { field: "organization_name", error: "organization_name_missing" },
];

const WRONG_TYPES: readonly FieldError[] = [
  { field: "trusted_metadata", error: "metadata_invalid_format" },
  { field: "untrusted_metadata", error: "metadata_invalid_format" },
];

/** What each kind of broken keyword is looked up in; anything that no table knows is a bad_request. */
const TABLES: Readonly<Record<string, readonly FieldError[]>> = {
  required: ABSENT_VALUES,
  type: WRONG_TYPES,
};

/** A body of the wrong shape comes before a value out of range; then the tables' order decides. */
export function refusalOfRequest({
  operation,
  breaches,
}: Extract<RefusalCause, { kind: "invalid request" }>): Refusal {
  const isOf = (entry: FieldError, { field, keyword }: RequestBreach): boolean =>
    field === entry.field && operation.id.startsWith(entry.in ?? "") && keyword === (entry.broken ?? keyword);
  const shape = breaches.find(({ keyword }) => keyword in TABLES);
  if (shape) {
    const known = TABLES[shape.keyword]?.find((entry) => isOf(entry, shape));
    return new Refusal(known?.error ?? "bad_request", sentence(shape));
  }
  const values = breaches.filter(({ keyword }) => keyword !== "allOf");
  for (const entry of REFUSED_VALUES) {
    const breach = values.find((one) => isOf(entry, one));
    if (breach) return new Refusal(entry.error, sentence(breach));
  }
  const [breach] = values;
  return new Refusal("bad_request", breach && (sentence(breach) ?? `${breach.field} is not well formed.`));
}

/** How the validator says it, and how a person would. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^must be <= /, "must be at most "],
  [/^must be >= /, "must be at least "],
  [/^must NOT have fewer than 1 characters$/, "must not be empty"],
  [/^must NOT have fewer than /, "must have at least "],
  [/^must NOT have more than /, "must have at most "],
  [/^must be equal to one of the allowed values: /, "must be one of: "],
  [/^must be string$/, "must be a string"],
  [/^must be boolean$/, "must be true or false"],
  [/^must be integer$/, "must be a whole number"],
  [/^must be (object|array)$/, "must be an $1"],
];

/** Undefined where the catalogue's own words say more than the validator's: a pattern is no sentence. */
function sentence(breach: RequestBreach): string | undefined {
  if (breach.keyword === "pattern" || breach.keyword === "format") return undefined;
  const subject = breach.in === "body" ? breach.pointer.slice(1).replaceAll("/", ".") : breach.field;
  const [pattern, plain] = PHRASES.find(([phrase]) => phrase.test(breach.message)) ?? ["", ""];
  return `${subject || "The body"} ${breach.message.replace(pattern, plain)}.`;
}
