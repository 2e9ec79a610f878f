import type { CatalogueEntry } from "./entry.ts";

/** Organizations: facts §7. */
export const organizationsErrors = {
  organization_not_found: {
    status: 404,
    message: "There is no such organization.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_id: { status: 400, message: "The organization_id is not well formed.", b2b: true },
  organization_name_missing: {
    status: 400,
    message: "An organization needs a name.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_name: {
    status: 400,
    message: "An organization's name has 1 to 128 characters.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_slug: {
    status: 400,
    message: "A slug has 2 to 128 letters, digits, dots, underscores, tildes or hyphens.",
    b2b: true,
  },
  organization_slug_already_used: { status: 400, message: "Another organization has this slug.", b2b: true },
  invalid_organization_external_id: {
    status: 400,
    message: "The organization_external_id has characters that are not allowed, or too many.",
    b2b: true,
    inferred: true,
  },
  organization_external_id_already_used: {
    status: 400,
    message: "Another organization has this organization_external_id.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_mfa_policy: {
    status: 400,
    message: "mfa_policy is OPTIONAL or REQUIRED_FOR_ALL.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_mfa_factor_setting: {
    status: 400,
    message: "mfa_methods is ALL_ALLOWED or RESTRICTED.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_allowed_mfa_methods: {
    status: 400,
    message: "allowed_mfa_methods lists sms_otp, totp or both.",
    b2b: true,
    inferred: true,
  },
  allowed_mfa_methods_required_for_restricted: {
    status: 400,
    message: "RESTRICTED mfa_methods need allowed_mfa_methods.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_auth_method_settings: {
    status: 400,
    message: "auth_methods is ALL_ALLOWED or RESTRICTED.",
    b2b: true,
    inferred: true,
  },
  invalid_organization_allowed_auth_methods: {
    status: 400,
    message: "allowed_auth_methods names a method that does not exist.",
    b2b: true,
    inferred: true,
  },
  allowed_auth_methods_required_for_restricted: {
    status: 400,
    message: "RESTRICTED auth_methods need allowed_auth_methods.",
    b2b: true,
  },
  invalid_organization_auth_factor_setting: {
    status: 400,
    message: "The way into the organization is not one that exists, or none is left open.",
    b2b: true,
    inferred: true,
  },
  invalid_restricted_email_setting: {
    status: 400,
    message: "RESTRICTED email settings need email_allowed_domains.",
    b2b: true,
    inferred: true,
  },
  organization_settings_invalid_domain: {
    status: 400,
    message: "email_allowed_domains holds something that is no domain.",
    b2b: true,
    inferred: true,
  },
  organization_settings_domain_too_common: {
    status: 400,
    message: "email_allowed_domains holds the domain of a common mail provider.",
    b2b: true,
    inferred: true,
  },
  organization_settings_duplicate_domain: {
    status: 400,
    message: "email_allowed_domains holds a domain twice.",
    b2b: true,
    inferred: true,
  },
  operation_restricted_by_organization_auth_methods: {
    status: 400,
    message: "The organization does not allow this way of signing in.",
    b2b: true,
    inferred: true,
  },
  operation_restricted_by_organization_mfa_methods: {
    status: 400,
    message: "The organization does not allow this second factor.",
    b2b: true,
    inferred: true,
  },
  email_jit_provisioning_not_allowed: {
    status: 400,
    message: "The organization does not take in new members by email address.",
    b2b: true,
    inferred: true,
  },
  invalid_email_for_jit_provisioning: {
    status: 400,
    message: "The organization takes in new members of other email domains only.",
    b2b: true,
    inferred: true,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
